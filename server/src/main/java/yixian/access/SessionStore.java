package yixian.access;

import static yixian.access.db.Tables.ACCOUNTS;
import static yixian.access.db.Tables.DEVICES;
import static yixian.access.db.Tables.SESSIONS;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.db.tables.records.SessionsRecord;
import yixian.kernel.Scope;

@Component
class SessionStore {

  private final DSLContext sql;

  SessionStore(DSLContext sql) {
    this.sql = sql;
  }

  void add(Session session, byte[] tokenHash) {
    sql.insertInto(SESSIONS)
        .set(SESSIONS.ID, session.id())
        .set(SESSIONS.ACCOUNT, session.account())
        .set(SESSIONS.TOKEN_HASH, tokenHash)
        .set(SESSIONS.DEVICE, session.device())
        .set(SESSIONS.CREATED_AT, session.createdAt())
        .set(SESSIONS.LAST_SEEN, session.lastSeen())
        .set(SESSIONS.EXPIRES_AT, session.expiresAt())
        .set(SESSIONS.ADDRESS, session.address())
        .set(SESSIONS.AGENT, session.agent())
        .set(SESSIONS.METHOD, session.method())
        .execute();
  }

  /** The session of a token, if it has not ended. */
  Optional<Session> live(byte[] tokenHash, Instant now, Instant idleSince) {
    return sql.selectFrom(SESSIONS)
        .where(
            SESSIONS.TOKEN_HASH.eq(tokenHash),
            SESSIONS.ENDED_AT.isNull(),
            SESSIONS.EXPIRES_AT.gt(now),
            SESSIONS.LAST_SEEN.gt(idleSince))
        .fetchOptional(SessionStore::session);
  }

  Optional<Session> find(UUID id) {
    return sql.selectFrom(SESSIONS).where(SESSIONS.ID.eq(id)).fetchOptional(SessionStore::session);
  }

  /** Those among the sessions that somebody has ended. */
  Set<UUID> ended(Collection<UUID> among) {
    return sql.select(SESSIONS.ID)
        .from(SESSIONS)
        .where(SESSIONS.ID.eq(DSL.any(among.toArray(UUID[]::new))), SESSIONS.ENDED_AT.isNotNull())
        .fetchSet(SESSIONS.ID);
  }

  List<SessionView> open(
      @Nullable UUID account,
      @Nullable String text,
      Scope scope,
      Instant now,
      Instant idleSince,
      Predicate<UUID> current) {
    return sql.select(SESSIONS.asterisk(), ACCOUNTS.LOGIN, ACCOUNTS.NAME)
        .from(SESSIONS)
        .join(ACCOUNTS)
        .on(ACCOUNTS.ID.eq(SESSIONS.ACCOUNT))
        .where(
            SESSIONS.ENDED_AT.isNull(),
            SESSIONS.EXPIRES_AT.gt(now),
            SESSIONS.LAST_SEEN.gt(idleSince),
            account == null ? DSL.noCondition() : SESSIONS.ACCOUNT.eq(account),
            called(text),
            scope.everything() ? DSL.noCondition() : ACCOUNTS.UNIT.in(scope.units()))
        .orderBy(SESSIONS.LAST_SEEN.desc())
        .limit(500)
        .fetch(row -> view(row, current));
  }

  private static Condition called(@Nullable String text) {
    return text == null || text.isBlank()
        ? DSL.noCondition()
        : ACCOUNTS.NAME.contains(text.strip()).or(ACCOUNTS.LOGIN.contains(text.strip()));
  }

  private static SessionView view(Record row, Predicate<UUID> current) {
    return new SessionView(
        row.get(SESSIONS.ID),
        row.get(SESSIONS.ACCOUNT),
        row.get(ACCOUNTS.LOGIN),
        row.get(ACCOUNTS.NAME),
        row.get(SESSIONS.CREATED_AT),
        row.get(SESSIONS.LAST_SEEN),
        row.get(SESSIONS.ADDRESS),
        row.get(SESSIONS.AGENT),
        row.get(SESSIONS.METHOD),
        current.test(row.get(SESSIONS.ID)));
  }

  void seen(UUID session, Instant now) {
    sql.update(SESSIONS).set(SESSIONS.LAST_SEEN, now).where(SESSIONS.ID.eq(session)).execute();
  }

  boolean end(UUID session, Instant now, String why) {
    return sql.update(SESSIONS)
            .set(SESSIONS.ENDED_AT, now)
            .set(SESSIONS.ENDED_WHY, why)
            .where(SESSIONS.ID.eq(session), SESSIONS.ENDED_AT.isNull())
            .execute()
        == 1;
  }

  /** Ends every open session of the account but one. */
  int endAll(UUID account, @Nullable UUID but, Instant now, String why) {
    var wanted = SESSIONS.ACCOUNT.eq(account).and(SESSIONS.ENDED_AT.isNull());
    return sql.update(SESSIONS)
        .set(SESSIONS.ENDED_AT, now)
        .set(SESSIONS.ENDED_WHY, why)
        .where(but == null ? wanted : wanted.and(SESSIONS.ID.ne(but)))
        .execute();
  }

  Optional<UUID> device(UUID account, byte[] tokenHash) {
    return sql.select(DEVICES.ID)
        .from(DEVICES)
        .where(DEVICES.ACCOUNT.eq(account), DEVICES.TOKEN_HASH.eq(tokenHash))
        .fetchOptional(DEVICES.ID);
  }

  void addDevice(UUID id, UUID account, byte[] tokenHash, String label, Instant now) {
    sql.insertInto(DEVICES)
        .set(DEVICES.ID, id)
        .set(DEVICES.ACCOUNT, account)
        .set(DEVICES.TOKEN_HASH, tokenHash)
        .set(DEVICES.LABEL, label)
        .set(DEVICES.FIRST_SEEN, now)
        .set(DEVICES.LAST_SEEN, now)
        .execute();
  }

  private static Session session(SessionsRecord row) {
    return new Session(
        row.getId(),
        row.getAccount(),
        row.getDevice(),
        row.getCreatedAt(),
        row.getLastSeen(),
        row.getExpiresAt(),
        row.getAddress(),
        row.getAgent(),
        row.getMethod());
  }
}
