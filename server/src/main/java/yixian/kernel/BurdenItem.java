package yixian.kernel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 减负自查项 · One thing that the house demands of people at the grassroots.
 *
 * @param item what is demanded, in Chinese, for example 上报事件时填写地点
 * @param on whether it is switched on today
 * @param basis the rule or decision that it rests on
 * @param owner who answers for it
 * @param expires the day from which it needs a new decision
 */
public record BurdenItem(
    String item,
    Kind kind,
    boolean on,
    @Nullable String basis,
    @Nullable String owner,
    @Nullable LocalDate expires) {

  /** What kind of burden it is (国办函〔2026〕12号). */
  public enum Kind {
    COMPULSORY_FIELD,
    REMINDER,
    CHECK_IN,
    RANKING,
    PHOTO
  }

  /**
   * Whether it is demanded without a basis, without anybody who answers for it, or past its day.
   */
  public boolean flagged(LocalDate today) {
    return on && (blank(basis) || blank(owner) || expires == null || !expires.isAfter(today));
  }

  private static boolean blank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
