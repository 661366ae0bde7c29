package yixian.inspection.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 榜单 · A list as a reader sees it. */
public record RankingSheet(
    UUID id,
    String title,
    String owner,
    String basis,
    String month,
    String standard,
    UUID versionOfStandard,
    String rule,
    RankingState state,
    String stateName,
    @Nullable LocalDate published,
    @Nullable LocalDate appealUntil,
    LocalDate expires,
    @Nullable String signedBy,
    boolean over,
    List<Row> rows,
    boolean maySign,
    int version) {

  public RankingSheet {
    rows = List.copyOf(rows);
  }

  /**
   * 榜上一行 · A place or a unit, with its appeal.
   *
   * @param target the record behind the score
   */
  public record Row(
      int position,
      Side side,
      int rank,
      UUID target,
      String name,
      String unit,
      BigDecimal score,
      @Nullable Appeal appeal,
      boolean mayAppeal,
      boolean mayAnswer) {}

  /** 申诉 · And what was answered. */
  public record Appeal(
      String reason,
      Instant at,
      String by,
      PlaceState state,
      String stateName,
      @Nullable Boolean granted,
      @Nullable String answer,
      @Nullable Instant answeredAt,
      @Nullable String answeredBy) {}
}
