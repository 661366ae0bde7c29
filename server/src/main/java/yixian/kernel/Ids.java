package yixian.kernel;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Time-ordered random ids (UUID version 7, RFC 9562 section 5.7): rows of a day lie together in the
 * index.
 *
 * <p>Within a millisecond the twelve bits after it count up (section 6.2, method 1), so that what
 * one server made later also sorts later; when they run out, or the clock steps back, the count
 * runs on into the milliseconds to come.
 */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  /** A new id; it sorts after every id that this server made before it. */
  public static UUID next() {
    long now = System.currentTimeMillis() << 12;
    long count = LAST.updateAndGet(last -> Math.max(last + 1, now));
    long high = (count >>> 12 << 16) | 0x7000L | (count & 0xFFFL);
    long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
