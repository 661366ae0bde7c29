package yixian.assessment.verdict;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.assessment.sheet.Grade;

/** 复核或申诉 · What was asked, and what became of it. */
public record Review(
    UUID id,
    UUID sheet,
    ReviewKind kind,
    String text,
    Instant askedAt,
    Instant answerBy,
    @Nullable Decision decision) {

  /** What became of it. */
  public enum Outcome {
    UPHELD,
    CORRECTED
  }

  /**
   * 决定 · Who decided what, why, and what it changed.
   *
   * @param overQuota why there may be more 优秀 than places; null where there are not
   */
  public record Decision(
      Outcome outcome,
      String reason,
      @Nullable Grade beforeGrade,
      @Nullable Grade afterGrade,
      @Nullable BigDecimal beforeScore,
      @Nullable BigDecimal afterScore,
      String by,
      @Nullable UUID decider,
      Instant at,
      @Nullable String overQuota) {}
}
