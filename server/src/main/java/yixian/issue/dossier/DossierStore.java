package yixian.issue.dossier;

import static yixian.issue.db.Tables.COMMENTS;
import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.PHOTOS;
import static yixian.issue.db.Tables.RATINGS;
import static yixian.issue.db.Tables.TIMERS;

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
import org.jooq.Query;
import org.jooq.Record;
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
import yixian.issue.hint.Whose;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.kernel.TogetherSql;

/** A move is few statements, and the version decides who was first. */
@Component
class DossierStore {

  /** By these an issue comes into a scope. */
  private static final List<TableField<IssuesRecord, UUID>> HOLDERS =
      List.of(ISSUES.TOWN, ISSUES.UNIT, ISSUES.REPORTING_UNIT, ISSUES.GRID, ISSUES.REPORTER);

  private final DSLContext sql;
  private final DossierSql dossiers;

  DossierStore(DSLContext sql) {
    this.sql = sql;
    this.dossiers = new DossierSql(sql);
  }

  Optional<Dossier> find(Scope scope, UUID id) {
    return dossiers.rows(id).filter(rows -> Dossier.within(scope, rows.issue())).map(this::filled);
  }

  Optional<Dossier> findByCode(Scope scope, String code) {
    return sql.select(ISSUES.ID)
        .from(ISSUES)
        .where(ISSUES.CODE.eq(code))
        .fetchOptional(ISSUES.ID)
        .flatMap(id -> find(scope, id));
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

  /** With what only some have; the issue tells whether it does. */
  private Dossier filled(DossierSql.Rows rows) {
    IssuesRecord issue = rows.issue();
    UUID id = issue.getId();
    return new Dossier(
        issue,
        rows.orders(),
        rows.timers(),
        rows.steps(),
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
    IssuesRecord issue = dossier.issue();
    TogetherSql together = new TogetherSql(sql);
    together.add(sql.insertInto(ISSUES).set(issue));
    together.add(
        sql.query(
            "insert into issue.searchables (issue, reported_at, words) values ({0}, {1},"
                + " {2}::tsvector)",
            DSL.val(issue.getId()),
            DSL.val(issue.getReportedAt()),
            DSL.val(findable(issue, words))));
    write(together, dossier);
    together.execute();
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
    TogetherSql together = new TogetherSql(sql);
    if (HOLDERS.stream().anyMatch(issue::changed)) {
      together.add(
          sql.query(
              "update issue.searchables set words = words || {1}::tsvector where issue = {0}",
              DSL.val(issue.getId()), DSL.val(holders(issue))));
    }
    write(together, dossier);
    together.execute();
  }

  void reword(IssuesRecord issue, String words) {
    sql.execute(
        "update issue.searchables set words = {1}::tsvector where issue = {0}",
        DSL.val(issue.getId()), DSL.val(findable(issue, words)));
  }

  private static String findable(IssuesRecord issue, String words) {
    return words + " " + holders(issue);
  }

  private static String holders(IssuesRecord issue) {
    return Whose.words(issue.getReportedAt(), HOLDERS.stream().map(issue::get).toList());
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

  private void write(TogetherSql together, Dossier dossier) {
    write(together, dossier.steps());
    write(together, dossier.timers());
    write(together, dossier.orders());
    write(together, dossier.photos());
    write(together, dossier.ratings());
  }

  /**
   * Writes the rows that changed, and the new ones: those that tell the same columns in one
   * statement; the rest keep their defaults.
   */
  private <R extends UpdatableRecord<R>> void write(TogetherSql together, List<R> rows) {
    rows.stream()
        .filter(each -> each.original(0) != null && each.changed())
        .forEach(each -> together.add(changed(each)));
    rows.stream()
        .filter(each -> each.original(0) == null)
        .collect(Collectors.groupingBy(DossierStore::told, LinkedHashMap::new, Collectors.toList()))
        .forEach((columns, fresh) -> together.add(insert(columns, fresh)));
    rows.forEach(each -> each.changed(false));
  }

  private static List<Field<?>> told(TableRecord<?> row) {
    return Stream.<Field<?>>of(row.fields()).filter(row::changed).toList();
  }

  private <R extends UpdatableRecord<R>> Query changed(R row) {
    return sql.update(row.getTable()).set(row).where(key(row));
  }

  private static Condition key(UpdatableRecord<?> row) {
    Record key = row.key();
    return DSL.and(Stream.of(key.fields()).map(field -> is(field, key)).toList());
  }

  private static <T> Condition is(Field<T> field, Record row) {
    return field.eq(row.get(field));
  }

  private <R extends UpdatableRecord<R>> Query insert(List<Field<?>> columns, List<R> rows) {
    InsertValuesStepN<R> insert = sql.insertInto(rows.getFirst().getTable(), columns);
    for (R row : rows) {
      insert = insert.values(columns.stream().map(row::get).toList());
    }
    return insert;
  }
}
