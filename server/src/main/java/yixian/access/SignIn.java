package yixian.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 登录 · Proves who somebody is.
 *
 * <p>A wrong password, an unknown login and a locked account read the same and take the same time.
 * Where nothing but a code could help any more and none is brought, the password is not looked at:
 * looking costs much, and a flood of guesses must not cost the house what it costs the guesser.
 * Guessing is slowed by {@link Throttle}, spraying over many logins by the address. Whoever brings
 * the right password together with the right one-time code, or a passkey, passes in spite of both.
 * Every refusal is kept in a transaction of its own.
 */
@Component
class SignIn {

  /** What a sign-in came to. */
  sealed interface Outcome {}

  /** A session opened: its token and the token of the device, both for cookies. */
  record Opened(UUID account, String token, String device, boolean mustChangePassword)
      implements Outcome {}

  /** The password was right, the one-time code is still wanted. */
  record CodeWanted() implements Outcome {}

  private enum Proof {
    WRONG,
    CODE_MISSING,
    CODE_WRONG,
    PASSWORD,
    PASSWORD_AND_CODE
  }

  /**
   * Failures per address: 100 at once, then one in three seconds; an office of hundreds shares one
   * address.
   */
  private final Buckets addresses = new Buckets(1.0 / 3, 100);

  private final AccountStore accounts;
  private final SessionStore store;
  private final Sessions sessions;
  private final PasswordLanes passwords;
  private final Codes codes;
  private final Throttle throttle;
  private final Road road;
  private final Audit audit;
  private final Clock clock;

  SignIn(
      AccountStore accounts,
      SessionStore store,
      Sessions sessions,
      PasswordLanes passwords,
      Codes codes,
      Throttle throttle,
      Road road,
      Audit audit,
      Clock clock) {
    this.accounts = accounts;
    this.store = store;
    this.sessions = sessions;
    this.passwords = passwords;
    this.codes = codes;
    this.throttle = throttle;
    this.road = road;
    this.audit = audit;
    this.clock = clock;
  }

  Outcome withPassword(String login, String password, @Nullable String code, Visitor visitor) {
    String name = login.strip().toLowerCase(Locale.ROOT);
    Account account = accounts.findByLogin(name).filter(SignIn::active).orElse(null);
    UUID device = account == null ? null : knownDevice(account, visitor);
    boolean addressFree = addresses.take(visitor.address()) || device != null;
    Optional<Duration> wait = road.job(() -> throttle.enter(name, device));
    boolean free = addressFree && wait.isEmpty();
    Proof proof = free || hasCode(code) ? prove(account, password, code, device) : Proof.WRONG;
    if (account != null
        && (proof == Proof.PASSWORD_AND_CODE || (free && proof == Proof.PASSWORD))) {
      addresses.giveBack(visitor.address());
      throttle.clear(name, device);
      return open(account, visitor, proof == Proof.PASSWORD ? "password" : "password+totp");
    }
    if (free && proof == Proof.CODE_MISSING) {
      addresses.giveBack(visitor.address());
      return new CodeWanted();
    }
    throw refusal(name, account, visitor, free, wait.orElse(Duration.ofSeconds(3)), proof);
  }

  private static boolean active(Account account) {
    return account.state() == Account.State.ACTIVE;
  }

  private static boolean hasCode(@Nullable String code) {
    return code != null && !code.isBlank();
  }

  private Proof prove(
      @Nullable Account account, String password, @Nullable String code, @Nullable UUID device) {
    String hash = account == null ? null : accounts.passwordHash(account.id()).orElse(null);
    if (!passwords.matches(password, hash, device != null) || account == null) {
      return Proof.WRONG;
    }
    if (!account.totp()) {
      return Proof.PASSWORD;
    }
    if (!hasCode(code)) {
      return Proof.CODE_MISSING;
    }
    return codes.use(account.id(), String.valueOf(code))
        ? Proof.PASSWORD_AND_CODE
        : Proof.CODE_WRONG;
  }

  private Problem refusal(
      String login,
      @Nullable Account account,
      Visitor visitor,
      boolean free,
      Duration wait,
      Proof proof) {
    note(
        account,
        login,
        visitor,
        free ? (proof == Proof.CODE_WRONG ? "动态口令码不对" : "账号或口令不对") : "尝试过多");
    if (!free) {
      return Problem.tooMany(
          "尝试次数过多，请 "
              + inWords(wait)
              + "后再试；常用设备不受影响，已绑定动态口令的可同时填写口令和动态口令码登录，也可使用通行密钥；急需登录的，请管理员重置口令，新口令即时可用");
    }
    return Problem.unauthenticated(proof == Proof.CODE_WRONG ? "动态口令码不对或已用过，请等待下一个码" : "账号或口令不对");
  }

  private static String inWords(Duration wait) {
    long seconds = Math.max(1, wait.toSeconds() + 1);
    return seconds < 60 ? seconds + " 秒" : (seconds + 59) / 60 + " 分钟";
  }

  private void note(@Nullable Account account, String login, Visitor visitor, String why) {
    Actor actor = Actor.unknown(visitor.address());
    String subject = login.matches("[a-z0-9._-]{2,40}") ? login : "（不合格式的账号）";
    road.job(
        () -> {
          audit.note(
              actor,
              "session.refuse",
              "account",
              account == null ? subject : account.id(),
              Map.of("login", subject, "reason", why));
          return why;
        });
  }

  private @Nullable UUID knownDevice(Account account, Visitor visitor) {
    return visitor.device() == null
        ? null
        : store.device(account.id(), Token.hash(visitor.device())).orElse(null);
  }

  /** Opens a session for somebody who has proved himself by the method named. */
  Opened open(Account account, Visitor visitor, String method) {
    return road.job(
        () -> {
          String device = visitor.device() == null ? Token.fresh() : visitor.device();
          UUID deviceId = remember(account, device, visitor.agent());
          String token = sessions.open(account, deviceId, visitor, method);
          Actor actor = Actor.of(account.id(), account.person(), account.name(), visitor.address());
          audit.note(actor, "session.open", "account", account.id(), Map.of("method", method));
          return new Opened(account.id(), token, device, account.mustChangePassword());
        });
  }

  /** Ends the session in which one asks for it. */
  void out(SignedIn me) {
    road.job(
        () -> {
          sessions.end(me.session(), "本人退出");
          audit.note(me.actor(), "session.close", "account", me.accountId(), Map.of());
          return me;
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
