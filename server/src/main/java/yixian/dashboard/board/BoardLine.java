package yixian.dashboard.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yixian.dashboard.board.BoardSheet.Cell;
import yixian.dashboard.board.BoardSheet.Compared;
import yixian.dashboard.board.BoardSheet.TileSheet;

/**
 * 看板一行 · A figure of a board as sheets and papers list it, so that both say the same.
 *
 * @param of the whole, a month, a unit or a grid
 * @param counted what was counted for it, each with its number
 * @param change against the other period, in words
 */
record BoardLine(
    String name,
    String of,
    String period,
    String shown,
    @Nullable BigDecimal value,
    String counted,
    String change) {

  /** All figures of a tile, the whole first. */
  static List<BoardLine> of(BoardSheet sheet, TileSheet tile) {
    List<BoardLine> lines = new ArrayList<>();
    lines.add(line(tile, sheet.whose(), sheet.period(), tile.total(), change(tile.compared())));
    tile.points()
        .forEach(
            point -> lines.add(line(tile, point.month().words(), point.month(), point.cell(), "")));
    tile.rows().forEach(row -> lines.add(line(tile, row.name(), sheet.period(), row.cell(), "")));
    return lines;
  }

  private static BoardLine line(
      TileSheet tile, String of, Window period, Cell cell, String change) {
    String counted =
        cell.because() == null
            ? cell.terms().stream()
                .map(term -> term.words() + "：" + term.shown())
                .collect(Collectors.joining("；"))
            : cell.because();
    return new BoardLine(
        tile.name(),
        of,
        period.from() + " 至 " + period.to(),
        cell.shown(),
        cell.value(),
        counted,
        change);
  }

  private static String change(@Nullable Compared compared) {
    if (compared == null) {
      return "";
    }
    Change change = compared.change();
    List<String> words = new ArrayList<>();
    words.add(
        "对比 "
            + compared.period().from()
            + " 至 "
            + compared.period().to()
            + " 的 "
            + compared.cell().shown());
    if (change.absolute() != null) {
      words.add(change.absolute());
    }
    if (change.relative() != null) {
      words.add(change.relative());
    }
    if (change.because() != null) {
      words.add(change.because());
    }
    return String.join("，", words);
  }
}
