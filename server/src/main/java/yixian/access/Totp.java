package yixian.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 动态口令 · Time-based one-time passwords: RFC 6238 with HMAC-SHA-1 and steps of 30 seconds, as every
 * authenticator app has it. A code is taken one step early or late, and never twice: only steps
 * after the last one used count.
 */
final class Totp {

  static final int DIGITS = 6;
  static final int STEP_SECONDS = 30;
  private static final int DRIFT_STEPS = 1;

  private Totp() {}

  /** The step whose code this is, if it is one of now and later than the last step used. */
  static OptionalLong step(byte[] secret, String code, Instant now, long lastUsed) {
    long current = now.getEpochSecond() / STEP_SECONDS;
    OptionalLong found = OptionalLong.empty();
    for (long step = current - DRIFT_STEPS; step <= current + DRIFT_STEPS; step++) {
      if (same(code(secret, step, DIGITS), code) && step > lastUsed) {
        found = OptionalLong.of(step);
      }
    }
    return found;
  }

  /** The code of a step (RFC 4226 section 5.3). */
  static String code(byte[] secret, long step, int digits) {
    byte[] hash = hmac(secret, ByteBuffer.allocate(8).putLong(step).array());
    int offset = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fff_ffff;
    return String.format("%0" + digits + "d", number % (int) Math.pow(10, digits));
  }

  private static boolean same(String a, String b) {
    return MessageDigest.isEqual(
        a.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        b.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static byte[] hmac(byte[] secret, byte[] counter) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret, "HmacSHA1"));
      return mac.doFinal(counter);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("HmacSHA1 is part of every Java platform", e);
    }
  }
}
