package yixian.officials;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.documents.cv.Schooling;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 查干部 · Which officials are looked for.
 *
 * @param text part of the name or of the present post
 * @param schooling the highest one
 * @param bornFrom the first month of birth, included
 * @param bornTo the last month of birth, included
 * @param unit of this unit or of one below it
 */
public record OfficialQuery(
    @Nullable String text,
    @Nullable Door door,
    @Nullable Schooling schooling,
    @Nullable YearMonth bornFrom,
    @Nullable YearMonth bornTo,
    @Nullable UUID unit,
    @Nullable String cursor,
    int limit) {

  /** The most that one page holds. */
  static final int MOST = 200;

  public OfficialQuery {
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid(new Fault("limit", "每页条数应在 1 至 " + MOST + " 之间", "请改正 limit"));
    }
    if (bornFrom != null && bornTo != null && bornTo.isBefore(bornFrom)) {
      throw Problem.invalid(new Fault("bornTo", "出生年月的止早于起", "请改正出生年月的范围"));
    }
    text = text == null || text.isBlank() ? null : text.strip();
  }

  /** The same, from a place on and so many at once. */
  public OfficialQuery from(@Nullable String place, int most) {
    return new OfficialQuery(text, door, schooling, bornFrom, bornTo, unit, place, most);
  }

  /** Everybody. */
  public static OfficialQuery all() {
    return new OfficialQuery(null, null, null, null, null, null, null, MOST);
  }

  record Place(String name, UUID person) {

    String cursor() {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString((person + name).getBytes(StandardCharsets.UTF_8));
    }
  }

  @Nullable Place after() {
    if (cursor == null) {
      return null;
    }
    try {
      String place = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      return new Place(place.substring(36), UUID.fromString(place.substring(0, 36)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Problem.invalid(new Fault("cursor", "翻页标记不对", "请回到第一页重新查询"));
    }
  }
}
