package yixian.selection.suit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yixian.kernel.Point;
import yixian.secondment.post.Post;
import yixian.secondment.post.PostKind;
import yixian.secondment.post.Wish;
import yixian.selection.brief.Quality;

class KnownTest {

  private static final UUID HOME = new UUID(1, 1);
  private static final UUID HOST = new UUID(1, 2);

  private static Suit way(Map<UUID, Point> places) {
    Post post =
        new Post(
            new UUID(2, 1),
            new UUID(2, 2),
            PostKind.TASK_GROUP,
            HOST,
            null,
            null,
            "专班成员",
            "参加专班工作",
            Wish.NONE,
            1,
            false,
            1,
            1);
    return new Known(HOME, null, null, places, LocalDate.of(2026, 1, 1)).of(Quality.TRAVEL, post);
  }

  @Test
  void givesTheMoreTheShorterTheWayIsAndNothingFromThirtyKilometresOn() {
    Point home = new Point(121.0, 32.0);
    assertThat(way(Map.of(HOME, home, HOST, home)).degree()).isEqualTo(100);
    Suit half = way(Map.of(HOME, home, HOST, new Point(121.0, 32.135)));
    assertThat(half.degree()).isBetween(48, 52);
    assertThat(half.because()).isEqualTo("本单位与接收单位相距约 15 公里");
    assertThat(way(Map.of(HOME, home, HOST, new Point(121.0, 32.9))).degree()).isZero();
  }

  @Test
  void givesNothingWhereAPlaceIsNotKnownAndSaysSo() {
    Suit unknown = way(Map.of(HOST, new Point(121.0, 32.0)));
    assertThat(unknown.degree()).isZero();
    assertThat(unknown.because()).contains("没有登记所在区划");
  }
}
