package yixian.issue.dossier;

import static yixian.issue.db.Tables.COMMENTS;
import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.PHOTOS;
import static yixian.issue.db.Tables.RATINGS;
import static yixian.issue.db.Tables.STEPS;
import static yixian.issue.db.Tables.TIMERS;
import static yixian.issue.db.Tables.WORK_ORDERS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.TableField;
import org.jooq.TableRecord;
import org.jooq.UpdatableRecord;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.issue.State;
import yixian.issue.db.tables.records.CommentsRecord;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.TimersRecord;
import yixian.issue.hint.Weeks;
import yixian.issue.hint.Whose;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/** A move is few statements, and the version decides who was first. */
@Component
class DossierStore {

  /** By these an issue comes into a scope. */
  private static final List<TableField<IssuesRecord, UUID>> HOLDERS =
      List.of(ISSUES.TOWN, ISSUES.UNIT, ISSUES.REPORTING_UNIT, ISSUES.GRID, ISSUES.REPORTER);

  private final DSLContext sql;

  DossierStore(DSLContext sql) {
    this.sql = sql;
  }

  Optional<Dossier> find(Scope scope, UUID id) {
    return find(scope, ISSUES.ID.eq(id));
  }

  Optional<Dossier> findByCode(Scope scope, String code) {
    return find(scope, ISSUES.CODE.eq(code));
  }

  private Optional<Dossier> find(Scope scope, Condition condition) {
    return sql.selectFrom(ISSUES)
        .where(condition)
        .fetchOptional()
        .filter(issue -> Dossier.within(scope, issue))
        .map(this::filled);
  }

