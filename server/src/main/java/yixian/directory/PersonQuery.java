package yixian.directory;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 查人 · Which people are looked for.
 *
 * @param text part of a name, or a whole phone number
 * @param unit only people who serve there today
 * @param below whether units below it count too
 */
public record PersonQuery(
    @Nullable String text, @Nullable UUID unit, boolean below, @Nullable String cursor, int limit) {

  /** The most that one page holds. */
  public static final int MOST = 200;

  public PersonQuery {
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid(new Fault("limit", "每页条数应在 1 至 " + MOST + " 之间", "请改正 limit"));
    }
    text = text == null || text.isBlank() ? null : text.strip();
  }

  record Place(String name, UUID id) {

    String cursor() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((id + name).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Nullable Place after() {
    if (cursor == null) {
      return null;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      return new Place(text.substring(36), UUID.fromString(text.substring(0, 36)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Problem.invalid(new Fault("cursor", "翻页标记不对", "请回到第一页重新查询"));
    }
  }
}
