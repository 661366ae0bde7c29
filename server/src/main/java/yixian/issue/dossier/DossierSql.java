package yixian.issue.dossier;

import static yixian.issue.db.Tables.ISSUES;
import static yixian.issue.db.Tables.STEPS;
import static yixian.issue.db.Tables.TIMERS;
import static yixian.issue.db.Tables.WORK_ORDERS;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Table;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.issue.db.tables.records.StepsRecord;
import yixian.issue.db.tables.records.TimersRecord;
import yixian.issue.db.tables.records.WorkOrdersRecord;

/**
 * Reads an issue with its clocks, steps and orders in one exchange with the database, as every move
 * begins.
 *
 * <p>What is asked differs by the id alone, so that jOOQ writes it once and not for each move.
 */
final class DossierSql {

  private static final int QUESTIONS = 4;

  private final DSLContext sql;
  private final String text;

  DossierSql(DSLContext sql) {
    this.sql = sql;
    UUID any = new UUID(0, 0);
    this.text =
        Stream.of(
                sql.selectFrom(ISSUES).where(ISSUES.ID.eq(any)),
                sql.selectFrom(TIMERS)
                    .where(TIMERS.ISSUE.eq(any))
                    .orderBy(TIMERS.STARTED, TIMERS.ID),
                sql.selectFrom(STEPS).where(STEPS.ISSUE.eq(any)).orderBy(STEPS.SEQ),
                sql.selectFrom(WORK_ORDERS)
                    .where(WORK_ORDERS.ISSUE.eq(any))
                    .orderBy(WORK_ORDERS.NUMBER))
            .map(sql::render)
            .collect(Collectors.joining("; "));
  }

  /** The rows of one issue. */
  record Rows(
      IssuesRecord issue,
      List<TimersRecord> timers,
      List<StepsRecord> steps,
      List<WorkOrdersRecord> orders) {}

  Optional<Rows> rows(UUID issue) {
    return sql.connectionResult(connection -> rows(connection, issue));
  }

  private Optional<Rows> rows(Connection connection, UUID issue) {
    try (PreparedStatement asked = connection.prepareStatement(text)) {
      for (int i = 1; i <= QUESTIONS; i++) {
        asked.setObject(i, issue);
      }
      asked.execute();
      Result<IssuesRecord> found = next(asked, ISSUES);
      Rows rows =
          found.isEmpty()
              ? null
              : new Rows(
                  found.getFirst(),
                  next(asked, TIMERS),
                  next(asked, STEPS),
                  next(asked, WORK_ORDERS));
      return Optional.ofNullable(rows);
    } catch (SQLException e) {
      throw Objects.requireNonNullElseGet(
          new SQLStateSQLExceptionTranslator().translate("dossier", text, e),
          () -> new UncategorizedSQLException("dossier", text, e));
    }
  }

  /** The answer to the question that is next, and moves on to the one after. */
  private <R extends Record> Result<R> next(PreparedStatement asked, Table<R> table)
      throws SQLException {
    Result<R> rows;
    try (ResultSet answer = Objects.requireNonNull(asked.getResultSet())) {
      rows = sql.fetch(answer, table.fields()).into(table);
    }
    asked.getMoreResults();
    return rows;
  }
}
