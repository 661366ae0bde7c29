package yixian.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * 登录限速 · Slows guessing down without ever locking the rightful owner out.
 *
 * <p>A device on which the account has signed in before has its own counter. All unknown devices
 * share one counter per login, so an attacker can only block other unknown devices. Five tries are
 * free; then one waits 30 seconds, doubling up to 15 minutes. A day without failures forgets them.
 * Each try is counted before it is judged, so that a hundred at once count as a hundred; success
 * takes the count back.
 *
 * <p>Blocked or not, a password together with the right one-time code passes, and so does a
 * passkey: {@link SignIn}. Whoever has neither, and no device of his own yet, asks an
 * administrator: a new initial password, or an unlocking, forgets all tries at the account, so that
 * he signs in at once from wherever he is.
 */
@Component
class Throttle {

  private static final int FREE = 5;
  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration MEMORY = Duration.ofDays(1);

  private final ThrottleStore store;
  private final Clock clock;

  Throttle(ThrottleStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Counts a try; how long to wait, where the device or the login is blocked. In a transaction of
   * its own.
   */
  Optional<Duration> enter(String login, @Nullable UUID device) {
    Instant now = clock.instant();
    Instant forgotten = now.minus(MEMORY);
    Optional<Integer> tries =
        device == null
            ? store.countUnknown(key(login), now, forgotten)
            : store.countDevice(device, now, forgotten);
    if (tries.isEmpty()) {
      Optional<Instant> until =
          device == null ? store.unknownBlockedUntil(key(login)) : store.deviceBlockedUntil(device);
      return Optional.of(Duration.between(now, until.orElse(now)));
    }
    if (tries.get() >= FREE) {
      block(login, device, now.plus(wait(tries.get())));
    }
    return Optional.empty();
  }

  /** Forgets the tries of this device, or of unknown devices at this login, after one succeeded. */
  void clear(String login, @Nullable UUID device) {
    if (device == null) {
      store.clearUnknown(key(login));
    } else {
      store.clearDevice(device);
    }
  }

  /**
   * Forgets all tries at an account, of whatever device: an administrator vouches for its owner.
   */
  void forgive(Account account) {
    store.clearUnknown(key(account.login()));
    store.clearDevicesOf(account.id());
  }

  @Scheduled(fixedDelay = 60 * 60 * 1000)
  void forgetOldTries() {
    store.forgetUnknownBefore(clock.instant().minus(MEMORY));
  }

  static Duration wait(int tries) {
    int doublings = Math.min(tries - FREE, 10);
    Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private void block(String login, @Nullable UUID device, Instant until) {
    if (device == null) {
      store.blockUnknown(key(login), until);
    } else {
      store.blockDevice(device, until);
    }
  }

  private static byte[] key(String login) {
    return Token.hash(login);
  }
}
