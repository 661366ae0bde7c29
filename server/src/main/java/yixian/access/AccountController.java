package yixian.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Page;
import yixian.kernel.Requires;

/** Accounts and their grants. */
@RestController
@RequestMapping("/api/accounts")
class AccountController {

  private static final String MANAGE = "access.manage";
  private static final String GRANT = "access.grant";

  private final Road road;
  private final AccountDesk desk;
  private final Accounts accounts;
  private final Passwords passwords;
  private final Clock clock;

  AccountController(
      Road road, AccountDesk desk, Accounts accounts, Passwords passwords, Clock clock) {
    this.road = road;
    this.desk = desk;
    this.accounts = accounts;
    this.passwords = passwords;
    this.clock = clock;
  }

  record NewAccount(String login, String name, @Nullable UUID person, @Nullable UUID unit) {}

  record Opened(UUID id, String login) {}

  /**
   * The initial password is told once; an answer repeated by the idempotency key comes without it.
   */
  record InitialPassword(UUID id, String login, @Nullable String initialPassword) {}

  record Change(
      Integer version,
      @Nullable String name,
      @Nullable UUID person,
      @Nullable UUID unit,
      @Nullable Boolean withoutPerson) {}

  record Seen(Integer version) {}

  record Reset(@Nullable Boolean removeTotp) {}

  record NewGrant(
      String role,
      ScopeKind scope,
      @Nullable List<UUID> units,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {}

  @GetMapping
  @Requires(MANAGE)
  Page<AccountView> list(
      Actor actor,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int rows = Asked.limit(limit);
    return road.read(
        actor, MANAGE, () -> desk.list(actor, new AccountQuery(q, unit), cursor, rows));
  }

  @GetMapping("/{id}")
  @Requires(MANAGE)
  AccountView sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, MANAGE, () -> desk.sheet(actor, id));
  }

  @PostMapping
  @Requires(MANAGE)
  InitialPassword open(Actor actor, IdempotencyKey key, @RequestBody NewAccount wish) {
    String login = Asked.need(wish.login(), "login", "账号");
    String name = Asked.need(wish.name(), "name", "姓名");
    AtomicReference<@Nullable String> initial = new AtomicReference<>();
    Opened opened =
        road.write(
            actor,
            MANAGE,
            key,
            Opened.class,
            () -> {
              desk.demandInside(actor, wish.unit());
              desk.demandOneOfOurs(actor, wish.person());
              Accounts.Made made = accounts.open(actor, login, name, wish.person(), wish.unit());
              initial.set(made.initialPassword());
              return new Opened(made.id(), made.login());
            });
    return new InitialPassword(opened.id(), opened.login(), initial.get());
  }

  @PatchMapping("/{id}")
  @Requires(MANAGE)
  AccountView change(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Change change) {
    AccountChange wanted =
        new AccountChange(
            Asked.need(change.version(), "version", "版本号"),
            change.name(),
            change.person(),
            change.unit(),
            Boolean.TRUE.equals(change.withoutPerson()));
    return road.write(actor, MANAGE, key, AccountView.class, () -> desk.change(actor, id, wanted));
  }

  @PostMapping("/{id}/lock")
  @Requires(MANAGE)
  AccountView lock(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Seen seen) {
    return setState(actor, key, id, seen, Account.State.LOCKED);
  }

  @PostMapping("/{id}/unlock")
  @Requires(MANAGE)
  AccountView unlock(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Seen seen) {
    return setState(actor, key, id, seen, Account.State.ACTIVE);
  }

  private AccountView setState(
      Actor actor, IdempotencyKey key, UUID id, Seen seen, Account.State state) {
    int version = Asked.need(seen.version(), "version", "版本号");
    return road.write(
        actor, MANAGE, key, AccountView.class, () -> desk.setState(actor, id, version, state));
  }

  @PostMapping("/{id}/password-reset")
  @Requires(MANAGE)
  InitialPassword reset(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @RequestBody(required = false) @Nullable Reset reset) {
    String initial = passwords.initial();
    boolean removeTotp = reset != null && Boolean.TRUE.equals(reset.removeTotp());
    AtomicReference<@Nullable String> told = new AtomicReference<>();
    Opened done =
        road.write(
            actor,
            MANAGE,
            key,
            Opened.class,
            () -> {
              desk.resetPassword(actor, id, initial, removeTotp);
              told.set(initial);
              return new Opened(id, desk.visible(actor, id, MANAGE).login());
            });
    return new InitialPassword(done.id(), done.login(), told.get());
  }

  @PostMapping("/{id}/grants")
  @Requires(GRANT)
  AccountView grant(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody NewGrant wish) {
    String role = Asked.need(wish.role(), "role", "角色");
    ScopeKind scope = Asked.need(wish.scope(), "scope", "数据范围");
    LocalDate from = wish.from() == null ? Days.today(clock) : wish.from();
    List<UUID> units = wish.units() == null ? List.of() : wish.units();
    return road.write(
        actor,
        GRANT,
        key,
        AccountView.class,
        () -> {
          desk.visible(actor, id, GRANT);
          accounts.grant(actor, id, role, scope, units, from, wish.until());
          return desk.sheet(actor, id);
        });
  }

  @DeleteMapping("/{id}/grants/{grant}")
  @Requires(GRANT)
  AccountView revoke(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @PathVariable UUID grant) {
    return road.write(
        actor,
        GRANT,
        key,
        AccountView.class,
        () -> {
          desk.visible(actor, id, GRANT);
          accounts.revoke(actor, id, grant);
          return desk.sheet(actor, id);
        });
  }
}
