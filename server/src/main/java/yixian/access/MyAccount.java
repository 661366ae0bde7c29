package yixian.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;

/**
 * 本人账号 · What a person does to his own account: password and second factor.
 *
 * <p>Each asks for a proof that it is him and not somebody at his open screen: the old password, or
 * a code of the app. Five proofs are free, then one in 30 seconds. A changed password ends all
 * other sessions.
 */
@Component
class MyAccount {

  /** Nothing to tell but that it was done. */
  record Done(boolean done) {
    static final Done YES = new Done(true);
  }

  /** What an authenticator app needs. */
  record Enrolment(String secret, String uri) {}

  private final Buckets proofs = new Buckets(1.0 / 30, 5);
  private final AccountStore store;
  private final Passwords passwords;
  private final Codes codes;
  private final Sessions sessions;
  private final Road road;
  private final Audit audit;

  MyAccount(
      AccountStore store,
      Passwords passwords,
      Codes codes,
      Sessions sessions,
      Road road,
      Audit audit) {
    this.store = store;
    this.passwords = passwords;
    this.codes = codes;
    this.sessions = sessions;
    this.road = road;
    this.audit = audit;
  }

  Done changePassword(SignedIn me, IdempotencyKey key, String old, String fresh) {
    Account account = account(me);
    passwords.demandGood("new", fresh, account.login());
    if (fresh.equals(old)) {
      throw Problem.invalid(new Fault("new", "新口令与原口令相同", "请换一个新口令"));
    }
    String hash = passwords.hash(fresh);
    return road.ownWrite(
        me.actor(),
        key,
        Done.class,
        () -> {
          demandPassword(account, old);
          store.setPassword(account.id(), hash, false, account.name());
          sessions.endAll(account.id(), me.session(), "口令已修改");
          note(me.actor(), "account.password", account.id());
          return Done.YES;
        });
  }

  Enrolment beginTotp(SignedIn me, IdempotencyKey key) {
    Account account = account(me);
    road.ownWrite(
        me.actor(),
        key,
        Done.class,
        () -> {
          if (account.totp()) {
            throw Problem.refused("totp-on", "已绑定动态口令；更换手机请先解除绑定");
          }
          codes.begin(account.id());
          note(me.actor(), "account.totp-begin", account.id());
          return Done.YES;
        });
    String secret = codes.secret(account.id());
    return new Enrolment(secret, uri(account.login(), secret));
  }

  Done confirmTotp(SignedIn me, IdempotencyKey key, String code) {
    UUID account = account(me).id();
    return road.ownWrite(
        me.actor(),
        key,
        Done.class,
        () -> {
          demandCode(account, code);
          store.confirmTotp(account);
          note(me.actor(), "account.totp-on", account);
          return Done.YES;
        });
  }

  Done removeTotp(SignedIn me, IdempotencyKey key, String code) {
    Account account = account(me);
    return road.ownWrite(
        me.actor(),
        key,
        Done.class,
        () -> {
          demandCode(account.id(), code);
          store.removeTotp(account.id());
          note(me.actor(), "account.totp-off", account.id());
          return Done.YES;
        });
  }

  private Account account(SignedIn me) {
    return store.find(me.accountId()).orElseThrow(() -> Problem.unauthenticated("请先登录"));
  }

  private void demandPassword(Account account, String old) {
    demandPatience(account.id());
    @Nullable String hash = store.passwordHash(account.id()).orElse(null);
    if (!passwords.matches(old, hash)) {
      throw Problem.invalid(new Fault("old", "原口令不对", "请填写现在使用的口令"));
    }
    proofs.giveBack(account.id().toString());
  }

  private void demandCode(UUID account, String code) {
    demandPatience(account);
    if (!codes.use(account, code)) {
      throw Problem.invalid(new Fault("code", "动态口令码不对或已用过", "请填写验证器上的下一个六位码，并确认手机时间准确"));
    }
    proofs.giveBack(account.toString());
  }

  private void demandPatience(UUID account) {
    if (!proofs.take(account.toString())) {
      throw Problem.tooMany("核对次数过多，请 30 秒后再试");
    }
  }

  private void note(Actor actor, String action, UUID account) {
    audit.note(actor, action, "account", account, Map.of());
  }

  private static String uri(String login, String secret) {
    String house = URLEncoder.encode("一线", StandardCharsets.UTF_8);
    return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=%d&period=%d"
        .formatted(house, login, secret, house, Totp.DIGITS, Totp.STEP_SECONDS);
  }
}
