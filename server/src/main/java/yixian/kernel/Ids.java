package yixian.kernel;

import java.security.SecureRandom;
import java.util.UUID;

/** Time-ordered random ids (UUID version 7, RFC 9562 section 5.7): rows of a day lie together in the index. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A new id; ids made in later milliseconds sort later. */
  public static UUID next() {
    long high = (System.currentTimeMillis() << 16) | 0x7000L | (RANDOM.nextLong() & 0xFFFL);
    long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
