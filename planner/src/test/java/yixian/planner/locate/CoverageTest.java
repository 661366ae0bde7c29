package yixian.planner.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static yixian.planner.locate.Shapes.box;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class CoverageTest {
  private final Area west = new Area(1, box(118, 36, 118.1, 36.1), 0);
  private final Area east = new Area(2, box(118.1, 36, 118.2, 36.1), 0);

  @Test
  void findsNothingWhereNeighboursOnlyShareABorder() {
    assertThat(Coverage.check(List.of(west, east)).isSound()).isTrue();
    assertThat(Coverage.check(List.of(west, east), box(118, 36, 118.2, 36.1)).isSound()).isTrue();
    assertThat(Coverage.check(List.of()).isSound()).isTrue();
  }

  @Test
  void namesTheShapeThatCrossesItselfAndThePlace() {
    Area bow =
        new Area(4, Shapes.of("POLYGON ((118 36, 118.2 36.2, 118.2 36, 118 36.2, 118 36))"), 0);
    Coverage.Report report = Coverage.check(List.of(bow));
    assertThat(report.flaws())
        .singleElement()
        .satisfies(
            flaw -> {
              assertThat(flaw.id()).isEqualTo(4);
              assertThat(flaw.problem()).isEqualTo("边界自相交");
              assertThat(flaw.place().distance(new Coordinate(118.1, 36.1))).isLessThan(1e-9);
            });
    assertThat(report.isSound()).isFalse();
  }

  @Test
  void measuresTheOverlapOfTwoAreasOfTheSameRank() {
    Area intruder = new Area(3, box(118.05, 36, 118.1, 36.1), 0);
    assertThat(Coverage.check(List.of(intruder, east, west)).overlaps())
        .singleElement()
        .satisfies(
            overlap -> {
              assertThat(overlap.id()).isEqualTo(1);
              assertThat(overlap.otherId()).isEqualTo(3);
              assertThat(overlap.place().equalsTopo(intruder.shape())).isTrue();
              // 0.05° x 0.1° at 36.05° N on the ellipsoid: 4.5052 km x 11.0960 km.
              assertThat(overlap.squareMetres()).isCloseTo(49.990e6, within(0.005e6));
            });
  }

  @Test
  void letsADedicatedGridLieWithinAComprehensiveOne() {
    Area school = new Area(9, box(118.02, 36.02, 118.03, 36.03), 1);
    assertThat(Coverage.check(List.of(west, east, school)).isSound()).isTrue();
  }

  @Test
  void findsTheGapThatNobodyCovers() {
    Area ring =
        new Area(
            1,
            Shapes.of(
                "POLYGON ((118 36, 118.4 36, 118.4 36.4, 118 36.4, 118 36), "
                    + "(118.1 36.1, 118.1 36.2, 118.2 36.2, 118.2 36.1, 118.1 36.1))"),
            0);
    assertThat(Coverage.check(List.of(ring)).gaps())
        .singleElement()
        .satisfies(
            gap -> {
              assertThat(gap.place().equalsTopo(box(118.1, 36.1, 118.2, 36.2))).isTrue();
              assertThat(gap.squareMetres()).isCloseTo(99.81e6, within(0.05e6));
            });
    Area market = new Area(2, box(118.1, 36.1, 118.2, 36.2), 1);
    assertThat(Coverage.check(List.of(ring, market)).gaps()).isEmpty();
  }

  @Test
  void findsWhatIsOpenTowardsTheOuterBoundaryAndWhatSpillsOverIt() {
    Coverage.Report report = Coverage.check(List.of(west, east), box(118.05, 36, 118.3, 36.1));
    assertThat(report.gaps())
        .singleElement()
        .satisfies(gap -> assertThat(gap.place().equalsTopo(box(118.2, 36, 118.3, 36.1))).isTrue());
    assertThat(report.spills())
        .singleElement()
        .satisfies(
            spill -> {
              assertThat(spill.id()).isEqualTo(1);
              assertThat(spill.place().equalsTopo(box(118, 36, 118.05, 36.1))).isTrue();
            });
    assertThat(Coverage.check(List.of(), box(118, 36, 118.1, 36.1)).gaps()).hasSize(1);
  }

  @Test
  void findsTheOneMissingAndTheOneDoubledAreaAmongTwoThousand() {
    Envelope county = new Envelope(118, 119, 36, 37);
    List<Area> areas = new ArrayList<>(Town.voronoi(county, 2_000, 0, 0, new SplittableRandom(5)));
    assertThat(Coverage.check(areas).isSound()).isTrue();
    Area missing = inTheMiddle(areas, 118.3);
    Area doubled = inTheMiddle(areas, 118.7);
    areas.remove(missing);
    areas.add(new Area(9_999, doubled.shape(), 0));
    Coverage.Report report = Coverage.check(areas);
    assertThat(report.gaps())
        .singleElement()
        .satisfies(
            gap ->
                assertThat(gap.squareMetres())
                    .isCloseTo(SquareMetres.of(missing.shape()), within(1.0)));
    assertThat(report.overlaps())
        .singleElement()
        .satisfies(
            overlap -> {
              assertThat(overlap.id()).isEqualTo(doubled.id());
              assertThat(overlap.otherId()).isEqualTo(9_999);
            });
  }

  private static Area inTheMiddle(List<Area> areas, double longitude) {
    int id = AreaIndex.of(areas).covering(longitude, 36.5);
    return areas.stream().filter(area -> area.id() == id).findFirst().orElseThrow();
  }
}
