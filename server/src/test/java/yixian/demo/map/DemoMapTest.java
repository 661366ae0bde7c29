package yixian.demo.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.index.strtree.STRtree;
import yixian.demo.data.Division;
import yixian.demo.map.DemoMap.Area;
import yixian.demo.map.DemoMap.GridPurpose;
import yixian.demo.map.DemoMap.GridShape;

class DemoMapTest {
  private static final double SQUARE_KILOMETRES_A_SQUARE_DEGREE = 94.45 * 110.89;
  private static final DemoMap MAP = DemoMap.drawn(320612);

  @Test
  void hasTheTownsVillagesAndGridsOfTheDistrict() {
    assertThat(MAP.towns()).hasSize(17);
    assertThat(MAP.villages()).hasSize(278);
    assertThat(villagesOf(Division.TOWN)).hasSize(12);
    assertThat(comprehensive()).hasSize(53);
    assertThat(MAP.grids()).hasSize(57).extracting(GridShape::name).doesNotHaveDuplicates();
    assertThat(MAP.grids())
        .filteredOn(grid -> grid.purpose() != GridPurpose.COMPREHENSIVE)
        .extracting(GridShape::purpose)
        .containsExactly(
            GridPurpose.MARKET, GridPurpose.SCHOOL, GridPurpose.HOSPITAL, GridPurpose.PARK);
  }

  @Test
  void isAboutAsLargeAsTheRealDistrict() {
    assertThat(MAP.district().shape().getArea() * SQUARE_KILOMETRES_A_SQUARE_DEGREE)
        .isBetween(1_400.0, 1_700.0);
    assertThat(MAP.area(Division.TOWN).shape().getArea() * SQUARE_KILOMETRES_A_SQUARE_DEGREE)
        .isBetween(50.0, 90.0);
  }

  @ParameterizedTest
  @ValueSource(longs = {320612, 1, 2, 3, 4, 5})
  void drawsValidAreasForEverySeed(long seed) {
    DemoMap drawn = DemoMap.drawn(seed);
    assertThat(shapes(drawn)).hasSize(1 + 17 + 278 + 57).allMatch(Geometry::isValid);
  }

  @Test
  void partitionsEachAreaExactlyIntoItsParts() {
    assertThat(sum(MAP.towns().stream().map(Area::shape)))
        .isEqualTo(measure(MAP.district().shape()));
    for (Area town : MAP.towns()) {
      assertThat(sum(villagesOf(town.division().code()).stream().map(Area::shape)))
          .as(town.division().name())
          .isEqualTo(measure(town.shape()));
    }
    Map<String, List<GridShape>> byVillage =
        comprehensive().stream().collect(Collectors.groupingBy(GridShape::village));
    byVillage.forEach(
        (village, grids) ->
            assertThat(sum(grids.stream().map(GridShape::shape)))
                .as(village)
                .isEqualTo(measure(MAP.area(village).shape())));
  }

  @Test
  void letsNoTwoVillagesAndNoTwoGridsOverlap() {
    assertThat(overlap(MAP.villages().stream().map(Area::shape).toList())).isZero();
    assertThat(overlap(comprehensive().stream().map(GridShape::shape).toList())).isZero();
  }

  @Test
  void sharesEveryVertexOfABorderInsideTheDistrict() {
    Set<Coordinate> outside = corners(MAP.district().shape());
    for (Area town : MAP.towns()) {
      Set<Coordinate> ofVillages =
          villagesOf(town.division().code()).stream()
              .flatMap(village -> corners(village.shape()).stream())
              .collect(Collectors.toSet());
      assertThat(ofVillages).containsAll(corners(town.shape()));
      Set<Coordinate> ofOthers = new HashSet<>(outside);
      MAP.towns().stream()
          .filter(other -> other != town)
          .forEach(other -> ofOthers.addAll(corners(other.shape())));
      assertThat(ofOthers).containsAll(corners(town.shape()));
    }
  }

  @Test
  void putsEachDedicatedGridInsideOneComprehensiveGrid() {
    for (GridShape dedicated : MAP.grids().subList(53, 57)) {
      assertThat(comprehensive())
          .filteredOn(around -> around.shape().covers(dedicated.shape()))
          .hasSize(1)
          .allMatch(around -> around.village().equals(dedicated.village()));
    }
  }

  @Test
  void roundsToSixDecimals() {
    assertThat(shapes(MAP))
        .allSatisfy(
            shape ->
                assertThat(shape.getCoordinates())
                    .allSatisfy(
                        corner -> {
                          assertThat(corner.x * 1e6)
                              .isCloseTo(Math.rint(corner.x * 1e6), within(1e-6));
                          assertThat(corner.y * 1e6)
                              .isCloseTo(Math.rint(corner.y * 1e6), within(1e-6));
                        }));
  }

  @Test
  void drawsTheSameBytesOnEveryRun() {
    assertThat(text(DemoMap.drawn(320612))).isEqualTo(text(MAP));
    assertThat(text(DemoMap.drawn(7))).isNotEqualTo(text(MAP));
  }

  private List<Area> villagesOf(String town) {
    return MAP.villages().stream()
        .filter(village -> village.division().parent().equals(town))
        .toList();
  }

  private List<GridShape> comprehensive() {
    return MAP.grids().stream()
        .filter(grid -> grid.purpose() == GridPurpose.COMPREHENSIVE)
        .toList();
  }

  private static List<Polygon> shapes(DemoMap drawn) {
    return Stream.of(
            Stream.of(drawn.district().shape()),
            drawn.towns().stream().map(Area::shape),
            drawn.villages().stream().map(Area::shape),
            drawn.grids().stream().map(GridShape::shape))
        .flatMap(shapes -> shapes)
        .toList();
  }

  private static String text(DemoMap drawn) {
    return shapes(drawn).stream().map(Geometry::toText).collect(Collectors.joining("\n"));
  }

  private static Set<Coordinate> corners(Polygon shape) {
    return new HashSet<>(Arrays.asList(shape.getCoordinates()));
  }

  /** Twice the area in square micro-degrees, in whole numbers: no rounding hides a gap. */
  private static long measure(Polygon shape) {
    assertThat(shape.getNumInteriorRing()).isZero();
    Coordinate[] ring = shape.getExteriorRing().getCoordinates();
    long twice = 0;
    for (int at = 0; at + 1 < ring.length; at++) {
      twice +=
          micro(ring[at].x - 121) * micro(ring[at + 1].y - 32)
              - micro(ring[at + 1].x - 121) * micro(ring[at].y - 32);
    }
    return Math.abs(twice);
  }

  private static long micro(double degrees) {
    return Math.round(degrees * 1e6);
  }

  private static long sum(Stream<Polygon> parts) {
    return parts.mapToLong(DemoMapTest::measure).sum();
  }

  private static double overlap(List<Polygon> shapes) {
    STRtree tree = new STRtree();
    shapes.forEach(shape -> tree.insert(shape.getEnvelopeInternal(), shape));
    double overlap = 0;
    for (Polygon shape : shapes) {
      for (Object other : tree.query(shape.getEnvelopeInternal())) {
        overlap += other == shape ? 0 : shape.intersection((Polygon) other).getArea();
      }
    }
    return overlap;
  }
}
