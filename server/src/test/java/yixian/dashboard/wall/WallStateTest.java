package yixian.dashboard.wall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import yixian.issue.Light;
import yixian.issue.search.LivePoint;

class WallStateTest {

  private static final UUID STAYS = UUID.randomUUID();
  private static final UUID TURNS_RED = UUID.randomUUID();
  private static final UUID CLOSED = UUID.randomUUID();
  private static final UUID NEW = UUID.randomUUID();

  @Test
  void saysOfTheMapOnlyWhatHasChanged() {
    WallState before =
        state(point(STAYS, Light.GREEN), point(TURNS_RED, Light.YELLOW), point(CLOSED, Light.RED));
    WallState after =
        state(point(STAYS, Light.GREEN), point(TURNS_RED, Light.RED), point(NEW, Light.GREEN));
    WallState news = after.since(before);
    assertThat(news.whole()).isFalse();
    assertThat(news.points()).containsExactly(point(TURNS_RED, Light.RED), point(NEW, Light.GREEN));
    assertThat(news.gone()).containsExactly(CLOSED);
  }

  private static LivePoint point(UUID id, Light light) {
    return new LivePoint(id, 121.1, 32.1, light);
  }

  private static WallState state(LivePoint... points) {
    return new WallState(
        Instant.EPOCH,
        "指挥大屏",
        "全区",
        List.of(),
        Map.of(),
        List.of(),
        null,
        List.of(),
        true,
        List.of(points),
        List.of());
  }
}
