package yixian.issue.search;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.SimilarIssue;
import yixian.issue.State;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.hint.Words;
import yixian.kernel.Point;
import yixian.kernel.Scope;

/**
 * 相似事件 · Finds what may be the same thing reported twice: within 200 metres and 30 days, of the
 * same category or told in similar words, and within the reader's scope.
 */
@Component
public class Similarity {

  private static final int METRES = 200;
  private static final Duration SPAN = Duration.ofDays(30);
  private static final double ALIKE = 0.2;
  private static final int MOST_TOLD = 10;

  private final SimilarStore store;
  private final Clock clock;

  Similarity(SimilarStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Others like this one. */
  public List<SimilarIssue> to(IssuesRecord issue, Scope scope) {
    Point point = new Point(issue.getLongitude(), issue.getLatitude());
    return near(point, issue.getCategory(), issue.getSummary(), scope).stream()
        .filter(each -> !each.id().equals(issue.getId()))
        .toList();
  }

  /** What was reported around the place, nearest first. */
  public List<SimilarIssue> near(
      Point point, @Nullable UUID category, String summary, Scope scope) {
    return store.around(point, clock.instant().minus(SPAN), scope).stream()
        .filter(row -> alike(row, category, summary))
        .map(row -> similar(row, point))
        .filter(each -> each.metres() <= METRES)
        .sorted(Comparator.comparing(SimilarIssue::metres))
        .limit(MOST_TOLD)
        .toList();
  }

  private static boolean alike(IssuesRecord row, @Nullable UUID category, String summary) {
    return (category != null && category.equals(row.getCategory()))
        || Words.likeness(summary, row.getSummary()) >= ALIKE;
  }

  private static SimilarIssue similar(IssuesRecord row, Point point) {
    State state = State.valueOf(row.getState());
    double metres = point.metresTo(new Point(row.getLongitude(), row.getLatitude()));
    return new SimilarIssue(
        row.getId(),
        row.getCode(),
        row.getSummary(),
        (int) Math.round(metres),
        state,
        state.label(),
        row.getReportedAt());
  }
}
