package yixian.issue.search;

import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.SEARCHABLES;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.hint.Weeks;
import yixian.issue.hint.Whose;
import yixian.kernel.Scope;

/**
 * Which issues contain given words, newest first.
 *
 * <p>Of words that many issues contain, the last weeks have enough; words that few contain have few
 * hits in all. So the last weeks are asked first, and all time only when they have not enough. What
 * belongs to a narrow reader is told by the same index.
 */
@Component
class TextStore {

  private static final int WEEKS_OF_ALL = 2;
  private static final int WEEKS_OF_SOME = 10;

  private final DSLContext sql;

  TextStore(DSLContext sql) {
    this.sql = sql;
  }

  /** Those within the search, from after the cursor; never more than are wanted. */
  List<UUID> hits(ListStore.Search search, Reach reach) {
    Scope scope = search.scope();
    if (scope.equals(Scope.NOTHING)) {
      return List.of();
    }
    String words =
        scope.everything() ? reach.words() : "(" + reach.words() + ") & " + Whose.within(scope);
    int weeks = scope.everything() ? WEEKS_OF_ALL : WEEKS_OF_SOME;
    List<UUID> late =
        among(search, reach, "(" + words + ") & " + Weeks.lastUntil(reach.before(), weeks));
    return late.size() == reach.most() ? late : among(search, reach, words);
  }

  /**
   * How far to look.
   *
   * @param before where the page begins, or now
   */
  record Reach(String words, @Nullable Cursor after, Instant before, int most) {}

  /** By the index of words; only as many as are wanted are looked up among the issues. */
  private List<UUID> among(ListStore.Search search, Reach reach, String words) {
    var hits =
        DSL.name("hits")
            .asMaterialized(
                DSL.select(SEARCHABLES.ISSUE, SEARCHABLES.REPORTED_AT)
                    .from(SEARCHABLES)
                    .where(ListStore.matches(words))
                    .and(
                        ListStore.older(
                            SEARCHABLES.REPORTED_AT, SEARCHABLES.ISSUE, reach.after())));
    Field<UUID> id = hits.field(SEARCHABLES.ISSUE);
    Field<Instant> at = hits.field(SEARCHABLES.REPORTED_AT);
    var sorted = DSL.select(id, at).from(hits).orderBy(at.desc(), id.desc()).asTable("sorted");
    return sql.with(hits)
        .select(sorted.field(id))
        .from(sorted)
        .where(passes(sorted.field(id), search))
        .orderBy(sorted.field(at).desc(), sorted.field(id).desc())
        .limit(reach.most())
        .fetch(sorted.field(id));
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
