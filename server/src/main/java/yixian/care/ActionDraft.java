package yixian.care;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 编制走访行动 · What households are visited for, and until when anything of them is kept.
 *
 * @param basis the decision or document it rests on
 * @param expires the day from which all that points at a household is forgotten
 * @param followDays within how many working days after help the household is asked; five where null
 */
public record ActionDraft(
    @Nullable UUID owner,
    @Nullable String title,
    @Nullable String purpose,
    @Nullable String basis,
    @Nullable LocalDate begins,
    @Nullable LocalDate ends,
    @Nullable LocalDate expires,
    @Nullable Integer followDays) {

  static final int USUAL_FOLLOW_DAYS = 5;

  int follow() {
    return followDays == null ? USUAL_FOLLOW_DAYS : followDays;
  }
}
