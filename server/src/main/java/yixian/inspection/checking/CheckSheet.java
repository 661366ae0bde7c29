package yixian.inspection.checking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.inspection.campaign.TargetLine;
import yixian.inspection.standard.Verdict;

/**
 * 检查单 · A target as a reader sees it: what is checked, what was found, and why it has its score.
 *
 * @param hindrance why this reader cannot check it now; null where he can
 */
public record CheckSheet(
    TargetLine line,
    String title,
    String standard,
    boolean rehearsal,
    List<Item> items,
    @Nullable String hindrance,
    @Nullable Score score,
    List<Rated> sheets,
    List<Dispute> disputes,
    boolean mayDispute,
    boolean maySettle,
    boolean mayRemove) {

  public CheckSheet {
    items = List.copyOf(items);
    sheets = List.copyOf(sheets);
    disputes = List.copyOf(disputes);
  }

  /** 检查项 · What is to be checked, with its rule in words. */
  public record Item(
      int position,
      String section,
      String what,
      BigDecimal points,
      String rule,
      boolean once,
      String basis) {}

  /** 得分 · Now, and as it was checked. */
  public record Score(BigDecimal now, BigDecimal first) {}

  /** 一份评定 · One rater's sheet; the first counts. */
  public record Rated(
      UUID id,
      boolean counts,
      String by,
      Instant at,
      BigDecimal earned,
      BigDecimal possible,
      BigDecimal score,
      List<Line> lines,
      List<UUID> photos) {

    public Rated {
      lines = List.copyOf(lines);
      photos = List.copyOf(photos);
    }
  }

  /**
   * 缘由 · Why an item has the points that it has.
   *
   * @param before what was rated, where a dispute changed it
   */
  public record Line(
      int position,
      Verdict verdict,
      String verdictName,
      int times,
      BigDecimal off,
      String because,
      @Nullable String reason,
      @Nullable String before) {}

  /** 争议 · With both scores. */
  public record Dispute(
      UUID id,
      int position,
      String reason,
      Instant raisedAt,
      String raisedBy,
      @Nullable Outcome outcome,
      @Nullable String outcomeName,
      @Nullable String note,
      @Nullable String settledBy,
      @Nullable Instant settledAt,
      BigDecimal scoreThen,
      @Nullable BigDecimal scoreNow) {}
}
