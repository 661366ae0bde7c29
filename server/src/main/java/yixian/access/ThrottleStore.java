package yixian.access;

import static yixian.access.db.Tables.ATTEMPTS;
import static yixian.access.db.Tables.DEVICES;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Counters of failed sign-ins. A blocked counter does not move: trying on does not prolong the
 * wait.
 */
@Component
class ThrottleStore {

  private final DSLContext sql;

  ThrottleStore(DSLContext sql) {
    this.sql = sql;
  }

  /** The number of tries with this one; empty while blocked. */
  Optional<Integer> countUnknown(byte[] login, Instant now, Instant forgotten) {
    return sql.insertInto(ATTEMPTS)
        .set(ATTEMPTS.LOGIN_HASH, login)
        .set(ATTEMPTS.FAILURES, 1)
        .set(ATTEMPTS.LAST_FAILURE, now)
        .onConflict(ATTEMPTS.LOGIN_HASH)
        .doUpdate()
        .set(
            ATTEMPTS.FAILURES,
            DSL.when(ATTEMPTS.LAST_FAILURE.lt(forgotten), 1).otherwise(ATTEMPTS.FAILURES.plus(1)))
        .set(ATTEMPTS.LAST_FAILURE, now)
        .where(ATTEMPTS.BLOCKED_UNTIL.isNull().or(ATTEMPTS.BLOCKED_UNTIL.le(now)))
        .returning(ATTEMPTS.FAILURES)
        .fetchOptional(ATTEMPTS.FAILURES);
  }

  Optional<Integer> countDevice(UUID device, Instant now, Instant forgotten) {
    return sql.update(DEVICES)
        .set(
            DEVICES.FAILURES,
            DSL.when(DEVICES.LAST_FAILURE.lt(forgotten), 1).otherwise(DEVICES.FAILURES.plus(1)))
        .set(DEVICES.LAST_FAILURE, now)
        .where(
            DEVICES.ID.eq(device), DEVICES.BLOCKED_UNTIL.isNull().or(DEVICES.BLOCKED_UNTIL.le(now)))
        .returning(DEVICES.FAILURES)
        .fetchOptional(DEVICES.FAILURES);
  }

  Optional<Instant> unknownBlockedUntil(byte[] login) {
    return sql.select(ATTEMPTS.BLOCKED_UNTIL)
        .from(ATTEMPTS)
        .where(ATTEMPTS.LOGIN_HASH.eq(login))
        .fetchOptional(ATTEMPTS.BLOCKED_UNTIL);
  }

  Optional<Instant> deviceBlockedUntil(UUID device) {
    return sql.select(DEVICES.BLOCKED_UNTIL)
        .from(DEVICES)
        .where(DEVICES.ID.eq(device))
        .fetchOptional(DEVICES.BLOCKED_UNTIL);
  }

  void blockUnknown(byte[] login, Instant until) {
    sql.update(ATTEMPTS)
        .set(ATTEMPTS.BLOCKED_UNTIL, until)
        .where(ATTEMPTS.LOGIN_HASH.eq(login))
        .execute();
  }

  void blockDevice(UUID device, Instant until) {
    sql.update(DEVICES).set(DEVICES.BLOCKED_UNTIL, until).where(DEVICES.ID.eq(device)).execute();
  }

  void clearUnknown(byte[] login) {
    sql.deleteFrom(ATTEMPTS).where(ATTEMPTS.LOGIN_HASH.eq(login)).execute();
  }

  void clearDevice(UUID device) {
    sql.update(DEVICES)
        .set(DEVICES.FAILURES, 0)
        .setNull(DEVICES.BLOCKED_UNTIL)
        .where(DEVICES.ID.eq(device))
        .execute();
  }

  void clearDevicesOf(UUID account) {
    sql.update(DEVICES)
        .set(DEVICES.FAILURES, 0)
        .setNull(DEVICES.BLOCKED_UNTIL)
        .where(DEVICES.ACCOUNT.eq(account), DEVICES.FAILURES.gt(0))
        .execute();
  }

  int forgetUnknownBefore(Instant moment) {
    return sql.deleteFrom(ATTEMPTS).where(ATTEMPTS.LAST_FAILURE.lt(moment)).execute();
  }
}
