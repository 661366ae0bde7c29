package yixian.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.RightsWatch.Calm;
import yixian.kernel.Ids;
import yixian.kernel.Scope;

/**
 * 会话 · Opens, finds and ends sessions.
 *
 * <p>What a session may is computed from the grants of today and reused as long as {@link
 * RightsWatch} tells of no change, so that rights end within a second of one, on every server.
 */
@Component
class Sessions {

  private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
  private static final Duration SEEN_EVERY = Duration.ofMinutes(1);

  /** However calm it is, the session itself is looked at again: it ends by age and by idleness. */
  private static final Duration REUSED = Duration.ofSeconds(20);

  private final SessionStore store;
  private final AccountStore accounts;
  private final Rights rights;
  private final RightsWatch watch;
  private final AccessSettings settings;
  private final Clock clock;
  private final Map<String, Known> fresh = new ConcurrentHashMap<>();

  /** An answer, and the stretch without a change of rights in which it was read. */
  private record Known(Optional<SignedIn> signedIn, Calm calm, long untilNanos) {}

  Sessions(
      SessionStore store,
      AccountStore accounts,
      Rights rights,
      RightsWatch watch,
      AccessSettings settings,
      Clock clock) {
    this.store = store;
    this.accounts = accounts;
    this.rights = rights;
    this.watch = watch;
    this.settings = settings;
    this.clock = clock;
  }

  /** Opens a session; the token goes to the browser and is not kept here. */
  String open(Account account, @Nullable UUID device, Visitor visitor, String method) {
    Instant now = clock.instant();
    String token = Token.fresh();
    Session session =
        new Session(
            Ids.next(),
            account.id(),
            device,
            now,
            now,
            now.plus(settings.sessionLife()),
            visitor.address(),
            visitor.agent(),
            method);
    store.add(session, Token.hash(token));
    return token;
  }

  Optional<SignedIn> find(String token, String address) {
    Calm calm = watch.calm();
    Known known = fresh.get(token);
    long now = System.nanoTime();
    if (known != null && known.calm().equals(calm) && known.untilNanos() - now > 0) {
      return known.signedIn();
    }
    Optional<SignedIn> found = load(token, address);
    fresh.put(token, new Known(found, calm, now + reuse(found, calm, now).toNanos()));
    return found;
  }

  /** Right after a change, what other rooms keep in memory may still be on its way. */
  private Duration reuse(Optional<SignedIn> found, Calm calm, long now) {
    Duration freshness = settings.freshness();
    boolean settled = now - calm.sinceNanos() > 2 * freshness.toNanos();
    return settled && found.isPresent() ? REUSED : freshness;
  }

  boolean end(UUID session, String why) {
    fresh.clear();
    return store.end(session, clock.instant(), why);
  }

  int endAll(UUID account, @Nullable UUID but, String why) {
    fresh.clear();
    return store.endAll(account, but, clock.instant(), why);
  }

  /** Forgets what was known of rights; called when they change on this server. */
  void forget() {
    fresh.clear();
  }

  /** Open sessions of accounts inside the scope, seen last first, at most 500. */
  List<SessionView> views(
      @Nullable UUID account, @Nullable String text, Scope scope, Predicate<UUID> current) {
    Instant now = clock.instant();
    return store.open(account, text, scope, now, now.minus(settings.sessionIdle()), current);
  }

  Optional<Session> find(UUID session) {
    return store.find(session);
  }

  @Scheduled(fixedDelay = 60_000)
  void dropStale() {
    long now = System.nanoTime();
    fresh.values().removeIf(known -> known.untilNanos() - now < 0);
  }

  private Optional<SignedIn> load(String token, String address) {
    Instant now = clock.instant();
    return store
        .live(Token.hash(token), now, now.minus(settings.sessionIdle()))
        .flatMap(session -> signedIn(session, address, now));
  }

  private Optional<SignedIn> signedIn(Session session, String address, Instant now) {
    return accounts
        .find(session.account())
        .filter(account -> account.state() == Account.State.ACTIVE)
        .map(
            account -> {
              if (session.lastSeen().plus(SEEN_EVERY).isBefore(now)) {
                noteSeen(session, now);
              }
              return new SignedIn(
                  session.id(), rights.actor(account, address), account.mustChangePassword());
            });
  }

  /** Reading must not fail because this cannot be written, such as on a full disk. */
  private void noteSeen(Session session, Instant now) {
    try {
      store.seen(session.id(), now);
    } catch (DataAccessException e) {
      LOG.warn("会话的最近使用时间未能记下：{}", e.getMessage());
    }
  }
}
