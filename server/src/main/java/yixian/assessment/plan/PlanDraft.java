package yixian.assessment.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody wants a plan to be. */
public record PlanDraft(
    @Nullable UUID batch,
    @Nullable String name,
    @Nullable String basis,
    @Nullable LocalDate from,
    @Nullable Integer excellentPercent,
    @Nullable Rounding rounding,
    @Nullable Severity severity,
    @Nullable List<String> factors,
    @Nullable List<Line> lines,
    @Nullable Map<Panel, Set<UUID>> raters) {

  /** One wanted line; its place is that in the list. */
  public record Line(
      @Nullable Cadence cadence,
      @Nullable LineKind kind,
      @Nullable String code,
      @Nullable Whose whose,
      @Nullable BigDecimal weight,
      @Nullable BigDecimal nilAt,
      @Nullable BigDecimal fullAt) {}
}
