package yixian.dashboard.wall;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.dashboard.board.BoardSheet.TileSheet;
import yixian.indicator.LatestFacts.Happened;
import yixian.issue.Light;
import yixian.issue.search.LiveOverdue;
import yixian.issue.search.LivePoint;

/**
 * 大屏所示 · What the wall shows, and since when it stands.
 *
 * @param whole whether {@code points} are all of them, or only those that changed since the last
 * @param gone issues that are no longer on the map
 */
record WallState(
    Instant at,
    String board,
    String whose,
    List<TileSheet> tiles,
    Map<Light, Integer> lights,
    List<LiveOverdue> overdue,
    @Nullable Call call,
    List<Happened> latest,
    boolean whole,
    List<LivePoint> points,
    List<UUID> gone) {

  /**
   * 点名 · The call that runs, or else the last one; units, not people.
   *
   * @param endedAt null as long as it runs
   */
  record Call(
      UUID id,
      String name,
      Instant calledAt,
      Instant dueAt,
      @Nullable Instant endedAt,
      int called,
      int answered,
      int late) {}

  /** The same, with those points only that differ from another. */
  WallState since(WallState before) {
    Map<UUID, LivePoint> known = new HashMap<>();
    before.points.forEach(point -> known.put(point.id(), point));
    List<LivePoint> changed =
        points.stream().filter(point -> !point.equals(known.remove(point.id()))).toList();
    return new WallState(
        at,
        board,
        whose,
        tiles,
        lights,
        overdue,
        call,
        latest,
        false,
        changed,
        List.copyOf(known.keySet()));
  }
}
