package yixian.planner.locate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static yixian.planner.locate.Shapes.box;

import java.util.List;
import org.junit.jupiter.api.Test;

class AreaIndexTest {
  private final Area west = new Area(7, box(118, 36, 119, 37), 0);
  private final Area east = new Area(3, box(119, 36, 120, 37), 0);
  private final Area market = new Area(90, box(118.5, 36.5, 118.75, 36.75), 1);

  @Test
  void tellsWhichAreaCoversThePoint() {
    AreaIndex index = AreaIndex.of(List.of(west, east));
    assertThat(index.covering(118.3, 36.2)).isEqualTo(7);
    assertThat(index.covering(119.3, 36.2)).isEqualTo(3);
    assertThat(index.size()).isEqualTo(2);
    assertThat(index.bytes()).isBetween(100L, 1_000_000L);
  }

  @Test
  void givesASharedBorderToTheLowestIdWhateverTheOrder() {
    for (AreaIndex index :
        List.of(AreaIndex.of(List.of(west, east)), AreaIndex.of(List.of(east, west)))) {
      assertThat(index.covering(119, 36.5)).isEqualTo(3);
      assertThat(index.covering(119, 36)).isEqualTo(3);
      assertThat(index.covering(Math.nextDown(119.0), 36.5)).isEqualTo(7);
      assertThat(index.allCovering(119, 36.5)).containsExactly(3, 7);
    }
  }

  @Test
  void prefersTheDedicatedGridEvenOnItsBorder() {
    AreaIndex index = AreaIndex.of(List.of(west, east, market));
    assertThat(index.covering(118.6, 36.6)).isEqualTo(90);
    assertThat(index.covering(118.5, 36.5)).isEqualTo(90);
    assertThat(index.covering(Math.nextDown(118.5), 36.6)).isEqualTo(7);
    assertThat(index.allCovering(118.6, 36.6)).containsExactly(90, 7);
    assertThat(index.allCovering(118.2, 36.2)).containsExactly(7);
  }

  @Test
  void coversTheBorderOfAHoleButNotTheHole() {
    Area ring =
        new Area(1, Shapes.of("POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 1 3, 3 3, 3 1, 1 1))"), 0);
    AreaIndex index = AreaIndex.of(List.of(ring));
    assertThat(index.covering(2, 2)).isEqualTo(AreaIndex.NONE);
    assertThat(index.covering(1, 1)).isEqualTo(1);
    assertThat(index.covering(3, 2)).isEqualTo(1);
    assertThat(index.covering(Math.nextUp(1.0), 2)).isEqualTo(AreaIndex.NONE);
    assertThat(index.covering(0.5, 2)).isEqualTo(1);
  }

  @Test
  void coversEveryPartOfAMultiPolygonAndNothingBetween() {
    Area islands =
        new Area(5, Shapes.of("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((2 0, 3 0, 3 1, 2 0)))"), 0);
    AreaIndex index = AreaIndex.of(List.of(islands));
    assertThat(index.covering(0.9, 0.5)).isEqualTo(5);
    assertThat(index.covering(2.9, 0.5)).isEqualTo(5);
    assertThat(index.covering(1.5, 0.5)).isEqualTo(AreaIndex.NONE);
  }

  @Test
  void namesAnAreaOnceWherePartsOfItTouch() {
    Area halves =
        new Area(
            5,
            Shapes.of("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 1, 0 0)), ((1 0, 2 0, 2 1, 1 1, 1 0)))"),
            0);
    assertThat(AreaIndex.of(List.of(halves)).allCovering(1, 0.5)).containsExactly(5);
  }

  @Test
  void answersNoneForPointsThatAreNowhere() {
    AreaIndex index = AreaIndex.of(List.of(west, east));
    double[] wrong = {
      Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 400, -400, Double.MAX_VALUE
    };
    for (double number : wrong) {
      assertThat(index.covering(number, 36.5)).isEqualTo(AreaIndex.NONE);
      assertThat(index.covering(118.5, number)).isEqualTo(AreaIndex.NONE);
      assertThat(index.allCovering(number, number)).isEmpty();
    }
  }

  @Test
  void takesNoAreasAndEmptyAreas() {
    AreaIndex none = AreaIndex.of(List.of());
    assertThat(none.covering(0, 0)).isEqualTo(AreaIndex.NONE);
    assertThat(none.size()).isZero();
    AreaIndex empty = AreaIndex.of(List.of(new Area(1, Shapes.of("POLYGON EMPTY"), 0), west));
    assertThat(empty.covering(118.5, 36.5)).isEqualTo(7);
    assertThat(empty.size()).isEqualTo(2);
  }

  @Test
  void refusesWhatWouldMakeAnswersAmbiguous() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AreaIndex.of(List.of(west, new Area(7, east.shape(), 0))))
        .withMessageContaining("编号 7 重复");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> AreaIndex.of(List.of(new Area(1, box(36, 118, 37, 119), 0))))
        .withMessageContaining("片区 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Area(1, Shapes.of("POINT (1 1)"), 0))
        .withMessageContaining("Point");
    assertThatIllegalArgumentException().isThrownBy(() -> new Area(-1, west.shape(), 0));
  }
}
