package yixian.planner.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/** The index gives JTS's answer, above all where it is hardest to give. */
class AgreementTest {
  private final SplittableRandom random = new SplittableRandom(20260101);

  @Test
  void agreesOnAMillionPointsMostOfThemAtBorders() {
    List<Area> areas =
        new ArrayList<>(Town.voronoi(new Envelope(118, 119, 36, 37), 3_000, 0, 0, random));
    areas.addAll(Town.voronoi(new Envelope(118.25, 118.5, 36.25, 36.5), 100, 5_000, 1, random));
    Town town = new Town(areas);
    Tally tally = compare(town, AreaIndex.of(areas), 700_000, 300_000);
    assertThat(tally.differences).isEmpty();
    assertThat(tally.shared)
        .as("points that several areas of one rank share")
        .isGreaterThan(150_000);
  }

  @Test
  void agreesWhereAThousandSmallAreasCrowdInOneCornerOfTheMap() {
    List<Area> areas =
        new ArrayList<>(Town.voronoi(new Envelope(110, 120, 30, 40), 20, 0, 0, random));
    areas.addAll(
        Town.voronoi(new Envelope(114.001, 114.006, 36.001, 36.006), 1_000, 1_000, 1, random));
    Town town = new Town(areas);
    assertThat(compare(town, AreaIndex.of(areas), 80_000, 20_000).differences).isEmpty();
    assertThat(isRefined(areas)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void agreesOnSmallMapsOfOverlappingShapesOnALattice(long seed) {
    SplittableRandom lots = new SplittableRandom(seed);
    for (int map = 0; map < 40; map++) {
      int lines = 2 + lots.nextInt(8);
      double unit = map % 2 == 0 ? 1 : 0.1 / (1 + lots.nextInt(7));
      List<Area> areas = patchwork(lots, lines, unit);
      Town town = new Town(areas);
      AreaIndex index = AreaIndex.of(areas);
      assertThat(
              compare(town, index, areas.isEmpty() ? 0 : 300, areas.isEmpty() ? 0 : 100)
                  .differences)
          .isEmpty();
      for (int x = 1; x <= 2 * lines + 3; x++) {
        for (int y = 1; y <= 2 * lines + 3; y++) {
          double longitude = x * unit / 2;
          double latitude = y * unit / 2;
          assertThat(index.allCovering(longitude, latitude))
              .isEqualTo(town.covering(longitude, latitude));
        }
      }
    }
  }

  @Test
  void agreesOnAStarOfSliversThatMeetInOnePoint() {
    List<Area> areas =
        IntStream.range(0, 500)
            .mapToObj(
                i ->
                    new Area(
                        i, Shapes.of(sliver(i * Math.PI / 250, (i + 1) * Math.PI / 250)), i % 2))
            .toList();
    Tally tally = compare(new Town(areas), AreaIndex.of(areas), 30_000, 10_000);
    assertThat(tally.differences).isEmpty();
    assertThat(AreaIndex.of(areas).allCovering(118, 36)).hasSize(500);
  }

  @Test
  void agreesWhereManyAreasLieUponEachOther() {
    List<Area> areas =
        IntStream.range(1, 300)
            .mapToObj(i -> new Area(i, Shapes.box(118 + i * 1e-4, 36, 119, 37 - i * 1e-4), i % 3))
            .toList();
    AreaIndex index = AreaIndex.of(areas);
    assertThat(compare(new Town(areas), index, 8_000, 2_000).differences).isEmpty();
    assertThat(index.bytes()).isLessThan(20_000_000);
  }

  private static String sliver(double from, double to) {
    return "POLYGON ((118 36, %s %s, %s %s, 118 36))"
        .formatted(
            118 + Math.cos(from), 36 + Math.sin(from), 118 + Math.cos(to), 36 + Math.sin(to));
  }

  /**
   * Boxes and triangles with corners on a lattice, joined and cut: holes, parts, touching corners,
   * shared edges. Away from zero, where products of JTS's arithmetic underflow.
   */
  private static List<Area> patchwork(SplittableRandom random, int lines, double unit) {
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(9); i++) {
      Geometry shape = corner(random, lines, unit);
      for (int step = random.nextInt(4); step > 0; step--) {
        Geometry other = corner(random, lines, unit);
        shape = random.nextBoolean() ? shape.union(other) : shape.difference(other);
      }
      if (shape instanceof Polygonal && !shape.isEmpty()) {
        areas.add(new Area(100 - i, shape, random.nextInt(3)));
      }
    }
    return areas;
  }

  private static Polygon corner(SplittableRandom random, int lines, double unit) {
    int x = 1 + random.nextInt(lines);
    int y = 1 + random.nextInt(lines);
    int wide = 1 + random.nextInt(lines - x + 1);
    int tall = 1 + random.nextInt(lines - y + 1);
    Geometry box = Shapes.box(x * unit, y * unit, (x + wide) * unit, (y + tall) * unit);
    if (random.nextBoolean()) {
      return (Polygon) box;
    }
    Coordinate[] at = box.getCoordinates();
    return box.getFactory().createPolygon(new Coordinate[] {at[0], at[1], at[2], at[0]});
  }

  private static boolean isRefined(List<Area> areas) {
    List<Polygon> parts = areas.stream().map(area -> (Polygon) area.shape()).toList();
    Raster raster = new RasterBuilder(new Borders(parts)).build(new Envelope(110, 120, 30, 40));
    return Arrays.stream(raster.cells).anyMatch(cell -> cell < 0 && (~cell & 1) == 1);
  }

  private static final class Tally {
    final List<String> differences = new ArrayList<>();
    int shared;
  }

  private Tally compare(Town town, AreaIndex index, int atBorders, int anywhere) {
    Tally tally = new Tally();
    for (int i = 0; i < atBorders + anywhere; i++) {
      Coordinate at = i < atBorders ? town.nearBorder(random) : town.anywhere(random);
      int[] jts = town.covering(at.x, at.y);
      int[] ours = index.allCovering(at.x, at.y);
      int winner = index.covering(at.x, at.y);
      tally.shared += jts.length > 1 ? 1 : 0;
      if (!Arrays.equals(jts, ours) || winner != (jts.length == 0 ? AreaIndex.NONE : jts[0])) {
        tally.differences.add(
            "%s: %s, not %s, winner %d"
                .formatted(at, Arrays.toString(ours), Arrays.toString(jts), winner));
      }
    }
    return tally;
  }
}
