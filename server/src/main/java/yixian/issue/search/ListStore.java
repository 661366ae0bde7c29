package yixian.issue.search;

import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.SEARCHABLES;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.Light;
import yixian.issue.category.CategoryBook;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.hint.Sought;
import yixian.issue.hint.Spans;
import yixian.kernel.Actor;
import yixian.kernel.Page;
import yixian.kernel.Scope;

/**
 * Lists of issues within a scope.
 *
 * <p>Who sees everything reads one index. Any other scope is the union of a few branches (town,
 * unit, reporting unit, grid, reporter), each read through its own index in the order of the list
 * and cut at the page, so that a page costs the same at any depth and at any size. Where a class is
 * asked for, the database chooses: the class in the order of the list, or what both indexes have.
 * Text is looked up by {@link TextStore}.
 */
@Component
class ListStore {

  static final List<SelectField<?>> COLUMNS =
      List.of(
          ISSUES.ID,
          ISSUES.CODE,
          ISSUES.SUMMARY,
          ISSUES.CATEGORY,
          ISSUES.STATE,
          ISSUES.OPEN,
          ISSUES.CHANNEL,
          ISSUES.REPORTED_AT,
          ISSUES.ADDRESS,
          ISSUES.LONGITUDE,
          ISSUES.LATITUDE,
          ISSUES.GRID,
          ISSUES.UNIT,
          ISSUES.TOWN,
          ISSUES.DUE,
          ISSUES.WARN_AT,
          ISSUES.STAGE,
          ISSUES.URGINGS,
          ISSUES.PHOTOS,
          ISSUES.SUPERVISED,
          ISSUES.RETURN_ASKED,
          ISSUES.EXTENSION_ASKED,
          ISSUES.REOPEN_ASKED,
          ISSUES.CALL_BACK_DUE,
          ISSUES.PUT_RIGHT_BY,
          ISSUES.RATING,
          ISSUES.CLOSED_AT,
          ISSUES.VERSION);

  private final DSLContext sql;
  private final Clock clock;

