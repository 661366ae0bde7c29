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
import org.jooq.Record2;
import org.jooq.Select;
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
 * hits in all. So the last span is asked first, then the three before it, and then a year at a time
 * down to the first report. What belongs to a narrow reader is told by the same index.
 */
@Component
class TextStore {

  private static final int SPANS_NEXT = 3;
  private static final int SPANS_OF_A_YEAR = 13;

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
    int spans = SPANS_NEXT;
    last--;
    while (last >= oldest && found.size() < reach.most()) {
      int first = Math.max(oldest, last - spans + 1);
      found.addAll(among(search, reach, first, last, reach.most() - found.size()));
      last = first - 1;
      spans = SPANS_OF_A_YEAR;
    }
    return found;
  }

  /**
   * How far to look.
   *
   * @param before where the page begins, or now
   */
  record Reach(Sought words, @Nullable Cursor after, Instant before, int most) {}

  /**
   * By the index of words, a span at a time; only as many as are wanted are looked up among the
   * issues.
   */
  private List<UUID> among(ListStore.Search search, Reach reach, int first, int last, int most) {
    var spoken = new ListStore.Spoken(reach.words().in(first, last, search.scope()));
    var hits = DSL.lateral(ofSpan(spoken, search, reach, most).asTable("hits", "issue", "at"));
    Field<UUID> issue = hits.field("issue", UUID.class);
    Field<Instant> at = hits.field("at", Instant.class);
    return sql.select(issue)
        .from(spoken.table())
        .crossJoin(hits)
        .orderBy(at.desc(), issue.desc())
        .limit(most)
        .fetch(issue);
  }

  /** Those of one span, newest first. */
  private static Select<Record2<UUID, Instant>> ofSpan(
      ListStore.Spoken spoken, ListStore.Search search, Reach reach, int most) {
    var all =
        DSL.name("found")
            .fields("issue", "at")
            .asMaterialized(
                DSL.select(SEARCHABLES.ISSUE, SEARCHABLES.REPORTED_AT)
                    .from(SEARCHABLES)
                    .where(spoken.matches())
                    .and(
                        ListStore.older(
                            SEARCHABLES.REPORTED_AT, SEARCHABLES.ISSUE, reach.after())));
    var found = DSL.table(DSL.name("found"));
    Field<UUID> issue = DSL.field(DSL.name("issue"), UUID.class);
    Field<Instant> at = DSL.field(DSL.name("at"), Instant.class);
    var sorted =
        DSL.select(issue, at).from(found).orderBy(at.desc(), issue.desc()).asTable("sorted");
    Field<UUID> one = sorted.field(issue);
    Field<Instant> moment = sorted.field(at);
    return DSL.with(all)
        .select(one, moment)
        .from(sorted)
        .where(passes(one, search))
        .orderBy(moment.desc(), one.desc())
        .limit(most);
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
