package yixian.access;

import static yixian.access.db.Tables.ACCOUNTS;
import static yixian.access.db.Tables.GRANTS;
import static yixian.access.db.Tables.ROLES;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Grants and the roles they are made of. */
@Component
class GrantStore {

  private final DSLContext sql;
  private final Clock clock;

  GrantStore(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  void add(UUID account, Grant grant, @Nullable UUID by) {
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

  boolean remove(UUID account, UUID grant) {
    return sql.deleteFrom(GRANTS).where(GRANTS.ID.eq(grant), GRANTS.ACCOUNT.eq(account)).execute()
        == 1;
  }

  Optional<UUID> holder(UUID grant) {
    return sql.select(GRANTS.ACCOUNT)
        .from(GRANTS)
        .where(GRANTS.ID.eq(grant))
        .fetchOptional(GRANTS.ACCOUNT);
  }

  /** All grants, or those in force on a day. */
  List<Grant> of(UUID account, @Nullable LocalDate on) {
    var wanted = GRANTS.ACCOUNT.eq(account);
    if (on != null) {
      wanted = wanted.and(inForce(on));
    }
    return sql.select(GRANTS.asterisk(), ROLES.PERMISSIONS)
        .from(GRANTS)
        .join(ROLES)
        .on(ROLES.CODE.eq(GRANTS.ROLE))
        .where(wanted)
        .orderBy(GRANTS.FROM_DAY, GRANTS.ID)
        .fetch(GrantStore::grant);
  }

  /** Names of the roles in force of several accounts. */
  Map<UUID, List<String>> roleNames(Collection<UUID> accounts, LocalDate on) {
    return sql.selectDistinct(GRANTS.ACCOUNT, ROLES.NAME)
        .from(GRANTS)
        .join(ROLES)
        .on(ROLES.CODE.eq(GRANTS.ROLE))
        .where(GRANTS.ACCOUNT.in(accounts), inForce(on))
        .orderBy(ROLES.NAME)
        .fetchGroups(GRANTS.ACCOUNT, ROLES.NAME);
  }

  /** How many active accounts other than this one hold the role for good. */
  int lastingHolders(String role, UUID but, LocalDate on) {
    return sql.fetchCount(
        sql.selectDistinct(GRANTS.ACCOUNT)
            .from(GRANTS)
            .join(ACCOUNTS)
            .on(ACCOUNTS.ID.eq(GRANTS.ACCOUNT), ACCOUNTS.STATE.eq(Account.State.ACTIVE.name()))
            .where(
                GRANTS.ROLE.eq(role),
                GRANTS.FROM_DAY.le(on),
                GRANTS.UNTIL_DAY.isNull(),
                GRANTS.ACCOUNT.ne(but)));
  }

  /** Accounts with a grant over all whose role allows this, in the order of their ids. */
  List<UUID> everywhere(String permission, LocalDate on) {
    return sql.selectDistinct(GRANTS.ACCOUNT)
        .from(GRANTS)
        .join(ROLES)
        .on(ROLES.CODE.eq(GRANTS.ROLE))
        .where(
            DSL.val(permission).eq(DSL.any(ROLES.PERMISSIONS)),
            GRANTS.SCOPE.eq(ScopeKind.ALL.name()),
            inForce(on))
        .orderBy(GRANTS.ACCOUNT)
        .fetch(GRANTS.ACCOUNT);
  }

  private static Condition inForce(LocalDate on) {
    return GRANTS.FROM_DAY.le(on).and(GRANTS.UNTIL_DAY.isNull().or(GRANTS.UNTIL_DAY.gt(on)));
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

  Optional<Role> role(String code) {
    return roles().stream().filter(role -> role.code().equals(code)).findFirst();
  }

  void addRole(Role role, String by) {
    sql.insertInto(ROLES)
        .set(ROLES.CODE, role.code())
        .set(ROLES.NAME, role.name())
        .set(ROLES.BUILT_IN, false)
        .set(ROLES.PERMISSIONS, role.permissions().toArray(String[]::new))
        .set(ROLES.CHANGED_BY, by)
        .set(ROLES.CHANGED_AT, clock.instant())
        .execute();
  }

  /** Changes a role if the version is the one seen; whether it did. */
  boolean changeRole(Role role, String by) {
    return sql.update(ROLES)
            .set(ROLES.NAME, role.name())
            .set(ROLES.PERMISSIONS, role.permissions().toArray(String[]::new))
            .set(ROLES.VERSION, ROLES.VERSION.plus(1))
            .set(ROLES.CHANGED_BY, by)
            .set(ROLES.CHANGED_AT, clock.instant())
            .where(ROLES.CODE.eq(role.code()), ROLES.VERSION.eq(role.version()))
            .execute()
        == 1;
  }

  LastChange lastChange(Role role) {
    return sql.select(ROLES.CHANGED_BY, ROLES.CHANGED_AT)
        .from(ROLES)
        .where(ROLES.CODE.eq(role.code()))
        .fetchSingle(row -> new LastChange(row.value1(), row.value2()));
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
}
