package yixian.issue.search;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 翻页位置 · The last row of a page, and the count made on the first one, so that deep pages cost what
 * the first does.
 *
 * @param key the sort key of that row
 * @param total rows of the whole list, as far as they were counted
 */
record Cursor(Instant key, UUID id, Total total) {

  String text() {
    long micros = ChronoUnit.MICROS.between(Instant.EPOCH, key);
    String plain = micros + "|" + id + "|" + total.text();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  static Cursor of(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
      String[] parts = plain.split("\\|");
      if (parts.length == 3) {
        return new Cursor(
            Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS),
            UUID.fromString(parts[1]),
            Total.parse(parts[2]));
      }
    } catch (IllegalArgumentException e) {
      // falls through to the refusal
    }
    throw Problem.invalid(new Fault("cursor", "翻页位置无效", "请从第一页重新查询"));
  }
}
