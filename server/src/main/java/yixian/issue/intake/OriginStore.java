package yixian.issue.intake;

import static yixian.issue.db.Tables.HOTLINE_ORDERS;
import static yixian.issue.db.Tables.PAST_CASES;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class OriginStore {

  private static final String HOTLINE = "12345 热线";

  private final DSLContext sql;

  OriginStore(DSLContext sql) {
    this.sql = sql;
  }

  Optional<Origin> find(UUID issue) {
    return sql.selectFrom(PAST_CASES)
        .where(PAST_CASES.ISSUE.eq(issue))
        .fetchOptional(
            row ->
                new Origin(
                    row.getSource(),
                    row.getNumber(),
                    row.getChannel(),
                    row.getImport(),
                    null,
                    null))
        .or(() -> hotline(issue));
  }

  private Optional<Origin> hotline(UUID issue) {
    return sql.selectFrom(HOTLINE_ORDERS)
        .where(HOTLINE_ORDERS.ISSUE.eq(issue))
        .fetchOptional(
            row ->
                new Origin(
                    HOTLINE,
                    row.getNumber(),
                    null,
                    row.getSheet(),
                    row.getDue(),
                    row.getCallBack()));
  }
}
