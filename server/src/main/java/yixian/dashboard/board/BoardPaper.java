package yixian.dashboard.board;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import yixian.dashboard.board.BoardSheet.Row;
import yixian.dashboard.board.BoardSheet.TileSheet;
import yixian.documents.bulletin.Block;
import yixian.documents.bulletin.Bulletin;
import yixian.grid.Grids;
import yixian.kernel.Days;
import yixian.paper.Format;
import yixian.paper.Galley;
import yixian.paper.Press;

/**
 * 看板纸面 · A board on paper, set as the bulletin is: figures in tables, each with how it is counted.
 */
@Component
class BoardPaper {

  private static final int MOST_ROWS = 60;

  private final Press press;
  private final Grids grids;

  BoardPaper(Press press, Grids grids) {
    this.press = press;
    this.grids = grids;
  }

  byte[] print(String name, String printedBy, BoardSheet sheet) {
    Bulletin paper =
        new Bulletin(
            new Bulletin.Masthead(
                name,
                sheet.period().words() + (sheet.period().running() ? "（截至当日）" : ""),
                sheet.whose(),
                Days.of(sheet.at()).toString(),
                null),
            List.of(),
            blocks(printedBy, sheet),
            null);
    return press.print(new Galley(name, paper), Format.PDF);
  }

  private List<Block> blocks(String printedBy, BoardSheet sheet) {
    List<Block> blocks = new ArrayList<>();
    List<TileSheet> numbers =
        sheet.tiles().stream().filter(tile -> tile.tile().look() == Look.NUMBER).toList();
    if (!numbers.isEmpty()) {
      blocks.add(
          table(
              List.of("指标", "数值", "所计", "与对比期"),
              numbers.stream()
                  .map(tile -> BoardLine.of(sheet, tile).getFirst())
                  .map(line -> List.of(line.name(), line.shown(), line.counted(), line.change()))
                  .toList(),
              List.of(20, 14, 36, 30)));
    }
    for (TileSheet tile : sheet.tiles()) {
      if (tile.tile().look() != Look.NUMBER) {
        list(blocks, sheet, tile);
      }
    }
    blocks.add(
        new Block.Note(
            "数字按"
                + printedBy
                + "的查看范围，于 "
                + Days.minute(sheet.at())
                + " 计出；统计期 "
                + sheet.period().from()
                + " 至 "
                + sheet.period().to()
                + "。"));
    return blocks;
  }

  private void list(List<Block> blocks, BoardSheet sheet, TileSheet tile) {
    List<BoardLine> lines = BoardLine.of(sheet, tile);
    blocks.add(new Block.Section(tile.name()));
    blocks.add(new Block.Note(tile.words()));
    if (tile.tile().look() == Look.HEAT) {
      map(blocks, tile);
    }
    boolean trend = tile.tile().look() == Look.TREND;
    blocks.add(
        table(
            List.of(trend ? "月份" : "单位、网格", "数值", "所计"),
            lines.stream()
                .skip(trend ? 1 : 0)
                .limit(MOST_ROWS)
                .map(line -> List.of(line.of(), line.shown(), line.counted()))
                .toList(),
            List.of(34, 18, 48)));
    if (lines.size() > MOST_ROWS) {
      blocks.add(new Block.Note("共 " + lines.size() + " 行，纸面只列前 " + MOST_ROWS + " 行，其余请导出表格查看。"));
    }
  }

  /** The map stands above its table, which says the same in numbers. */
  private void map(List<Block> blocks, TileSheet tile) {
    List<Row> valued = tile.rows().stream().filter(row -> row.cell().value() != null).toList();
    HeatPicture.of(valued, grids.shapesToday())
        .ifPresent(
            picture ->
                blocks.add(
                    new Block.Photograph(
                        picture,
                        "网格热力图：由浅到深为 %s 至 %s；未着色的网格没有数"
                            .formatted(
                                valued.getLast().cell().shown(),
                                valued.getFirst().cell().shown()))));
  }

  private static Block.Table table(
      List<String> heads, List<List<String>> rows, List<Integer> shares) {
    return new Block.Table(heads, rows, shares);
  }
}
