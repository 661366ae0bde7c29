package yixian.access;

import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/** 登录 · Proves who somebody is; a wrong password and an unknown login read the same and take the same time. */
@Component
class SignIn {

  /** A session opened: its token and the token of the device, both for cookies. */
  record Opened(String token, String device, boolean mustChangePassword) {}

  private final AccountStore accounts;
  private final SessionStore store;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Road road;
  private final Audit audit;
  private final Clock clock;

  SignIn(
      AccountStore accounts,
      SessionStore store,
      Sessions sessions,
      Passwords passwords,
      Road road,
      Audit audit,
      Clock clock) {
    this.accounts = accounts;
    this.store = store;
    this.sessions = sessions;
    this.passwords = passwords;
    this.road = road;
    this.audit = audit;
    this.clock = clock;
  }

  Opened withPassword(String login, String password, Visitor visitor) {
    Account account =
        accounts
            .findByLogin(login.strip().toLowerCase(Locale.ROOT))
            .filter(found -> found.state() == Account.State.ACTIVE)
            .orElse(null);
    String hash = account == null ? null : accounts.passwordHash(account.id()).orElse(null);
    if (!passwords.matches(password, hash) || account == null) {
      throw Problem.unauthenticated("账号或口令不对");
    }
    return open(account, visitor, "password");
  }

  Opened open(Account account, Visitor visitor, String method) {
    return road.job(
        () -> {
          String device = visitor.device() == null ? Token.fresh() : visitor.device();
          UUID deviceId = remember(account, device, visitor.agent());
          String token = sessions.open(account, deviceId, visitor, method);
          Actor actor =
              new Actor(
                  account.id(),
                  account.person(),
                  account.name(),
                  account.unit(),
                  Map.of(),
                  visitor.address(),
                  null);
          audit.note(actor, "session.open", "account", account.id(), Map.of("method", method));
          return new Opened(token, device, account.mustChangePassword());
        });
  }

  private UUID remember(Account account, String device, @Nullable String label) {
    byte[] hash = Token.hash(device);
    return store
        .device(account.id(), hash)
        .orElseGet(
            () -> {
              UUID id = Ids.next();
              String shown = label == null ? "未知设备" : label;
              store.addDevice(id, account.id(), hash, shown, clock.instant());
              return id;
            });
  }
}
