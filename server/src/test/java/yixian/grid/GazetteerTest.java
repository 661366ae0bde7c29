package yixian.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import yixian.kernel.Point;

class GazetteerTest {

  private static final GeometryFactory SHAPES = new GeometryFactory();

  private final Gazetteer gazetteer =
      new Gazetteer(
          new GridMap(
              1,
              LocalDate.EPOCH,
              null,
              List.of(),
              List.of(
                  boundary(DivisionLevel.TOWNSHIP, "320612104000", "三余镇", 100),
                  boundary(DivisionLevel.VILLAGE, "320612104230", "海晏村", 101),
                  boundary(DivisionLevel.TOWNSHIP, "320612103000", "十总镇", 110),
                  boundary(DivisionLevel.VILLAGE, "320612103210", "新民村", 111),
                  boundary(DivisionLevel.VILLAGE, "320612104209", "新民村", 102))));

  private static Boundary boundary(DivisionLevel level, String code, String name, double west) {
    return new Boundary(
        level, code, name, null, SHAPES.toGeometry(new Envelope(west, west + 0.5, 30, 30.5)));
  }

  @Test
  void findsTheVillageBeforeItsTownWhereBothNamesAreAsLong() {
    assertThat(gazetteer.byWords("三余镇海晏村桥头")).map(Point::longitude).hasValue(101.25);
  }

  @Test
  void tellsVillagesOfOneNameApartByTheirTown() {
    assertThat(gazetteer.byWords("三余镇新民村口")).map(Point::longitude).hasValue(102.25);
    assertThat(gazetteer.byWords("新民村口")).isEmpty();
  }

  @Test
  void takesTheTownWhereNoVillageIsNamed() {
    assertThat(gazetteer.byWords("十总镇政府门前")).map(Point::longitude).hasValue(110.25);
  }
}
