package yixian.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/** 账号 · Who may sign in, and with which roles. Called inside the road. */
@Component
public class Accounts {

  private final AccountStore store;
  private final Passwords passwords;
  private final Rights rights;
  private final Grants grants;
  private final Audit audit;
  private final Clock clock;

  Accounts(
      AccountStore store,
      Passwords passwords,
      Rights rights,
      Grants grants,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.passwords = passwords;
    this.rights = rights;
    this.grants = grants;
    this.audit = audit;
    this.clock = clock;
  }

  /** An account made, and the password for its first sign-in, shown once. */
  public record Made(UUID id, String login, String initialPassword) {}

  /** Opens an account with an initial password that must be changed at the first sign-in. */
  public Made open(
      Actor actor, String login, String name, @Nullable UUID person, @Nullable UUID unit) {
    String initial = passwords.initial();
    UUID id = add(actor, login, name, person, unit, passwords.hash(initial));
    return new Made(id, login, initial);
  }

  /** Opens an account that cannot sign in until an administrator gives it a password. */
  public UUID openDormant(
      Actor actor, String login, String name, @Nullable UUID person, @Nullable UUID unit) {
    return add(actor, login, name, person, unit, null);
  }

  private UUID add(
      Actor actor,
      String login,
      String name,
      @Nullable UUID person,
      @Nullable UUID unit,
      @Nullable String hash) {
    if (!login.matches("[a-z0-9._-]{2,40}")) {
      throw Problem.invalid(
          new Fault("login", "账号“" + login + "”应为 2 至 40 个小写字母、数字或 . _ -", "请改正账号"));
    }
    if (name.isBlank() || name.length() > 60) {
      throw Problem.invalid(new Fault("name", "姓名应为 1 至 60 个字", "请填写姓名"));
    }
    if (store.findByLogin(login).isPresent()) {
      throw Problem.invalid(new Fault("login", "账号“" + login + "”已被使用", "请换一个账号"));
    }
    Account account =
        new Account(
            Ids.next(),
            login,
            name,
            person,
            unit,
            Account.State.ACTIVE,
            true,
            false,
            clock.instant(),
            1);
    store.add(account, hash);
    audit.note(
        actor, "account.open", "account", account.id(), Map.of("login", login, "name", name));
    return account.id();
  }

  /** Gives an account a role; the rights hold within a second. */
  public UUID grant(
      Actor actor,
      UUID account,
      String role,
      ScopeKind scope,
      List<UUID> units,
      LocalDate from,
      @Nullable LocalDate until) {
    Account found = store.find(account).orElseThrow(() -> Problem.notFound("账号"));
    return grants.give(actor, found, role, scope, units, from, until);
  }

  /** Takes a role away at once. */
  public void revoke(Actor actor, UUID account, UUID grant) {
    Account found = store.find(account).orElseThrow(() -> Problem.notFound("账号"));
    grants.take(actor, found, grant);
  }

  /** Takes a role away by its grant alone; one that is gone already is none any more. */
  public void revoke(Actor actor, UUID grant) {
    grants
        .holder(grant)
        .flatMap(store::find)
        .ifPresent(account -> grants.take(actor, account, grant));
  }

  /** The active accounts of a person of the directory. */
  public List<UUID> ofPerson(UUID person) {
    return store.ofPerson(person);
  }

  /** The accounts that belong to a unit. */
  public Set<UUID> ofUnit(UUID unit) {
    return store.of(Set.of(unit));
  }

  /** Whether nobody has an account yet: an empty house. */
  public boolean none() {
    return store.none();
  }

  /** All roles there are, with what they allow. */
  public List<Role> roles() {
    return grants.roles();
  }

  /** The codes of the roles that an account holds today in its own right. */
  public List<String> rolesOf(UUID account) {
    return rights.roles(account).stream().map(Role::code).toList();
  }

  public Optional<Account> find(UUID id) {
    return store.find(id);
  }

  public Optional<Account> findByLogin(String login) {
    return store.findByLogin(login);
  }

  /** The active accounts of a unit that hold the role today. */
  public List<Account> holders(String role, UUID unit) {
    return store.activeOf(unit).stream()
        .filter(
            account ->
                rights.roles(account.id()).stream().anyMatch(each -> each.code().equals(role)))
        .toList();
  }

  /** The active accounts that may use the permission over all today, in their own right. */
  public List<Account> everywhere(String permission) {
    return rights.everywhere(permission);
  }

  /** Active accounts by a part of their name or login. */
  public List<Account> search(String text, int most) {
    return store.active(text, most);
  }

  /** In whose stead the account may use the permission today. */
  public List<Account> principals(UUID substitute, String permission) {
    return rights.principals(substitute, permission);
  }

  /** Who may use the permission in the account's stead today. */
  public List<Account> substitutes(UUID principal, String permission) {
    return rights.substitutes(principal, permission);
  }

  /** The actor that an account is at this moment; one that is locked or closed may nothing. */
  public Actor actor(UUID account) {
    Account found = store.find(account).orElseThrow(() -> Problem.notFound("账号"));
    return found.state() == Account.State.ACTIVE
        ? rights.actor(found, null)
        : Actor.of(found.id(), found.person(), found.name(), null);
  }
}
