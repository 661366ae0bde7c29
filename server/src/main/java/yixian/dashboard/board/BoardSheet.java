package yixian.dashboard.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.indicator.IndicatorValue;

/**
 * 看板所示 · A board with its figures, as one reader sees them.
 *
 * @param board null for a draft
 * @param whose whose figures these are, in words
 * @param subject the unit or grid chosen; null for all that the reader sees
 * @param subjects the units or grids that he may choose
 * @param at when it was counted
 */
public record BoardSheet(
    @Nullable Dashboard board,
    Cadence cadence,
    Window period,
    String whose,
    @Nullable UUID subject,
    List<Choice> subjects,
    List<TileSheet> tiles,
    Instant at) {

  public BoardSheet {
    subjects = List.copyOf(subjects);
    tiles = List.copyOf(tiles);
  }

  /** 可选对象 · A unit or grid to look at. */
  public record Choice(UUID id, String name) {}

  /**
   * 图块所示 · A tile with its figures.
   *
   * @param words how the indicator is counted
   * @param total of all that is counted here
   * @param points of a trend, oldest first
   * @param rows of a ranking, the largest first, or of a map
   */
  public record TileSheet(
      Tile tile,
      String name,
      String words,
      boolean share,
      Cell total,
      @Nullable Compared compared,
      List<Point> points,
      List<Row> rows) {

    public TileSheet {
      points = List.copyOf(points);
      rows = List.copyOf(rows);
    }
  }

  /**
   * 数值 · A figure with what was counted for it; each term opens into its records.
   *
   * @param value null where it does not apply
   */
  public record Cell(
      String shown,
      @Nullable BigDecimal value,
      @Nullable String because,
      List<IndicatorValue.Term> terms) {

    public Cell {
      terms = List.copyOf(terms);
    }

    static Cell of(IndicatorValue value) {
      return new Cell(
          Thousands.in(value.shown()),
          value.value(),
          value.notApplicable(),
          value.terms().stream().map(Cell::grouped).toList());
    }

    private static IndicatorValue.Term grouped(IndicatorValue.Term term) {
      return new IndicatorValue.Term(
          term.position(), term.text(), term.words(), Thousands.in(term.shown()), term.value());
    }
  }

  /** 对比 · The figure of another period, and what has changed since. */
  public record Compared(Window period, Cell cell, Change change) {}

  /** 走势一点 · A month. */
  public record Point(Window month, Cell cell) {}

  /** 一行 · A unit or grid. */
  public record Row(UUID key, String name, Cell cell) {}
}
