package yixian.issue.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.kernel.Page;
import yixian.kernel.Scope;

/** 待审公开 · Issues of the last quarter by what was decided about showing them. */
@Component
public class Unreleased {

  private static final Duration SPAN = Duration.ofDays(92);

  private final UnreleasedStore store;
  private final Clock clock;

  Unreleased(UnreleasedStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * The newest of them.
   *
   * @param verdict what was decided; null for those that wait
   */
  public Page<IssuesRecord> page(@Nullable String verdict, Scope scope) {
    Instant since = clock.instant().minus(SPAN);
    return Page.of(store.list(verdict, since, scope), null, store.count(verdict, since, scope));
  }
}
