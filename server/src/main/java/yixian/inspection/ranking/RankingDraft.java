package yixian.inspection.ranking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 拟榜 · From which campaigns, by which rule, and until when it is shown.
 *
 * @param appealDays how many working days after its publication a place can be appealed against
 * @param expires from this day on it is not shown
 */
public record RankingDraft(
    @Nullable UUID owner,
    @Nullable String title,
    @Nullable String basis,
    List<UUID> campaigns,
    int red,
    @Nullable BigDecimal redFrom,
    int black,
    @Nullable BigDecimal blackBelow,
    int appealDays,
    @Nullable LocalDate expires) {

  public RankingDraft {
    campaigns = campaigns == null ? List.of() : List.copyOf(campaigns);
  }
}
