package yixian.outreach;

import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Secrets;
import yixian.kernel.Sha256;

/** 查询码 · Proves that somebody asked a question; only its hash is kept. Easily read and typed. */
final class Secret {

  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int LENGTH = 12;

  private Secret() {}

  /** The secret of an intent: the same each time it is sent, and kept nowhere. */
  static String of(Secrets secrets, IdempotencyKey key) {
    byte[] digest = secrets.digest("outreach.secret", key.value().toString());
    StringBuilder secret = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      secret.append(ALPHABET.charAt((digest[i] & 0xFF) % ALPHABET.length()));
    }
    return secret.toString();
  }

  static byte[] hash(String secret) {
    return Sha256.of(secret.strip().toUpperCase(Locale.ROOT));
  }

  static boolean matches(String secret, byte @Nullable [] hash) {
    return hash != null && MessageDigest.isEqual(hash(secret), hash);
  }
}
