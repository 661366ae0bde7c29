package yixian.access;

import static yixian.access.db.Tables.ACCOUNTS;
import static yixian.access.db.Tables.GRANTS;
import static yixian.access.db.Tables.ROLES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.db.tables.records.AccountsRecord;

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

  Optional<Account> findByLogin(String login) {
    return sql.selectFrom(ACCOUNTS)
        .where(ACCOUNTS.LOGIN.eq(login))
        .fetchOptional(AccountStore::account);
  }

  Optional<String> passwordHash(UUID account) {
    return sql.select(ACCOUNTS.PASSWORD_HASH)
        .from(ACCOUNTS)
        .where(ACCOUNTS.ID.eq(account))
        .fetchOptional(ACCOUNTS.PASSWORD_HASH);
  }

  void setPassword(UUID account, String hash, boolean mustChange) {
    sql.update(ACCOUNTS)
        .set(ACCOUNTS.PASSWORD_HASH, hash)
        .set(ACCOUNTS.MUST_CHANGE_PASSWORD, mustChange)
        .set(ACCOUNTS.VERSION, ACCOUNTS.VERSION.plus(1))
        .where(ACCOUNTS.ID.eq(account))
        .execute();
  }

  /** Changes the state if the version is the one seen; whether it did. */
  boolean setState(UUID account, Account.State state, int version) {
    return sql.update(ACCOUNTS)
            .set(ACCOUNTS.STATE, state.name())
            .set(ACCOUNTS.VERSION, ACCOUNTS.VERSION.plus(1))
            .where(ACCOUNTS.ID.eq(account), ACCOUNTS.VERSION.eq(version))
            .execute()
        == 1;
  }

  List<Account> list(@Nullable String text, @Nullable UUID unit, @Nullable String after, int limit) {
    var wanted = DSL.noCondition();
    if (text != null && !text.isBlank()) {
      wanted = wanted.and(ACCOUNTS.NAME.contains(text).or(ACCOUNTS.LOGIN.contains(text)));
    }
    if (unit != null) {
      wanted = wanted.and(ACCOUNTS.UNIT.eq(unit));
    }
    if (after != null) {
      wanted = wanted.and(ACCOUNTS.LOGIN.gt(after));
    }
    return sql.selectFrom(ACCOUNTS)
        .where(wanted)
        .orderBy(ACCOUNTS.LOGIN)
        .limit(limit)
        .fetch(AccountStore::account);
  }

  int count() {
    return sql.fetchCount(ACCOUNTS);
  }

  void addGrant(UUID account, Grant grant, @Nullable UUID by) {
    sql.insertInto(GRANTS)
        .set(GRANTS.ID, grant.id())
        .set(GRANTS.ACCOUNT, account)
        .set(GRANTS.ROLE, grant.role())
        .set(GRANTS.SCOPE, grant.scope().name())
        .set(GRANTS.UNITS, grant.units().toArray(UUID[]::new))
        .set(GRANTS.FROM_DAY, grant.from())
        .set(GRANTS.UNTIL_DAY, grant.until())
        .set(GRANTS.GRANTED_BY, by)
        .set(GRANTS.GRANTED_AT, clock.instant())
        .execute();
  }

  boolean removeGrant(UUID account, UUID grant) {
    return sql.deleteFrom(GRANTS)
            .where(GRANTS.ID.eq(grant), GRANTS.ACCOUNT.eq(account))
            .execute()
        == 1;
  }

  /** All grants, or those in force on a day. */
  List<Grant> grants(UUID account, @Nullable LocalDate on) {
    var wanted = GRANTS.ACCOUNT.eq(account);
    if (on != null) {
      wanted =
          wanted
              .and(GRANTS.FROM_DAY.le(on))
              .and(GRANTS.UNTIL_DAY.isNull().or(GRANTS.UNTIL_DAY.gt(on)));
    }
    return sql.select(GRANTS.asterisk(), ROLES.PERMISSIONS)
        .from(GRANTS)
        .join(ROLES)
        .on(ROLES.CODE.eq(GRANTS.ROLE))
        .where(wanted)
        .orderBy(GRANTS.FROM_DAY, GRANTS.ID)
        .fetch(AccountStore::grant);
  }

  List<Role> roles() {
    return sql.selectFrom(ROLES)
        .orderBy(ROLES.BUILT_IN.desc(), ROLES.CODE)
        .fetch(
            row ->
                new Role(
                    row.getCode(),
                    row.getName(),
                    row.getBuiltIn(),
                    List.of(row.getPermissions()),
                    row.getVersion()));
  }

  private static Grant grant(Record row) {
    return new Grant(
        row.get(GRANTS.ID),
        row.get(GRANTS.ROLE),
        ScopeKind.valueOf(row.get(GRANTS.SCOPE)),
        Arrays.asList(row.get(GRANTS.UNITS)),
        Set.of(row.get(ROLES.PERMISSIONS)),
        row.get(GRANTS.FROM_DAY),
        row.get(GRANTS.UNTIL_DAY));
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