  /** Holds these issues until the transaction ends, in an order that all keep. */
  void lock(List<UUID> ids) {
    sql.select(ISSUES.ID)
        .from(ISSUES)
        .where(ISSUES.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .orderBy(ISSUES.ID)
        .forUpdate()
        .fetch();
  }

  /** The issue alone, without what belongs to it. */
  Optional<IssuesRecord> issue(Scope scope, @Nullable UUID id) {
    return sql.selectFrom(ISSUES)
        .where(ISSUES.ID.eq(id))
        .fetchOptional()
        .filter(issue -> Dossier.within(scope, issue));
  }

  private Dossier filled(IssuesRecord issue) {
    UUID id = issue.getId();
    return new Dossier(
        issue,
        issue.getFirstUnit() == null
            ? List.of()
            : sql.selectFrom(WORK_ORDERS)
                .where(WORK_ORDERS.ISSUE.eq(id))
                .orderBy(WORK_ORDERS.NUMBER)
                .fetch(),
        sql.selectFrom(TIMERS)
            .where(TIMERS.ISSUE.eq(id))
            .orderBy(TIMERS.STARTED, TIMERS.ID)
            .fetch(),
        sql.selectFrom(STEPS).where(STEPS.ISSUE.eq(id)).orderBy(STEPS.SEQ).fetch(),
        issue.getPhotos() + issue.getFiles() == 0
            ? List.of()
            : sql.selectFrom(PHOTOS)
                .where(PHOTOS.ISSUE.eq(id))
                .orderBy(PHOTOS.POSITION, PHOTOS.AT)
                .fetch(),
        issue.getComments() == 0
            ? List.of()
            : sql.selectFrom(COMMENTS).where(COMMENTS.ISSUE.eq(id)).orderBy(COMMENTS.AT).fetch(),
        issue.getClosedAt() == null && issue.getRating() == null && issue.getReworks() == 0
            ? List.of()
            : sql.selectFrom(RATINGS).where(RATINGS.ISSUE.eq(id)).orderBy(RATINGS.AT).fetch());
  }

  /** Writes a new issue with all that belongs to it. */
  void add(Dossier dossier, String words) {
    Instant reported = dossier.issue().getReportedAt();
    sql.insertInto(ISSUES).set(dossier.issue()).execute();
    sql.execute(
        "insert into issue.searchables (issue, reported_at, words) values ({0}, {1},"
            + " {2}::tsvector)",
        DSL.val(dossier.id()), DSL.val(reported), DSL.val(findable(dossier.issue(), words)));
    addFresh(dossier.steps());
    addFresh(dossier.timers());
    addFresh(dossier.orders());
    addFresh(dossier.photos());
  }

  /**
   * Writes what a deed changed.
   *
   * @param seen the version that the deed began from
   * @throws Problem conflict, telling who was faster and when
   */
  void save(Dossier dossier, int seen) {
    IssuesRecord issue = dossier.issue();
    int written =
        sql.update(ISSUES)
            .set(issue)
            .where(ISSUES.ID.eq(issue.getId()), ISSUES.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw lost(issue.getId());
    }
    if (HOLDERS.stream().anyMatch(issue::changed)) {
      sql.execute(
          "update issue.searchables set words = words || {1}::tsvector where issue = {0}",
          DSL.val(issue.getId()), DSL.val(holders(issue)));
    }
    write(dossier.steps());
    write(dossier.timers());
    write(dossier.orders());
    write(dossier.photos());
    write(dossier.ratings());
  }

  void reword(IssuesRecord issue, String words) {
    sql.execute(
        "update issue.searchables set words = {1}::tsvector where issue = {0}",
        DSL.val(issue.getId()), DSL.val(findable(issue, words)));
  }

  private static String findable(IssuesRecord issue, String words) {
    return words + " " + Weeks.word(issue.getReportedAt()) + " " + holders(issue);
  }

  private static String holders(IssuesRecord issue) {
    return Whose.words(HOLDERS.stream().map(issue::get).toList());
  }

  private Problem lost(UUID id) {
    return sql.select(ISSUES.CHANGED_BY, ISSUES.CHANGED_AT)
        .from(ISSUES)
        .where(ISSUES.ID.eq(id))
        .fetchOptional(row -> Dossiers.lost(row.value1(), row.value2()))
        .orElseGet(() -> Problem.notFound("事件"));
  }

  void addComment(CommentsRecord comment) {
    sql.insertInto(COMMENTS).set(comment).execute();
    sql.update(ISSUES)
        .set(ISSUES.COMMENTS, ISSUES.COMMENTS.plus(1))
        .where(ISSUES.ID.eq(comment.getIssue()))
        .execute();
  }

  boolean sees(Scope scope, UUID id) {
    return issue(scope, id).isPresent();
  }

  /** Where those of the issues stand that the scope reaches. */
  Map<UUID, State> states(Scope scope, Collection<UUID> ids) {
    return sql
        .selectFrom(ISSUES)
        .where(ISSUES.ID.eq(DSL.any(ids.toArray(UUID[]::new))))
        .fetch()
        .stream()
        .filter(issue -> Dossier.within(scope, issue))
        .collect(Collectors.toMap(IssuesRecord::getId, issue -> State.valueOf(issue.getState())));
  }

  /** A block of numbers for codes; its first. */
  long numbers() {
    return sql.nextval(yixian.issue.db.Sequences.ISSUE_NUMBERS).longValue();
  }

  /**
   * Running clocks whose deadline has passed and that nobody was told of, the longest overdue
   * first.
   */
  List<TimersRecord> late(Instant now, int most) {
    return sql.selectFrom(TIMERS)
        .where(
            TIMERS.STOPPED_AT.isNull(),
            TIMERS.PAUSED_AT.isNull(),
            DSL.not(DSL.condition(TIMERS.OVERDUE)),
            TIMERS.DEADLINE.lt(now))
        .orderBy(TIMERS.DEADLINE)
        .limit(most)
        .forUpdate()
        .skipLocked()
        .fetch();
  }

  /** The issues in which a clock has not been stopped. */
  List<UUID> timed() {
    return sql.selectDistinct(TIMERS.ISSUE)
        .from(TIMERS)
        .where(TIMERS.STOPPED_AT.isNull())
        .fetch(TIMERS.ISSUE);
  }

  List<UUID> toWake(LocalDate today, int most) {
    return sql.select(ISSUES.ID)
        .from(ISSUES)
        .where(ISSUES.STATE.eq(State.PARKED.name()), ISSUES.WAKE_ON.le(today))
        .orderBy(ISSUES.WAKE_ON, ISSUES.ID)
        .limit(most)
        .forUpdate()
        .skipLocked()
        .fetch(ISSUES.ID);
  }

  /**
   * Closed issues that were to be put right before now and were not, and of which nobody was
   * reminded yet.
   */
  List<UUID> notPutRight(Instant now, int most) {
    return sql.select(ISSUES.ID)
        .from(ISSUES)
        .where(
            ISSUES.PUT_RIGHT_BY.lt(now),
            ISSUES.PUT_RIGHT_REMINDED.isNull(),
            ISSUES.STATE.eq(State.CLOSED.name()))
        .orderBy(ISSUES.PUT_RIGHT_BY, ISSUES.ID)
        .limit(most)
        .forUpdate()
        .skipLocked()
        .fetch(ISSUES.ID);
  }

  void keepReminded(UUID issue, Instant at) {
    sql.update(ISSUES).set(ISSUES.PUT_RIGHT_REMINDED, at).where(ISSUES.ID.eq(issue)).execute();
  }

  void keepTimer(TimersRecord timer) {
    timer.attach(sql.configuration());
    timer.update();
  }

  private <R extends UpdatableRecord<R>> void write(List<R> records) {
    for (R each : records) {
      if (each.original(0) != null && each.changed()) {
        each.attach(sql.configuration());
        each.update();
      }
    }
    addFresh(records);
  }

  /**
   * Writes new rows, those that tell the same columns in one statement; the rest keep their
   * defaults.
   */
  private <R extends TableRecord<R>> void addFresh(List<R> records) {
    records.stream()
        .filter(each -> each.original(0) == null)
        .collect(Collectors.groupingBy(DossierStore::told, LinkedHashMap::new, Collectors.toList()))
        .forEach(this::insert);
  }

  private static List<Field<?>> told(TableRecord<?> row) {
    return Stream.<Field<?>>of(row.fields()).filter(row::changed).toList();
  }

  private <R extends TableRecord<R>> void insert(List<Field<?>> columns, List<R> rows) {
    InsertValuesStepN<R> insert = sql.insertInto(rows.getFirst().getTable(), columns);
    for (R row : rows) {
      insert = insert.values(columns.stream().map(row::get).toList());
    }
    insert.execute();
    rows.forEach(row -> row.changed(false));
  }
}
