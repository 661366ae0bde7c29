package yixian.issue.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.SimilarIssue;
import yixian.issue.State;
import yixian.issue.category.Categories;
import yixian.issue.category.CategoryBook;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.kernel.Point;
import yixian.kernel.Scope;

/**
 * 相似事件 · Finds what may be the same thing reported twice: within the radius of its class, open or
 * closed within the last 30 days, of the same class or told in similar words, and within the
 * reader's scope. The likeliest comes first, with what speaks for it.
 */
@Component
public class Similarity {

  private static final Duration SPAN = Duration.ofDays(90);
  private static final Duration CLOSED_LATELY = Duration.ofDays(30);
  private static final int MOST_TOLD = 10;

  private final SimilarStore store;
  private final Categories categories;
  private final Clock clock;

  Similarity(SimilarStore store, Categories categories, Clock clock) {
    this.store = store;
    this.categories = categories;
    this.clock = clock;
  }

  /** An earlier report with how like it is. */
  public record Match(IssuesRecord issue, Likeness likeness) {}

  /** Others like this one. */
  public List<SimilarIssue> to(IssuesRecord issue, Scope scope) {
    Point point = new Point(issue.getLongitude(), issue.getLatitude());
    return near(point, issue.getCategory(), issue.getSummary(), scope).stream()
        .filter(each -> !each.id().equals(issue.getId()))
        .toList();
  }

  /** What was reported around the place, the likeliest first. */
  public List<SimilarIssue> near(
      Point point, @Nullable UUID category, String summary, Scope scope) {
    return matches(point, category, summary, scope, false).stream()
        .map(Similarity::similar)
        .toList();
  }

  /** The same among what anybody may look at. */
  public List<Match> released(Point point, @Nullable UUID category, String summary) {
    return matches(point, category, summary, Scope.EVERYTHING, true);
  }

  private List<Match> matches(
      Point point, @Nullable UUID category, String summary, Scope scope, boolean released) {
    Instant now = clock.instant();
    CategoryBook book = categories.book();
    Likeness.Told told = new Likeness.Told(point, category, summary, book.radius(category));
    SimilarStore.Lately lately =
        new SimilarStore.Lately(now.minus(SPAN), now.minus(CLOSED_LATELY), released);
    return store.around(point, told.radius(), lately, scope).stream()
        .flatMap(
            row ->
                Stream.ofNullable(Likeness.of(told, row, book, now))
                    .map(like -> new Match(row, like)))
        .sorted(Comparator.comparing((Match match) -> match.likeness().score()).reversed())
        .limit(MOST_TOLD)
        .toList();
  }

  private static SimilarIssue similar(Match match) {
    IssuesRecord row = match.issue();
    State state = State.valueOf(row.getState());
    return new SimilarIssue(
        row.getId(),
        row.getCode(),
        row.getSummary(),
        match.likeness().metres(),
        state,
        state.label(),
        row.getReportedAt(),
        match.likeness().score(),
        match.likeness().reasons());
  }
}
