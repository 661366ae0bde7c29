package yixian.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Secrets;

/**
 * 上传凭证 · Lets a resident without an account upload some photos for a short while. Twenty an hour
 * from one address; of the address only a keyed digest is kept, and not for longer than the
 * ticket's files.
 */
@Component
class Tickets {

  static final int MOST_FILES = 9;
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int MOST_AN_HOUR = 20;

  private final FileStore store;
  private final Secrets secrets;
  private final Audit audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Tickets(FileStore store, Secrets secrets, Audit audit, Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the page is given. */
  record Ticket(String ticket, Instant expiresAt, int most) {}

  Ticket issue(Actor citizen) {
    Instant now = clock.instant();
    byte[] address = address(citizen);
    if (store.ticketsSince(address, now.minus(Duration.ofHours(1))) >= MOST_AN_HOUR) {
      throw Problem.tooMany("上传过于频繁，请一小时后再试，或拨打 12345");
    }
    String token = fresh();
    UUID id = Ids.next();
    store.addTicket(id, hash(token), address, now, now.plus(LIFE), MOST_FILES);
    audit.note(citizen, "file.ticket", "ticket", id, Map.of());
    return new Ticket(token, now.plus(LIFE), MOST_FILES);
  }

  /** A ticket made and used up at once, for a file that comes with its report. */
  UUID forOne(Actor citizen) {
    Instant now = clock.instant();
    String token = fresh();
    store.addTicket(Ids.next(), hash(token), address(citizen), now, now.plus(LIFE), 1);
    return use(token);
  }

  private String fresh() {
    byte[] bytes = new byte[24];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private byte[] address(Actor citizen) {
    return secrets.digest("ticket.address", String.valueOf(citizen.address()));
  }

  void demandGood(@Nullable String token) {
    if (token == null || !store.ticketIsGood(hash(token), clock.instant())) {
      throw refusal();
    }
  }

  UUID use(@Nullable String token) {
    if (token == null) {
      throw refusal();
    }
    return store.useTicket(hash(token), clock.instant()).orElseThrow(Tickets::refusal);
  }

  private static Problem refusal() {
    return Problem.unauthenticated("上传凭证已过期或张数已满，请刷新页面后重新上传");
  }

  private static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }
}
