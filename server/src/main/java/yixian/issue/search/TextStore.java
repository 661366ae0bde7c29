package yixian.issue.search;

import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.SEARCHABLES;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.hint.Weeks;
import yixian.kernel.Scope;

/**
 * Which issues contain given words, newest first.
 *
 * <p>Of words that many issues contain, the last weeks fill a page; words that few contain have few
 * hits in all. So the last weeks are asked first, and all time only when they do not fill the page.
 * A narrow reader, to whom most hits are invisible, has his own newest issues read first.
 */
@Component
class TextStore {

  private static final int WEEKS_OF_ALL = 2;
  private static final int WEEKS_OF_SOME = 10;

  /** So many of the newest issues of each unit or grid of a scope have their words read. */
  private static final int NEWEST_OF_EACH = 2_000;

  private final DSLContext sql;

  TextStore(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * What was found.
   *
   * @param complete whether there is nothing older
   */
  record Hits(List<UUID> ids, boolean complete) {

    Total total(int cap) {
      Total total = Total.of(ids.size(), cap);
      return complete ? total : new Total(total.count(), true);
    }
  }

  /**
   * Those within the search, from after the cursor: as many as fill a page where there are so many,
   * never more than the most.
   */
  Hits hits(ListStore.Search search, Reach reach) {
    Scope scope = search.scope();
    if (!scope.everything()) {
      Select<Record2<UUID, Instant>> newest =
          ListStore.branches(search.unfiltered(), reach.after(), NEWEST_OF_EACH).orElse(null);
      if (newest == null) {
        return new Hits(List.of(), true);
      }
      List<UUID> own = among(newest, search, reach);
      boolean all = own.size() < reach.page() && sql.fetchCount(newest) < NEWEST_OF_EACH;
      if (all || own.size() >= reach.page()) {
        return new Hits(own, all);
      }
    }
    List<UUID> late = within(search, reach, scope.everything() ? WEEKS_OF_ALL : WEEKS_OF_SOME);
    if (late.size() >= reach.page()) {
      return new Hits(late, false);
    }
    List<UUID> all = among(search, reach, reach.words());
    return new Hits(all, all.size() < reach.most());
  }

  /**
   * How far to look.
   *
   * @param before where the page begins, or now
   * @param page so many fill it
   */
  record Reach(String words, @Nullable Cursor after, Instant before, int page, int most) {}

  private List<UUID> within(ListStore.Search search, Reach reach, int weeks) {
    return among(
        search, reach, "(" + reach.words() + ") & " + Weeks.lastUntil(reach.before(), weeks));
  }

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
    return newest(
        sql.with(hits).select(sorted.field(id)).from(sorted).where(DSL.noCondition()),
        sorted.field(id),
        sorted.field(at),
        search,
        reach);
  }

  /** Reading the words of each of these, the newest first. */
  private List<UUID> among(
      Select<Record2<UUID, Instant>> newest, ListStore.Search search, Reach reach) {
    var own = newest.asTable("own", "id", "at");
    Field<UUID> id = own.field("id", UUID.class);
    Field<Instant> at = own.field("at", Instant.class);
    var sorted = DSL.select(id, at).from(own).orderBy(at.desc(), id.desc()).asTable("sorted");
    Field<Boolean> says =
        DSL.field(
            DSL.select(DSL.field(ListStore.matches(reach.words())))
                .from(SEARCHABLES)
                .where(SEARCHABLES.ISSUE.eq(sorted.field(id))));
    return newest(
        sql.select(sorted.field(id)).from(sorted).where(says.isTrue()),
        sorted.field(id),
        sorted.field(at),
        search,
        reach);
  }

  /** Row by row in their order, so that reading ends with the last one wanted. */
  private static List<UUID> newest(
      SelectConditionStep<Record1<UUID>> sorted,
      Field<UUID> id,
      Field<Instant> at,
      ListStore.Search search,
      Reach reach) {
    return sorted
        .and(passes(id, search))
        .orderBy(at.desc(), id.desc())
        .limit(reach.most())
        .fetch(id);
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
