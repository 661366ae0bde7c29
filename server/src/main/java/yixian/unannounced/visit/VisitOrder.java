package yixian.unannounced.visit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.unannounced.Aspect;

/**
 * 检查记录 · What was seen at a visit, as the inspector's phone kept it.
 *
 * @param at when it was, by the phone; the sheet may have waited for a network
 * @param people those of whom something was seen; the others are left out
 */
public record VisitOrder(
    int version, @Nullable Instant at, @Nullable String note, @Nullable List<Person> people) {

  /**
   * 一人 · What was seen of one person.
   *
   * @param id of the person's line on the sheet
   */
  public record Person(
      @Nullable UUID id,
      @Nullable Map<Aspect, Answer> answers,
      @Nullable Map<Aspect, String> notes) {}
}
