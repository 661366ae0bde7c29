package yixian.access;

import static yixian.access.db.Tables.ACCOUNTS;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.db.tables.records.AccountsRecord;
import yixian.kernel.Scope;

@Component
class AccountStore {

  private final DSLContext sql;
  private final Clock clock;

  AccountStore(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void add(Account account, @Nullable String passwordHash) {
    sql.insertInto(ACCOUNTS)
        .set(ACCOUNTS.ID, account.id())
        .set(ACCOUNTS.LOGIN, account.login())
        .set(ACCOUNTS.NAME, account.name())
        .set(ACCOUNTS.PERSON, account.person())
        .set(ACCOUNTS.UNIT, account.unit())
        .set(ACCOUNTS.PASSWORD_HASH, passwordHash)
        .set(ACCOUNTS.MUST_CHANGE_PASSWORD, account.mustChangePassword())
        .set(ACCOUNTS.STATE, account.state().name())
        .set(ACCOUNTS.CREATED_AT, account.createdAt())
        .execute();
  }

  Optional<Account> find(UUID id) {
    return sql.selectFrom(ACCOUNTS).where(ACCOUNTS.ID.eq(id)).fetchOptional(AccountStore::account);
  }

  /** The accounts that belong to the units. */
  Set<UUID> of(Set<UUID> units) {
    return sql.select(ACCOUNTS.ID)
        .from(ACCOUNTS)
        .where(ACCOUNTS.UNIT.eq(DSL.any(units.toArray(UUID[]::new))))
        .fetchSet(ACCOUNTS.ID);
  }

  Optional<Account> findByLogin(String login) {
    return sql.selectFrom(ACCOUNTS)
        .where(ACCOUNTS.LOGIN.eq(login))
        .fetchOptional(AccountStore::account);
  }

  List<UUID> ofPerson(UUID person) {
    return sql.select(ACCOUNTS.ID)
        .from(ACCOUNTS)
        .where(ACCOUNTS.PERSON.eq(person), ACCOUNTS.STATE.eq(Account.State.ACTIVE.name()))
        .orderBy(ACCOUNTS.CREATED_AT, ACCOUNTS.ID)
        .fetch(ACCOUNTS.ID);
  }

  Optional<String> passwordHash(UUID account) {
    return sql.select(ACCOUNTS.PASSWORD_HASH)
        .from(ACCOUNTS)
        .where(ACCOUNTS.ID.eq(account))
        .fetchOptional(ACCOUNTS.PASSWORD_HASH);
  }

  Optional<SecondFactor> secondFactor(UUID account) {
    return sql.select(ACCOUNTS.TOTP_SECRET, ACCOUNTS.TOTP_CONFIRMED, ACCOUNTS.TOTP_LAST_STEP)
        .from(ACCOUNTS)
        .where(ACCOUNTS.ID.eq(account), ACCOUNTS.TOTP_SECRET.isNotNull())
        .fetchOptional(row -> new SecondFactor(row.value1(), row.value2(), row.value3()));
  }

  /** Keeps a secret that is not in force until its first code has been shown. */
  void setTotpSecret(UUID account, byte[] sealed) {
    sql.update(ACCOUNTS)
        .set(ACCOUNTS.TOTP_SECRET, sealed)
        .set(ACCOUNTS.TOTP_CONFIRMED, false)
        .set(ACCOUNTS.TOTP_LAST_STEP, 0L)
        .where(ACCOUNTS.ID.eq(account))
        .execute();
  }

  void confirmTotp(UUID account) {
    sql.update(ACCOUNTS)
        .set(ACCOUNTS.TOTP_CONFIRMED, true)
        .where(ACCOUNTS.ID.eq(account))
        .execute();
  }

  void removeTotp(UUID account) {
    sql.update(ACCOUNTS)
        .setNull(ACCOUNTS.TOTP_SECRET)
        .set(ACCOUNTS.TOTP_CONFIRMED, false)
        .set(ACCOUNTS.TOTP_LAST_STEP, 0L)
        .where(ACCOUNTS.ID.eq(account))
        .execute();
  }

  /** Uses up a step; false where it, or a later one, was used before. */
  boolean useTotpStep(UUID account, long step) {
    return sql.update(ACCOUNTS)
            .set(ACCOUNTS.TOTP_LAST_STEP, step)
            .where(ACCOUNTS.ID.eq(account), ACCOUNTS.TOTP_LAST_STEP.lt(step))
            .execute()
        == 1;
  }

  void setPassword(UUID account, String hash, boolean mustChange, String by) {
    changed(by)
        .set(ACCOUNTS.PASSWORD_HASH, hash)
        .set(ACCOUNTS.MUST_CHANGE_PASSWORD, mustChange)
        .where(ACCOUNTS.ID.eq(account))
        .execute();
  }

  private UpdateSetMoreStep<AccountsRecord> changed(String by) {
    return sql.update(ACCOUNTS)
        .set(ACCOUNTS.VERSION, ACCOUNTS.VERSION.plus(1))
        .set(ACCOUNTS.CHANGED_AT, clock.instant())
        .set(ACCOUNTS.CHANGED_BY, by);
  }

  /** Who changed the account last, and when. */
  Optional<LastChange> lastChange(UUID account) {
    return sql.select(ACCOUNTS.CHANGED_BY, ACCOUNTS.CHANGED_AT)
        .from(ACCOUNTS)
        .where(ACCOUNTS.ID.eq(account))
        .fetchOptional(row -> new LastChange(row.value1(), row.value2()));
  }

  /** Changes what is on the sheet if the version is the one seen; whether it did. */
  boolean change(
      UUID account,
      int version,
      String name,
      @Nullable UUID person,
      @Nullable UUID unit,
      String by) {
    return changed(by)
            .set(ACCOUNTS.NAME, name)
            .set(ACCOUNTS.PERSON, person)
            .set(ACCOUNTS.UNIT, unit)
            .where(ACCOUNTS.ID.eq(account), ACCOUNTS.VERSION.eq(version))
            .execute()
        == 1;
  }

  /** Changes the state if the version is the one seen; whether it did. */
  boolean setState(UUID account, Account.State state, int version, String by) {
    return changed(by)
            .set(ACCOUNTS.STATE, state.name())
            .where(ACCOUNTS.ID.eq(account), ACCOUNTS.VERSION.eq(version))
            .execute()
        == 1;
  }

  /** Accounts inside the scope by login, after the given one. */
  boolean none() {
    return !sql.fetchExists(ACCOUNTS);
  }

  List<Account> list(AccountQuery query, Scope scope, @Nullable String after, int limit) {
    Condition wanted = wanted(query, scope);
    return sql.selectFrom(ACCOUNTS)
        .where(after == null ? wanted : wanted.and(ACCOUNTS.LOGIN.gt(after)))
        .orderBy(ACCOUNTS.LOGIN)
        .limit(limit)
        .fetch(AccountStore::account);
  }

  /** The others of a unit who may sign in, by name. */
  List<Account> colleagues(UUID unit, UUID account, int most) {
    return sql.selectFrom(ACCOUNTS)
        .where(
            ACCOUNTS.UNIT.eq(unit),
            ACCOUNTS.ID.ne(account),
            ACCOUNTS.STATE.eq(Account.State.ACTIVE.name()))
        .orderBy(ACCOUNTS.NAME, ACCOUNTS.ID)
        .limit(most)
        .fetch(AccountStore::account);
  }

  int count(AccountQuery query, Scope scope, int most) {
    return sql.fetchCount(sql.selectOne().from(ACCOUNTS).where(wanted(query, scope)).limit(most));
  }

  Optional<Account> find(UUID id, Scope scope) {
    return sql.selectFrom(ACCOUNTS)
        .where(ACCOUNTS.ID.eq(id), inside(scope))
        .fetchOptional(AccountStore::account);
  }

  /** Active accounts whose name or login holds the text, by name. */
  List<Account> active(String text, int most) {
    return sql.selectFrom(ACCOUNTS)
        .where(
            wanted(new AccountQuery(text, null), Scope.EVERYTHING),
            ACCOUNTS.STATE.eq(Account.State.ACTIVE.name()))
        .orderBy(ACCOUNTS.NAME, ACCOUNTS.LOGIN)
        .limit(most)
        .fetch(AccountStore::account);
  }

  /** Active accounts that belong to the unit, by login. */
  List<Account> activeOf(UUID unit) {
    return sql.selectFrom(ACCOUNTS)
        .where(ACCOUNTS.UNIT.eq(unit), ACCOUNTS.STATE.eq(Account.State.ACTIVE.name()))
        .orderBy(ACCOUNTS.LOGIN)
        .fetch(AccountStore::account);
  }

  private static Condition wanted(AccountQuery query, Scope scope) {
    Condition wanted = inside(scope);
    if (query.text() != null && !query.text().isBlank()) {
      wanted =
          wanted.and(
              ACCOUNTS.NAME.contains(query.text()).or(ACCOUNTS.LOGIN.contains(query.text())));
    }
    return query.unit() == null ? wanted : wanted.and(ACCOUNTS.UNIT.eq(query.unit()));
  }

  private static Condition inside(Scope scope) {
    return scope.everything() ? DSL.noCondition() : ACCOUNTS.UNIT.in(scope.units());
  }

  private static Account account(AccountsRecord row) {
    return new Account(
        row.getId(),
        row.getLogin(),
        row.getName(),
        row.getPerson(),
        row.getUnit(),
        Account.State.valueOf(row.getState()),
        row.getMustChangePassword(),
        row.getTotpConfirmed(),
        row.getCreatedAt(),
        row.getVersion());
  }
}
