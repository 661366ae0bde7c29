package yixian.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rule of the chain: hash(n) = SHA-256(hash(n-1), n, fields of n), each field led by its length
 * so that no text can slide from one field into the next.
 */
final class Chain {

  /** What stands before the first record. */
  static final byte[] GENESIS = new byte[32];

  private final MessageDigest digest;

  Chain() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java platform", e);
    }
  }

  byte[] next(byte[] before, long seq, AuditEntry entry) {
    digest.reset();
    digest.update(before);
    digest.update(ByteBuffer.allocate(8).putLong(seq).array());
    add(instant(entry.at()));
    add(entry.account() == null ? null : entry.account().toString());
    add(entry.actorName());
    add(entry.insteadOf());
    add(entry.address());
    add(entry.action());
    add(entry.subjectKind());
    add(entry.subject());
    add(entry.detail());
    return digest.digest();
  }

  /** Microseconds, as PostgreSQL keeps them. */
  private static String instant(Instant at) {
    return at.getEpochSecond() + "." + at.getNano() / 1_000;
  }

  private void add(@Nullable String field) {
    if (field == null) {
      digest.update(ByteBuffer.allocate(4).putInt(-1).array());
      return;
    }
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
    digest.update(bytes);
  }
}
