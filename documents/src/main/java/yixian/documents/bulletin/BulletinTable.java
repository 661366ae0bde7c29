package yixian.documents.bulletin;

import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table as Word has it: the head on each page, the columns fixed. */
final class BulletinTable {

  private static final double LEADING = 18;

  private BulletinTable() {}

  static void draw(XWPFDocument document, Block.Table table) {
    XWPFTable drawn = document.createTable();
    drawn.removeRow(0);
    drawn.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
    drawn.setWidthType(TableWidthType.DXA);
    drawn.setWidth(BulletinWord.twips(Paper.TYPE_WIDTH).intValue());
    drawn.setCellMargins(40, 80, 40, 80);
    CTTblGrid grid = drawn.getCTTbl().addNewTblGrid();
    for (int share : table.shares()) {
      grid.addNewGridCol().setW(BulletinWord.twips(Paper.TYPE_WIDTH * share / 100));
    }
    XWPFTableRow head = drawn.createRow();
    head.setRepeatHeader(true);
    fill(head, table.heads(), table.shares(), BulletinWord.BLACK_FONT);
    for (List<String> row : table.rows()) {
      XWPFTableRow line = drawn.createRow();
      line.setCantSplitRow(true);
      fill(line, row, table.shares(), BulletinWord.SONG_FONT);
    }
    XWPFParagraph after = document.createParagraph();
    after.setSpacingAfter(0);
    after.setSpacingBetween(8, LineSpacingRule.EXACT);
  }

  private static void fill(
      XWPFTableRow row, List<String> texts, List<Integer> shares, String font) {
    for (int at = 0; at < shares.size(); at++) {
      XWPFTableCell cell =
          at < row.getTableCells().size() ? row.getCell(at) : row.addNewTableCell();
      cell.setWidthType(TableWidthType.DXA);
      cell.setWidth(BulletinWord.twips(Paper.TYPE_WIDTH * shares.get(at) / 100).toString());
      cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
      XWPFParagraph paragraph =
          cell.getParagraphs().isEmpty() ? cell.addParagraph() : cell.getParagraphs().getFirst();
      paragraph.setSpacingBetween(LEADING, LineSpacingRule.EXACT);
      paragraph.setAlignment(
          at == 0 || at == shares.size() - 1 ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
      BulletinWord.run(paragraph, at < texts.size() ? texts.get(at) : "", Paper.TABLE, font);
    }
  }
}
