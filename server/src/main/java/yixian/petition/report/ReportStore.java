package yixian.petition.report;

import static yixian.petition.db.Tables.REPORTS;
import static yixian.petition.db.Tables.REPORT_STEPS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.kernel.Secrets;
import yixian.petition.Channel;
import yixian.petition.db.tables.records.ReportsRecord;

/** Reports as the wall lets them be seen: opened for one reader, for one transaction. */
@Component
class ReportStore {

  private static final int MOST = 500;
  private static final String OPEN =
      """
      select set_config('yixian.reports', 'on', true), set_config('yixian.report_units', ?, true),
             set_config('yixian.report_people', ?, true)
      """;

  private final DSLContext sql;
  private final Secrets secrets;
  private final ObjectMapper json;

  ReportStore(DSLContext sql, Secrets secrets, ObjectMapper json) {
    this.sql = sql;
    this.secrets = secrets;
    this.json = json;
  }

  /** Tells the database from whom this transaction's reader is kept away. */
  void open(Line line) {
    sql.fetch(OPEN, array(line.units()), array(line.people()));
  }

  /** Everybody reported on, as far as the wall is open now. */
  Set<UUID> reportedOn() {
    return sql.selectDistinct(REPORTS.ABOUT_PERSON)
        .from(REPORTS)
        .where(REPORTS.ABOUT_PERSON.isNotNull())
        .fetchSet(REPORTS.ABOUT_PERSON);
  }

  List<Report> list(Scope scope, Line line) {
    return sql.selectFrom(REPORTS)
        .where(within(scope, line))
        .orderBy(REPORTS.RECEIVED_AT.desc(), REPORTS.ID.desc())
        .limit(MOST)
        .fetch(this::report);
  }

  Optional<Report> find(Scope scope, Line line, UUID id) {
    return sql.selectFrom(REPORTS)
        .where(REPORTS.ID.eq(id), within(scope, line))
        .fetchOptional(this::report);
  }

  List<Report.Step> steps(UUID report) {
    return sql.selectFrom(REPORT_STEPS)
        .where(REPORT_STEPS.REPORT.eq(report))
        .orderBy(REPORT_STEPS.POSITION)
        .fetch(
            row ->
                new Report.Step(
                    ReportMove.valueOf(row.getMove()),
                    row.getAt(),
                    row.getBy(),
                    secrets.open(place(report, row.getPosition()), row.getSealed())));
  }

  void add(Report report) {
    sql.insertInto(REPORTS)
        .set(REPORTS.ID, report.id())
        .set(REPORTS.CODE, report.code())
        .set(REPORTS.CHANNEL, report.channel().name())
        .set(REPORTS.OFFICE, report.office())
        .set(REPORTS.ABOUT_PERSON, report.person())
        .set(REPORTS.ABOUT_UNITS, report.units().toArray(UUID[]::new))
        .set(
            REPORTS.SEALED,
            secrets.seal(place(report.id(), 0), json.writeValueAsString(report.content())))
        .set(REPORTS.STATE, report.state().name())
        .set(REPORTS.RECEIVED_AT, report.receivedAt())
        .set(REPORTS.DUE, report.due())
        .set(REPORTS.VERSION, report.version())
        .execute();
  }

  /** Writes where it stands, if it is still as seen, with the step that led there. */
  void save(Report report, int seen, Report.Step step) {
    int written =
        sql.update(REPORTS)
            .set(REPORTS.STATE, report.state().name())
            .set(REPORTS.DUE, report.due())
            .set(REPORTS.VERSION, seen + 1)
            .where(REPORTS.ID.eq(report.id()), REPORTS.VERSION.eq(seen))
            .execute();
    if (written == 0) {
      throw Problem.conflict("这件检举控告已在别处办过，请刷新后再办", null, null);
    }
    int position = 1 + sql.fetchCount(REPORT_STEPS, REPORT_STEPS.REPORT.eq(report.id()));
    sql.insertInto(REPORT_STEPS)
        .set(REPORT_STEPS.REPORT, report.id())
        .set(REPORT_STEPS.POSITION, position)
        .set(REPORT_STEPS.MOVE, step.move().name())
        .set(REPORT_STEPS.AT, step.at())
        .set(REPORT_STEPS.BY, step.by())
        .set(REPORT_STEPS.SEALED, secrets.seal(place(report.id(), position), step.text()))
        .execute();
  }

  private Report report(ReportsRecord row) {
    return new Report(
        row.getId(),
        row.getCode(),
        Channel.valueOf(row.getChannel()),
        row.getOffice(),
        row.getAboutPerson(),
        List.of(row.getAboutUnits()),
        json.readValue(secrets.open(place(row.getId(), 0), row.getSealed()), Report.Content.class),
        ReportState.valueOf(row.getState()),
        row.getReceivedAt(),
        row.getDue(),
        row.getVersion());
  }

  /** Scope and wall as a predicate; row security says the same a second time. */
  private static Condition within(Scope scope, Line line) {
    List<Condition> all = new ArrayList<>();
    if (!scope.everything()) {
      all.add(REPORTS.OFFICE.in(scope.units()));
    }
    all.add(DSL.not(DSL.arrayOverlap(REPORTS.ABOUT_UNITS, line.units().toArray(UUID[]::new))));
    all.add(REPORTS.ABOUT_PERSON.isNull().or(REPORTS.ABOUT_PERSON.notIn(line.people())));
    return DSL.and(all);
  }

  private static String place(UUID report, int step) {
    return "petition.report:" + report + "/" + step;
  }

  private static String array(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
  }
}
