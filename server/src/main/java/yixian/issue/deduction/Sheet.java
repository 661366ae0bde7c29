package yixian.issue.deduction;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 扣分单 · A deduction with what was said about it, and what this reader may do. */
record Sheet(
    Line line,
    String basis,
    @Nullable String reason,
    @Nullable String note,
    List<Step> steps,
    List<Proof> proofs,
    List<Choice> moves,
    int version) {

  /**
   * A deduction as a list shows it.
   *
   * @param until the last day on which it can be disputed
   * @param counts whether it counts as of now
   */
  record Line(
      UUID id,
      LocalDate month,
      UUID unit,
      String unitName,
      Kind kind,
      String kindName,
      BigDecimal points,
      UUID issue,
      String code,
      String why,
      State state,
      String stateName,
      Instant shownAt,
      LocalDate until,
      boolean counts) {}

  record Step(String name, Instant at, String by, @Nullable String text) {}

  record Proof(UUID file, String name, boolean photo) {}

  record Choice(Move move, String name, List<yixian.issue.Need> needs) {}

  /** A figure of a month. */
  record Counted(Figure figure, String label, int count, BigDecimal points) {}

  /** What one unit has in a month. */
  record OfUnit(
      UUID unit,
      String name,
      int found,
      int shown,
      int disputed,
      int cleared,
      int counting,
      BigDecimal points) {}

  /** A month that was drawn. */
  record Month(LocalDate month, Instant drawnAt, String drawnBy) {}

  /** All figures of a month, and the months that were drawn, the latest first. */
  record Board(
      List<Month> months,
      @Nullable LocalDate month,
      List<Counted> figures,
      List<OfUnit> units,
      @Nullable LocalDate next) {}
}
