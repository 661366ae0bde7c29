package yixian.issue.lookback.review;

import java.util.Locale;
import yixian.issue.db.tables.records.ReviewersRecord;
import yixian.kernel.Secrets;
import yixian.kernel.Sha256;

/**
 * 专用码 · By which a reviewer is known. It is made from the key of the house, so that it can be told
 * again and lies nowhere; only its digest is kept. A renewed one makes the old one worthless.
 */
final class ReviewCode {
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  private static final int LENGTH = 16;

  private ReviewCode() {}

  static String of(Secrets secrets, ReviewersRecord reviewer) {
    byte[] digest =
        secrets.digest("lookback.reviewer", reviewer.getId() + ":" + reviewer.getRenewed());
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      code.append(ALPHABET.charAt((digest[i] & 0xFF) % ALPHABET.length()));
    }
    return code.toString();
  }

  static byte[] hash(String code) {
    return Sha256.of(code.strip().toUpperCase(Locale.ROOT));
  }
}