  ListStore(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * What is looked for: conditions, text, scope.
   *
   * @param ofClass whether a class is among the conditions, which has an index of its own
   */
  record Search(List<Condition> conditions, boolean ofClass, @Nullable Sought words, Scope scope) {

    /** What is open. */
    static Search open(Scope scope) {
      return new Search(List.of(FilterStore.OPEN), false, null, scope);
    }

    /** What is open and not put aside until a day. */
    static Search underWay(Scope scope) {
      return new Search(List.of(FilterStore.UNDER_WAY), false, null, scope);
    }

    /** The same, of one light only. */
    Search lit(Light light, Instant now) {
      List<Condition> all = new ArrayList<>(conditions);
      all.add(FilterStore.light(light, now));
      return new Search(all, ofClass, words, scope);
    }

    /** All that the scope sees. */
    Search unfiltered() {
      return new Search(List.of(), false, null, scope);
    }

    Condition filter() {
      return DSL.and(conditions);
    }
  }

  /** What the query asks, within the scope. */
  static Search search(IssueQuery query, Actor actor, CategoryBook book, Instant now, Scope scope) {
    List<Condition> conditions = new ArrayList<>(FilterStore.of(query, actor, book, now));
    Text text = Text.of(query);
    if (text.code() != null) {
      conditions.add(ISSUES.CODE.eq(text.code()));
    }
    if (text.hopeless()) {
      conditions.add(DSL.falseCondition());
    }
    return new Search(conditions, query.category() != null, text.words(), scope);
  }

  /**
   * Lets the database plan what follows in this transaction for the values at hand: a filter may
   * match a handful of issues or half the year, and a plan for any value suits neither.
   */
  void planForTheseValues() {
    sql.execute("set local plan_cache_mode = force_custom_plan");
  }

  /** Newest first, from after the cursor; of a search without words. */
  List<IssuesRecord> newest(Search search, @Nullable Cursor after, int limit) {
    if (search.scope().everything() || search.ofClass()) {
      return sql.select(COLUMNS)
          .from(ISSUES)
          .where(search.filter())
          .and(FilterStore.within(search.scope()))
          .and(older(ISSUES.REPORTED_AT, ISSUES.ID, after))
          .orderBy(ISSUES.REPORTED_AT.desc(), ISSUES.ID.desc())
          .limit(limit)
          .fetchInto(ISSUES);
    }
    return united(search, after, limit);
  }

  private List<IssuesRecord> united(Search search, @Nullable Cursor after, int limit) {
    Select<Record2<UUID, Instant>> all = branches(search, after, limit).orElse(null);
    if (all == null) {
      return List.of();
    }
    var page = all.asTable("page", "id", "reported_at");
    Field<UUID> id = page.field("id", UUID.class);
    Field<Instant> at = page.field("reported_at", Instant.class);
    var ids =
        DSL.select(id).from(page).orderBy(at.desc(), id.desc()).limit(limit).asTable("ids", "id");
    return sql.select(COLUMNS)
        .from(ids)
        .join(ISSUES)
        .on(ISSUES.ID.eq(ids.field("id", UUID.class)))
        .orderBy(ISSUES.REPORTED_AT.desc(), ISSUES.ID.desc())
        .fetchInto(ISSUES);
  }

  /**
   * The newest of each key of each branch of the scope, united; empty where the scope sees nothing.
   */
  static Optional<Select<Record2<UUID, Instant>>> branches(
      Search search, @Nullable Cursor after, int limitOfEach) {
    return FilterStore.branches(search.scope()).stream()
        .<Select<Record2<UUID, Instant>>>map(each -> branch(each, search, after, limitOfEach))
        .reduce(Select::union);
  }

  private static Select<Record2<UUID, Instant>> branch(
      FilterStore.Branch branch, Search search, @Nullable Cursor after, int limit) {
    var keys = DSL.unnest(branch.keys().toArray(UUID[]::new)).as("k", "key");
    var rows =
        DSL.lateral(
            DSL.select(ISSUES.ID.as("id"), ISSUES.REPORTED_AT.as("reported_at"))
                .from(ISSUES)
                .where(branch.column().eq(keys.field("key", UUID.class)))
                .and(search.filter())
                .and(older(ISSUES.REPORTED_AT, ISSUES.ID, after))
                .orderBy(ISSUES.REPORTED_AT.desc(), ISSUES.ID.desc())
                .limit(limit)
                .asTable("r"));
    return DSL.select(rows.field("id", UUID.class), rows.field("reported_at", Instant.class))
        .from(keys)
        .crossJoin(rows);
  }

  /** These, newest first. */
  List<IssuesRecord> all(Collection<UUID> ids) {
    return sql.select(COLUMNS)
        .from(ISSUES)
        .where(ISSUES.ID.eq(FilterStore.any(ids)))
        .orderBy(ISSUES.REPORTED_AT.desc(), ISSUES.ID.desc())
        .fetchInto(ISSUES);
  }

  /** Open ones, the next deadline first. */
  List<IssuesRecord> mostUrgent(Search search, @Nullable Cursor after, int limit) {
    return sql.select(COLUMNS)
        .from(ISSUES)
        .where(search.filter())
        .and(FilterStore.within(search.scope()))
        .and(search.words() == null ? DSL.noCondition() : textIn(search.words()))
        .and(
            after == null
                ? DSL.noCondition()
                : DSL.row(ISSUES.DUE, ISSUES.ID).gt(after.key(), after.id()))
        .orderBy(ISSUES.DUE, ISSUES.ID)
        .limit(limit)
        .fetchInto(ISSUES);
  }

  /**
   * How many there are, counted up to one more than the cap; of a narrow scope by its branches,
   * which are read in the same way as for the page.
   */
  int count(Search search) {
    int most = Page.COUNT_CAP + 1;
    if (search.words() == null && !search.scope().everything() && !search.ofClass()) {
      return branches(search, null, most)
          .map(all -> sql.fetchCount(DSL.selectOne().from(all.asTable("all")).limit(most)))
          .orElse(0);
    }
    return sql.fetchCount(
        DSL.selectOne()
            .from(ISSUES)
            .where(search.filter())
            .and(FilterStore.within(search.scope()))
            .and(search.words() == null ? DSL.noCondition() : textIn(search.words()))
            .limit(most));
  }

  /** Light points for the map, newest first. */
  List<IssuesRecord> points(Search search, int limit) {
    return sql.select(
            List.of(
                ISSUES.ID,
                ISSUES.LONGITUDE,
                ISSUES.LATITUDE,
                ISSUES.STATE,
                ISSUES.OPEN,
                ISSUES.DUE,
                ISSUES.WARN_AT))
        .from(ISSUES)
        .where(search.filter())
        .and(FilterStore.within(search.scope()))
        .and(search.words() == null ? DSL.noCondition() : textIn(search.words()))
        .orderBy(ISSUES.REPORTED_AT.desc(), ISSUES.ID.desc())
        .limit(limit)
        .fetchInto(ISSUES);
  }

  /** How many there are in each state. */
  Map<String, Integer> countsByState(Search search) {
    return counts(search, ISSUES.STATE);
  }

  /** How many each unit is in charge of. */
  Map<UUID, Integer> countsByUnit(Search search) {
    return counts(search, ISSUES.UNIT);
  }

  private <T> Map<T, Integer> counts(Search search, Field<T> key) {
    return sql.select(key, DSL.count())
        .from(ISSUES)
        .where(search.filter())
        .and(FilterStore.within(search.scope()))
        .and(search.words() == null ? DSL.noCondition() : textIn(search.words()))
        .and(key.isNotNull())
        .groupBy(key)
        .fetchMap(Record2::value1, Record2::value2);
  }

  /** That the words stand in it, whenever it was reported. */
  private Condition textIn(Sought words) {
    Spoken spoken = new Spoken(words.in(oldest(), Spans.of(clock.instant()), Scope.EVERYTHING));
    return ISSUES.ID.in(
        DSL.select(SEARCHABLES.ISSUE).from(spoken.table()).join(SEARCHABLES).on(spoken.matches()));
  }

  /** The span of the first report of all. */
  int oldest() {
    Instant first =
        sql.select(DSL.min(SEARCHABLES.REPORTED_AT)).from(SEARCHABLES).fetchSingle().value1();
    return Spans.of(Objects.requireNonNullElse(first, clock.instant()));
  }

  /** Tsqueries as a table, to be looked up one after another. */
  record Spoken(List<String> queries) {

    Table<?> table() {
      return DSL.unnest(queries.toArray(String[]::new)).as("spoken", "query");
    }

    Condition matches() {
      return DSL.condition(
          "{0} @@ {1}::tsquery", SEARCHABLES.WORDS, DSL.field(DSL.name("spoken", "query")));
    }
  }

  static Condition older(Field<Instant> at, Field<UUID> id, @Nullable Cursor after) {
    return after == null ? DSL.noCondition() : DSL.row(at, id).lt(after.key(), after.id());
  }

  /** What the categories of the issues asked and what was answered; no list reads it. */
  Map<UUID, String> answers(Collection<UUID> issues) {
    return sql.select(ISSUES.ID, ISSUES.ANSWERS)
        .from(ISSUES)
        .where(ISSUES.ID.eq(DSL.any(issues.toArray(UUID[]::new))))
        .fetchMap(ISSUES.ID, ISSUES.ANSWERS);
  }
}
