package yixian.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import yixian.kernel.Fault;

class ImportCheckTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final GeometryFactory SHAPES = new GeometryFactory();

  @Test
  void refusesAGridThatLiesInAnotherDistrictAltogether() {
    assertThat(faults(district("320612000000"), square(118, 30)))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.row()).isEqualTo(7);
              assertThat(fault.field()).isEqualTo("geometry");
              assertThat(fault.message()).contains("余北居第1网格", "在本区界线之外");
              assertThat(fault.mend()).contains("坐标系");
            });
  }

  @Test
  void letsAGridReachOverTheBorderOfItsDistrict() {
    assertThat(faults(district("320612000000"), square(121.995, 32))).isEmpty();
  }

  @Test
  void saysNothingWhereTheDistrictsBorderIsNotKnown() {
    assertThat(faults(district("330106000000"), square(118, 30))).isEmpty();
  }

  private static List<Fault> faults(Boundary district, Geometry shape) {
    Candidate candidate = new Candidate(7, grid(), true, shape);
    return new ImportCheck(
            List.of(candidate), new GridMap(1, DAY, null, List.of(), List.of(district)))
        .faults();
  }

  private static Boundary district(String code) {
    return new Boundary(
        DivisionLevel.DISTRICT,
        code,
        "测试区",
        null,
        SHAPES.toGeometry(new Envelope(121, 122, 31, 33)));
  }

  private static Geometry square(double west, double south) {
    return SHAPES.toGeometry(new Envelope(west, west + 0.01, south, south + 0.01));
  }

  private static Grid grid() {
    return new Grid(
        UUID.randomUUID(),
        "320612102201001",
        "余北居第1网格",
        GridKind.COMPREHENSIVE,
        GridLevel.BASIC,
        UUID.randomUUID(),
        null,
        "320612102201",
        null,
        300,
        DAY,
        null,
        0);
  }
}
