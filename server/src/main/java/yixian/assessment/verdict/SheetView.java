package yixian.assessment.verdict;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.assessment.rating.Ratings;
import yixian.assessment.sheet.Grade;
import yixian.assessment.sheet.Revision;
import yixian.assessment.sheet.SheetState;

/**
 * 考核表 · One sheet as a reader sees it. The official sees the lines of the panels as one, so that
 * nobody learns what a single rater said.
 *
 * @param revisions the one that counts first
 * @param reviewUntil until when a review may be asked; null where it may not
 * @param decidedBefore whether the reader decided the review that is appealed against
 * @param otherDeciders how many others may decide; null where the reader decides nothing here
 * @param quota places for 优秀 and how many are taken, for whoever decides; null for others
 */
public record SheetView(
    UUID id,
    UUID round,
    String roundTitle,
    LocalDate from,
    LocalDate to,
    String person,
    String post,
    String homeUnit,
    String hostUnit,
    @Nullable BigDecimal score,
    @Nullable Grade grade,
    @Nullable String gradeName,
    @Nullable String gradeReason,
    List<Revision> revisions,
    List<Ratings.Remark> remarks,
    @Nullable Instant toldAt,
    @Nullable Instant seenAt,
    @Nullable String answer,
    @Nullable Instant answeredAt,
    List<Asked> asked,
    @Nullable Instant reviewUntil,
    @Nullable Instant appealUntil,
    SheetState state,
    String stateName,
    boolean mayGrade,
    boolean mayDecide,
    boolean decidedBefore,
    @Nullable Integer otherDeciders,
    @Nullable Quota quota,
    int version) {

  /** 复核或申诉 · As it is shown. */
  public record Asked(
      String kindName,
      String text,
      Instant askedAt,
      Instant answerBy,
      @Nullable String outcomeName,
      @Nullable String reason,
      @Nullable String beforeGrade,
      @Nullable String afterGrade,
      @Nullable BigDecimal beforeScore,
      @Nullable BigDecimal afterScore,
      @Nullable String by,
      @Nullable Instant at,
      @Nullable String overQuota) {}
}
