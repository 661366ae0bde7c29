package yixian.assessment.verdict;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.assessment.plan.Cadence;
import yixian.assessment.round.RoundMove;
import yixian.assessment.round.RoundState;
import yixian.assessment.sheet.Grade;
import yixian.assessment.sheet.Line;
import yixian.assessment.sheet.SheetState;

/**
 * 考核期 · One round for the meeting: all sheets side by side, by name and not by score, how strict
 * the raters were, and how many may be 优秀.
 */
public record RoundView(
    UUID id,
    UUID plan,
    String planName,
    String batch,
    String title,
    Cadence cadence,
    boolean graded,
    LocalDate from,
    LocalDate to,
    Instant drawnAt,
    Instant rateUntil,
    RoundState state,
    String stateName,
    @Nullable Instant toldAt,
    @Nullable Instant lockedAt,
    @Nullable String seal,
    List<Row> rows,
    List<Awaited> awaited,
    List<Strict> strictness,
    String severityName,
    Quota quota,
    List<Open> moves,
    int version) {

  /**
   * 一人 · What the meeting sees of one official at a glance.
   *
   * @param answerBy by when a review or an appeal that waits must be decided; null where none does
   */
  public record Row(
      UUID sheet,
      String person,
      String post,
      String homeUnit,
      String hostUnit,
      List<Line> lines,
      @Nullable BigDecimal score,
      @Nullable Grade grade,
      @Nullable String gradeName,
      SheetState state,
      String stateName,
      @Nullable Instant answerBy,
      int raters,
      boolean mine,
      int version) {}

  /** 待评 · Of how many officials a panel has not said all, while the round is rated. */
  public record Awaited(String panel, int sheets) {}

  /** 宽严 · One rater of a panel, without a name. */
  public record Strict(
      String panel, int rated, double mean, double panelMean, double apart, boolean adjusted) {}

  /** 可办动作 · What the reader may do now. */
  public record Open(RoundMove move, String name) {}
}
