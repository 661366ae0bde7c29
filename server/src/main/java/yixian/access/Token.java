package yixian.access;

import java.security.SecureRandom;
import java.util.Base64;
import yixian.kernel.Sha256;

/** Random bearer tokens; only their SHA-256 is stored. */
final class Token {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Token() {}

  /** 256 random bits, URL-safe. */
  static String fresh() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] hash(String token) {
    return Sha256.of(token);
  }
}
