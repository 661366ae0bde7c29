package yixian.issue.search;

import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.SEARCHABLES;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.hint.Sought;
import yixian.issue.hint.Spans;
import yixian.kernel.Scope;

/**
 * Which issues contain given words, newest first.
 *
 * <p>Of words that many issues contain, the last weeks have enough; words that few contain have few
 * hits in all. So the last span is asked first, then as many as its hits suggest, a year at most,
 * down to the first report. What belongs to a narrow reader is told by the same index.
 */
@Component
class TextStore {

  private static final int SPANS_OF_A_YEAR = 13;

  /** So much more is asked for than seems to be enough, lest a little be missing again. */
  private static final double AMPLE = 1.5;

  private final DSLContext sql;
  private final ListStore lists;

  TextStore(DSLContext sql, ListStore lists) {
    this.sql = sql;
    this.lists = lists;
  }

  /** Those within the search, from after the cursor; never more than are wanted. */
  List<UUID> hits(ListStore.Search search, Reach reach) {
    if (search.scope().equals(Scope.NOTHING)) {
      return List.of();
    }
    int last = Spans.of(reach.before());
    List<UUID> found = new ArrayList<>(among(search, reach, last, last, reach.most()));
    if (found.size() == reach.most()) {
      return found;
    }
    int oldest = lists.oldest();
    double asked = Spans.passed(reach.before());
    last--;
    while (last >= oldest && found.size() < reach.most()) {
      int missing = reach.most() - found.size();
      int spans = Math.min(enough(asked, found.size(), missing), last - oldest + 1);
      found.addAll(among(search, reach, last - spans + 1, last, missing));
      asked += spans;
      last -= spans;
    }
    return found;
  }

  /** How many more spans will have what is missing, if they have as many as those asked. */
  private static int enough(double asked, int found, int missing) {
    double spans = AMPLE * missing * asked / Math.max(found, 1);
    return Math.clamp((long) Math.ceil(spans), 1, SPANS_OF_A_YEAR);
  }

  /**
   * How far to look.
   *
   * @param before where the page begins, or now
   */
  record Reach(Sought words, @Nullable Cursor after, Instant before, int most) {}

  /**
   * By the index of words, a span at a time; only as many as are wanted are looked up among the
   * issues. What is older than the cursor is told among the hits, which are few: told to the index
   * of words it would bring in the index of times, which has all that is older.
   */
  private List<UUID> among(ListStore.Search search, Reach reach, int first, int last, int most) {
    var spoken = new ListStore.Spoken(reach.words().in(first, last, search.scope()));
    var all =
        DSL.name("found")
            .fields("issue", "at")
            .asMaterialized(
                DSL.select(SEARCHABLES.ISSUE, SEARCHABLES.REPORTED_AT)
                    .from(spoken.table())
                    .join(SEARCHABLES)
                    .on(spoken.matches()));
    var found = DSL.table(DSL.name("found"));
    Field<UUID> issue = DSL.field(DSL.name("issue"), UUID.class);
    Field<Instant> at = DSL.field(DSL.name("at"), Instant.class);
    var sorted =
        DSL.select(issue, at)
            .from(found)
            .where(ListStore.older(at, issue, reach.after()))
            .orderBy(at.desc(), issue.desc())
            .asTable("sorted");
    Field<UUID> one = sorted.field(issue);
    return sql.with(all)
        .select(one)
        .from(sorted)
        .where(passes(one, search))
        .orderBy(sorted.field(at).desc(), one.desc())
        .limit(most)
        .fetch(one);
  }

  private static Condition passes(Field<UUID> id, ListStore.Search search) {
    return DSL.field(
            DSL.select(DSL.inline(true))
                .from(ISSUES)
                .where(ISSUES.ID.eq(id))
                .and(search.filter())
                .and(FilterStore.within(search.scope())))
        .isTrue();
  }
}
