package yixian.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 账号管理 · What administrators see and do with accounts inside their scope. Called inside the road.
 */
@Component
class AccountDesk {

  private static final String MANAGE = "access.manage";

  private final AccountStore store;
  private final GrantStore grantStore;
  private final Grants grants;
  private final Rights rights;
  private final Passwords passwords;
  private final Sessions sessions;
  private final Throttle throttle;
  private final Units units;
  private final ObjectProvider<PersonNames> people;
  private final Audit audit;
  private final Clock clock;

  AccountDesk(
      AccountStore store,
      GrantStore grantStore,
      Grants grants,
      Rights rights,
      Passwords passwords,
      Sessions sessions,
      Throttle throttle,
      Units units,
      ObjectProvider<PersonNames> people,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.grantStore = grantStore;
    this.grants = grants;
    this.rights = rights;
    this.passwords = passwords;
    this.sessions = sessions;
    this.throttle = throttle;
    this.units = units;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  Page<AccountView> list(Actor actor, AccountQuery query, @Nullable String after, int limit) {
    List<Account> found = store.list(query, actor.scope(MANAGE), after, limit + 1);
    List<Account> shown = found.subList(0, Math.min(limit, found.size()));
    Map<UUID, List<String>> roles =
        grantStore.roleNames(shown.stream().map(Account::id).toList(), Days.today(clock));
    Map<UUID, String> names =
        units.names(shown.stream().map(Account::unit).filter(unit -> unit != null).toList());
    return Page.of(
        shown.stream()
            .map(
                account ->
                    AccountView.of(
                        account, null, names, roles.getOrDefault(account.id(), List.of()), null))
            .toList(),
        found.size() > limit ? shown.getLast().login() : null,
        store.count(query, actor.scope(MANAGE), Page.COUNT_CAP + 1));
  }

  /** The account with its grants, past and future ones too. */
  AccountView sheet(Actor actor, UUID id) {
    Account account = visible(actor, id);
    List<Grant> held = grantStore.of(id, null);
    List<UUID> mentioned =
        new ArrayList<>(held.stream().flatMap(grant -> grant.units().stream()).toList());
    if (account.unit() != null) {
      mentioned.add(account.unit());
    }
    Map<UUID, String> names = units.names(mentioned);
    List<String> roles =
        grantStore.roleNames(List.of(id), Days.today(clock)).getOrDefault(id, List.of());
    return AccountView.of(
        account,
        personName(account.person()),
        names,
        roles,
        held.stream().map(grant -> GrantView.of(grant, roleName(grant.role()), names)).toList());
  }

  /** Changes what is told; what is not stays. */
  AccountView change(Actor actor, UUID id, AccountChange change) {
    Account account = visible(actor, id);
    demandInside(actor, change.unit());
    demandOneOfOurs(actor, change.person());
    String newName = change.name() == null ? account.name() : change.name().strip();
    if (newName.isEmpty() || newName.length() > 60) {
      throw Problem.invalid(new Fault("name", "姓名应为 1 至 60 个字", "请填写姓名"));
    }
    boolean done =
        store.change(
            id,
            change.version(),
            newName,
            change.personAfter(account.person()),
            change.unit() == null ? account.unit() : change.unit(),
            actor.name());
    demandDone(done, account);
    sessions.forget();
    audit.note(actor, "account.change", "account", id, Map.of("name", newName));
    return sheet(actor, id);
  }

  /**
   * Locks, unlocks or closes; a locked account's sessions end at once, an unlocked one's wrong
   * tries are forgotten.
   */
  AccountView setState(Actor actor, UUID id, int version, Account.State state) {
    Account account = visible(actor, id);
    if (state != Account.State.ACTIVE) {
      if (id.equals(actor.account())) {
        throw Problem.refused("own-account", "不能锁定或注销本人的账号");
      }
      grants.demandAnotherSecurity(id, Days.today(clock));
    }
    demandDone(store.setState(id, state, version, actor.name()), account);
    if (state != Account.State.ACTIVE) {
      sessions.endAll(id, null, "账号已停用");
    } else {
      throttle.forgive(account);
    }
    sessions.forget();
    audit.note(actor, "account." + word(state), "account", id, Map.of("login", account.login()));
    return sheet(actor, id);
  }

  /**
   * Gives a new initial password that signs in at once, however often somebody guessed before, and
   * ends all sessions; a lost authenticator is taken off as well when asked.
   */
  void resetPassword(Actor actor, UUID id, String initial, boolean removeTotp) {
    Account account = visible(actor, id);
    if (id.equals(actor.account())) {
      throw Problem.refused("own-account", "请在“本人账号”中修改自己的口令");
    }
    store.setPassword(id, passwords.hash(initial), true, actor.name());
    if (removeTotp) {
      store.removeTotp(id);
    }
    throttle.forgive(account);
    sessions.endAll(id, null, "口令已重置");
    audit.note(
        actor,
        "account.reset",
        "account",
        id,
        Map.of("login", account.login(), "removeTotp", removeTotp));
  }

  /**
   * Refuses a unit outside the scope: an account made or moved there would read what that unit is
   * told.
   */
  void demandInside(Actor actor, @Nullable UUID unit) {
    Scope scope = actor.scope(MANAGE);
    if (unit != null && !scope.everything() && !scope.units().contains(unit)) {
      throw Problem.invalid(new Fault("unit", "该单位不在您管理的范围内", "请选择您管理范围内的单位"));
    }
  }

  /** Refuses somebody of other units: an account reaches what is its person's own. */
  void demandOneOfOurs(Actor actor, @Nullable UUID person) {
    Scope scope = actor.scope(MANAGE);
    if (person != null && !scope.everything() && !rights.serves(person, scope.units())) {
      throw Problem.invalid(new Fault("person", "该人员不在您管理的单位任职", "请选择本单位的人员"));
    }
  }

  /** The account, if it lies inside the scope of the permission. */
  Account visible(Actor actor, UUID id, String permission) {
    return store.find(id, actor.scope(permission)).orElseThrow(() -> Problem.notFound("账号"));
  }

  private Account visible(Actor actor, UUID id) {
    return visible(actor, id, MANAGE);
  }

  private void demandDone(boolean done, Account account) {
    if (!done) {
      LastChange last = store.lastChange(account.id()).orElse(new LastChange(null, null));
      throw Problem.conflict("账号“" + account.login() + "”刚被他人修改，请刷新后再改", last.by(), last.at());
    }
  }

  private @Nullable String personName(@Nullable UUID person) {
    return person == null
        ? null
        : people.stream()
            .flatMap(each -> each.names(List.of(person)).values().stream())
            .findFirst()
            .orElse(null);
  }

  private String roleName(String code) {
    return grantStore.role(code).map(Role::name).orElse(code);
  }

  private static String word(Account.State state) {
    return switch (state) {
      case ACTIVE -> "unlock";
      case LOCKED -> "lock";
      case CLOSED -> "close";
    };
  }
}
