package yixian.issue.citizen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Secrets;

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
    try {
      String typed = secret.strip().toUpperCase(java.util.Locale.ROOT);
      return MessageDigest.getInstance("SHA-256").digest(typed.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  static boolean matches(String secret, byte @Nullable [] hash) {
    return hash != null && MessageDigest.isEqual(hash(secret), hash);
  }
}
