package yixian.issue.citizen;

import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Secrets;
import yixian.kernel.Sha256;

/**
 * 查询口令 · Proves that somebody reported an issue; only its hash is kept. Easily read and typed: no
 * 0, O, 1, I, L.
 */
final class Secret {

  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int LENGTH = 16;

  private Secret() {}

  /** The secret of an intent: the same each time it is sent, and kept nowhere. */
  static String of(Secrets secrets, IdempotencyKey key) {
    byte[] digest = secrets.digest("issue.secret", key.value().toString());
    StringBuilder secret = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      secret.append(ALPHABET.charAt((digest[i] & 0xFF) % ALPHABET.length()));
    }
    return secret.toString();
  }

  static byte[] hash(String secret) {
    return Sha256.of(secret.strip().toUpperCase(java.util.Locale.ROOT));
  }

  static boolean matches(String secret, byte @Nullable [] hash) {
    return hash != null && MessageDigest.isEqual(hash(secret), hash);
  }
}
