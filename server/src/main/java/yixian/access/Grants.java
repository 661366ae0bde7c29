package yixian.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 授权 · Gives and takes roles.
 *
 * <p>Nobody grants to himself; nobody grants beyond the units he administers; no two of the three
 * administrators meet in one account; the last security administrator cannot be taken away. Rights
 * hold, and end, within a second.
 */
@Component
class Grants {

  private static final String SECURITY = "SECURITY_ADMIN";

  private final GrantStore store;
  private final Sessions sessions;
  private final Audit audit;
  private final Clock clock;

  Grants(GrantStore store, Sessions sessions, Audit audit, Clock clock) {
    this.store = store;
    this.sessions = sessions;
    this.audit = audit;
    this.clock = clock;
  }

  List<Role> roles() {
    return store.roles();
  }

  UUID give(
      Actor actor,
      Account account,
      String role,
      ScopeKind scope,
      List<UUID> units,
      LocalDate from,
      @Nullable LocalDate until) {
    demandOther(actor, account.id());
    Role known = demandSound(role, scope, units, from, until);
    demandInside(actor, scope, units);
    demandApart(account, known, from, until);
    Grant grant =
        new Grant(Ids.next(), role, scope, units, Set.copyOf(known.permissions()), from, until);
    store.add(account.id(), grant, actor.account());
    sessions.forget();
    audit.note(
        actor,
        "account.grant",
        "account",
        account.id(),
        Map.of(
            "role",
            role,
            "scope",
            scope.name(),
            "units",
            units,
            "from",
            from.toString(),
            "until",
            until == null ? "" : until.toString()));
    return grant.id();
  }

  void take(Actor actor, Account account, UUID id) {
    LocalDate today = Days.today(clock);
    Grant grant =
        store.of(account.id(), null).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("授权"));
    if (grant.role().equals(SECURITY)) {
      demandAnotherSecurity(account.id(), today);
    }
    store.remove(account.id(), id);
    sessions.forget();
    audit.note(
        actor,
        "account.revoke",
        "account",
        account.id(),
        Map.of("grant", id.toString(), "role", grant.role()));
  }

  /** The account that holds a grant. */
  Optional<UUID> holder(UUID grant) {
    return store.holder(grant);
  }

  /** Refuses to lock or strip the only security administrator: nobody could let anyone in again. */
  void demandAnotherSecurity(UUID account, LocalDate today) {
    boolean holds =
        store.of(account, today).stream().anyMatch(grant -> grant.role().equals(SECURITY));
    if (holds && store.lastingHolders(SECURITY, account, today) == 0) {
      throw Problem.refused("last-security-admin", "这是唯一的安全管理员，请先授予另一个账号该角色");
    }
  }

  private static void demandOther(Actor actor, UUID account) {
    if (account.equals(actor.account())) {
      throw Problem.refused("own-grant", "不能给本人授权，请由另一位安全管理员办理");
    }
  }

  private Role demandSound(
      String role, ScopeKind scope, List<UUID> units, LocalDate from, @Nullable LocalDate until) {
    List<Fault> faults = new ArrayList<>();
    Role known = store.role(role).orElse(null);
    if (known == null) {
      faults.add(new Fault("role", "没有角色“" + role + "”", "请从角色列表中选择"));
    }
    if (until != null && !until.isAfter(from)) {
      faults.add(new Fault("until", "截止日应晚于起始日 " + from, "请改正截止日"));
    }
    if (byUnits(scope) && units.isEmpty()) {
      faults.add(new Fault("units", "该数据范围需要指明单位", "请选择单位"));
    }
    if (known == null || !faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return known;
  }

  private static boolean byUnits(ScopeKind scope) {
    return scope == ScopeKind.UNITS || scope == ScopeKind.UNIT || scope == ScopeKind.UNIT_AND_BELOW;
  }

  private static void demandInside(Actor actor, ScopeKind scope, List<UUID> units) {
    Scope own = actor.scope("access.grant");
    if (own.everything()) {
      return;
    }
    Set<UUID> beyond = new HashSet<>(units);
    beyond.removeAll(own.units());
    if (scope == ScopeKind.ALL || !beyond.isEmpty()) {
      throw Problem.invalid(new Fault("scope", "授权范围超出您所管理的单位", "请只选择您管理范围内的单位"));
    }
  }

  private void demandApart(Account account, Role role, LocalDate from, @Nullable LocalDate until) {
    for (Grant held : store.of(account.id(), null)) {
      boolean meets =
          (held.until() == null || from.isBefore(held.until()))
              && (until == null || held.from().isBefore(until));
      if (meets && Duties.apart(role.code(), held.role())) {
        throw Problem.refused(
            "duties-apart",
            "三员分立：“" + account.name() + "”已是" + name(held.role()) + "，不能同时担任" + role.name());
      }
    }
  }

  private String name(String role) {
    return store.role(role).map(Role::name).orElse(role);
  }
}
