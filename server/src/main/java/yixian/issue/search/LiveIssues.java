package yixian.issue.search;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import yixian.issue.IssueLine;
import yixian.issue.IssueSheet;
import yixian.issue.Light;
import yixian.issue.Named;
import yixian.kernel.Actor;

/**
 * 在办事件 · How the open issues within the reader's scope stand now, for screens that many look at
 * from afar: places, lights, what is overdue; no words of anybody. Called inside the road.
 */
@NamedInterface("live")
@Component
public class LiveIssues {

  public static final String VIEW = "issue.view";

  private final Lists lists;
  private final ListStore store;
  private final Clock clock;

  LiveIssues(Lists lists, ListStore store, Clock clock) {
    this.lists = lists;
    this.store = store;
    this.clock = clock;
  }

  /**
   * The places of issues under way, the newest first, so many as a map bears. Parked ones, among
   * them the open cases of an import, would hide what somebody works on.
   */
  public List<LivePoint> points(Actor reader) {
    Instant now = clock.instant();
    return store.points(ListStore.Search.underWay(reader.scope(VIEW)), Lists.MOST_POINTS).stream()
        .map(
            row ->
                new LivePoint(
                    row.getId(),
                    row.getLongitude(),
                    row.getLatitude(),
                    Light.of(row.getOpen(), row.getWarnAt(), row.getDue(), now)))
        .toList();
  }

  /** How many are open; of a light only, where one is given. */
  public int open(Actor reader, Light light) {
    return store.count(open(reader).lit(light, clock.instant()));
  }

  /** Those overdue the longest. */
  public List<LiveOverdue> overdue(Actor reader, int most) {
    return lists
        .lines(store.mostUrgent(open(reader).lit(Light.RED, clock.instant()), null, most))
        .stream()
        .map(LiveIssues::overdue)
        .toList();
  }

  private static LiveOverdue overdue(IssueLine line) {
    IssueSheet.CategoryRef category = line.category();
    Named unit = line.unit();
    Named town = line.area();
    Instant due = line.deadline();
    return new LiveOverdue(
        line.id(),
        line.code(),
        category == null ? null : category.path(),
        unit == null ? null : unit.name(),
        town == null ? null : town.name(),
        due == null ? Light.NEVER : due,
        line.supervised());
  }

  private static ListStore.Search open(Actor reader) {
    return ListStore.Search.open(reader.scope(VIEW));
  }
}
