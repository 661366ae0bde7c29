package yixian.access;

import static yixian.access.db.Tables.ACCOUNTS;
import static yixian.access.db.Tables.STANDINS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import yixian.access.db.tables.Accounts;

@Component
class StandInStore {

  private static final Accounts PRINCIPAL = ACCOUNTS.as("principal");
  private static final Accounts SUBSTITUTE = ACCOUNTS.as("substitute");

  private final DSLContext sql;

  StandInStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(StandIn standIn) {
    sql.insertInto(STANDINS)
        .set(STANDINS.ID, standIn.id())
        .set(STANDINS.PRINCIPAL, standIn.principal())
        .set(STANDINS.SUBSTITUTE, standIn.substitute())
        .set(STANDINS.PERMISSIONS, standIn.permissions().toArray(String[]::new))
        .set(STANDINS.FROM_DAY, standIn.from())
        .set(STANDINS.UNTIL_DAY, standIn.until())
        .set(STANDINS.REASON, standIn.reason())
        .set(STANDINS.CREATED_AT, standIn.createdAt())
        .execute();
  }

  List<StandIn> inForce(UUID substitute, LocalDate on) {
    return fetch(STANDINS.SUBSTITUTE.eq(substitute).and(inForce(on)));
  }

  /** Those given by the principal that hold on the day. */
  List<StandIn> givenBy(UUID principal, LocalDate on) {
    return fetch(STANDINS.PRINCIPAL.eq(principal).and(inForce(on)));
  }

  private static Condition inForce(LocalDate on) {
    return STANDINS.ENDED_AT.isNull().and(STANDINS.FROM_DAY.le(on)).and(STANDINS.UNTIL_DAY.gt(on));
  }

  /** Those given and those taken, newest first. */
  List<StandIn> of(UUID account) {
    return fetch(STANDINS.PRINCIPAL.eq(account).or(STANDINS.SUBSTITUTE.eq(account)));
  }

  Optional<StandIn> find(UUID id) {
    return fetch(STANDINS.ID.eq(id)).stream().findFirst();
  }

  boolean end(UUID id, Instant now) {
    return sql.update(STANDINS)
            .set(STANDINS.ENDED_AT, now)
            .where(STANDINS.ID.eq(id), STANDINS.ENDED_AT.isNull())
            .execute()
        == 1;
  }

  private List<StandIn> fetch(Condition wanted) {
    return sql.select(STANDINS.asterisk(), PRINCIPAL.NAME, SUBSTITUTE.NAME)
        .from(STANDINS)
        .join(PRINCIPAL)
        .on(PRINCIPAL.ID.eq(STANDINS.PRINCIPAL))
        .join(SUBSTITUTE)
        .on(SUBSTITUTE.ID.eq(STANDINS.SUBSTITUTE))
        .where(wanted)
        .orderBy(STANDINS.CREATED_AT.desc(), STANDINS.ID)
        .limit(500)
        .fetch(StandInStore::standIn);
  }

  private static StandIn standIn(Record row) {
    return new StandIn(
        row.get(STANDINS.ID),
        row.get(STANDINS.PRINCIPAL),
        row.get(PRINCIPAL.NAME),
        row.get(STANDINS.SUBSTITUTE),
        row.get(SUBSTITUTE.NAME),
        List.of(row.get(STANDINS.PERMISSIONS)),
        row.get(STANDINS.FROM_DAY),
        row.get(STANDINS.UNTIL_DAY),
        row.get(STANDINS.REASON),
        row.get(STANDINS.CREATED_AT),
        row.get(STANDINS.ENDED_AT));
  }
}
