package yixian.journal.report;

import static yixian.journal.db.Tables.REMINDERS;
import static yixian.journal.db.Tables.REPORTS;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.journal.db.tables.records.ReportsRecord;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

@Component
class ReportStore {

  private static final Condition SIGNED = REPORTS.STATE.eq(ReportState.SIGNED.name());
  private static final Condition MONTHLY = REPORTS.KIND.eq(ReportKind.MONTH.name());

  private final DSLContext sql;
  private final ObjectMapper json;

  ReportStore(DSLContext sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  Optional<Report> own(UUID person, UUID id) {
    return sql.selectFrom(REPORTS)
        .where(REPORTS.ID.eq(id), REPORTS.PERSON.eq(person))
        .fetchOptional(this::report);
  }

  List<Report> ofPerson(UUID person) {
    return sql.selectFrom(REPORTS)
        .where(REPORTS.PERSON.eq(person))
        .orderBy(REPORTS.MONTH.desc(), REPORTS.ID.desc())
        .fetch(this::report);
  }

  Optional<Report> ofMonth(UUID placement, YearMonth month) {
    return sql.selectFrom(REPORTS)
        .where(REPORTS.PLACEMENT.eq(placement), MONTHLY, REPORTS.MONTH.eq(month.atDay(1)))
        .fetchOptional(this::report);
  }

  /** The summary of a term. */
  Optional<Report> ofTerm(UUID placement) {
    return sql.selectFrom(REPORTS)
        .where(REPORTS.PLACEMENT.eq(placement), MONTHLY.not())
        .fetchOptional(this::report);
  }

  /** A signed one within the scope. */
  Optional<Report> signed(Scope scope, UUID id) {
    return sql.selectFrom(REPORTS)
        .where(REPORTS.ID.eq(id), SIGNED, within(scope))
        .fetchOptional(this::report);
  }

  /** The signed ones of a month within the scope. */
  List<Report> signed(Scope scope, YearMonth month) {
    return sql.selectFrom(REPORTS)
        .where(REPORTS.MONTH.eq(month.atDay(1)), SIGNED, within(scope))
        .orderBy(REPORTS.SIGNED_AT.desc(), REPORTS.ID.desc())
        .fetch(this::report);
  }

  /** Signed monthly reports of these placements of these months on which nobody has commented. */
  List<Report> uncommented(Collection<UUID> placements, YearMonth first, YearMonth last) {
    return sql.selectFrom(REPORTS)
        .where(REPORTS.PLACEMENT.eq(DSL.any(array(placements))), MONTHLY, SIGNED)
        .and(REPORTS.MONTH.between(first.atDay(1), last.atDay(1)))
        .and(REPORTS.COMMENT.isNull())
        .orderBy(REPORTS.MONTH, REPORTS.ID)
        .fetch(this::report);
  }

  /** These of the signed ones that the scope reaches. */
  List<Report> signed(Scope scope, Collection<UUID> ids) {
    return sql.selectFrom(REPORTS)
        .where(REPORTS.ID.eq(DSL.any(array(ids))), SIGNED, within(scope))
        .fetch(this::report);
  }

  /** The placements whose report of the month is signed. */
  Set<UUID> signedPlacements(YearMonth month) {
    return sql.select(REPORTS.PLACEMENT)
        .from(REPORTS)
        .where(MONTHLY, REPORTS.MONTH.eq(month.atDay(1)), SIGNED)
        .fetchSet(REPORTS.PLACEMENT);
  }

  /** The placements whose summary is signed. */
  Set<UUID> signedTerms() {
    return sql.select(REPORTS.PLACEMENT)
        .from(REPORTS)
        .where(MONTHLY.not(), SIGNED)
        .fetchSet(REPORTS.PLACEMENT);
  }

  void add(Report report) {
    ReportsRecord row = record(report);
    sql.insertInto(REPORTS).set(row).execute();
  }

  /** Changes a report that is still as seen. */
  void save(Report report, int seen) {
    int written =
        sql.update(REPORTS)
            .set(record(report))
            .where(REPORTS.ID.eq(report.id()), REPORTS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      var winner = sql.fetchSingle(REPORTS, REPORTS.ID.eq(report.id()));
      throw Problem.conflict("这份月度报告已在别处改过，请刷新后再办", winner.getChangedBy(), winner.getChangedAt());
    }
  }

  /** Notes that somebody was reminded; false where he had been already. */
  boolean remind(UUID placement, ReportKind kind, YearMonth month, Instant at) {
    return sql.insertInto(REMINDERS)
            .set(REMINDERS.PLACEMENT, placement)
            .set(REMINDERS.KIND, kind.name())
            .set(REMINDERS.MONTH, month.atDay(1))
            .set(REMINDERS.AT, at)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** The content as it is kept, and as its hash is taken. */
  String content(List<Sentence> sentences) {
    return json.writeValueAsString(sentences);
  }

  private ReportsRecord record(Report report) {
    Report.Comment comment = report.comment();
    ReportsRecord row = new ReportsRecord();
    row.setId(report.id());
    row.setPlacement(report.placement());
    row.setPerson(report.person());
    row.setHomeUnit(report.homeUnit());
    row.setHostUnit(report.hostUnit());
    row.setGrid(report.grid());
    row.setKind(report.kind().name());
    row.setMonth(report.month().atDay(1));
    row.setState(report.state().name());
    row.setContent(content(report.sentences()));
    row.setSignedAt(report.signedAt());
    row.setHash(report.hash());
    row.setComment(comment == null ? null : comment.text());
    row.setCommentBy(comment == null ? null : comment.by());
    row.setCommentedAt(comment == null ? null : comment.at());
    row.setVersion(report.version());
    row.setChangedBy(report.changedBy());
    row.setChangedAt(report.changedAt());
    return row;
  }

  private Report report(ReportsRecord row) {
    return new Report(
        row.getId(),
        row.getPlacement(),
        row.getPerson(),
        row.getHomeUnit(),
        row.getHostUnit(),
        row.getGrid(),
        ReportKind.valueOf(row.getKind()),
        YearMonth.from(row.getMonth()),
        ReportState.valueOf(row.getState()),
        List.of(json.readValue(row.getContent(), Sentence[].class)),
        row.getSignedAt(),
        row.getHash(),
        comment(row),
        row.getVersion(),
        row.getChangedBy(),
        row.getChangedAt());
  }

  private static Report.@Nullable Comment comment(ReportsRecord row) {
    return row.getComment() == null
        ? null
        : new Report.Comment(row.getComment(), row.getCommentBy(), row.getCommentedAt());
  }

  /** The scope as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope) {
    if (scope.everything()) {
      return DSL.trueCondition();
    }
    List<Condition> any = new ArrayList<>();
    if (!scope.units().isEmpty()) {
      any.add(REPORTS.HOME_UNIT.eq(DSL.any(array(scope.units()))));
      any.add(REPORTS.HOST_UNIT.eq(DSL.any(array(scope.units()))));
    }
    if (!scope.grids().isEmpty()) {
      any.add(REPORTS.GRID.eq(DSL.any(array(scope.grids()))));
    }
    if (scope.person() != null) {
      any.add(REPORTS.PERSON.eq(scope.person()));
    }
    return any.isEmpty() ? DSL.falseCondition() : DSL.or(any);
  }

  private static UUID[] array(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }
}
