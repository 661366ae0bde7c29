package yixian.documents.bulletin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import yixian.documents.bulletin.Sheets.Look;
import yixian.documents.print.Lines;

/** A table drawn row by row; the head comes again on each page. */
final class PdfTable {

  private static final double LEADING = 18;
  private static final double PADDING = 4;

  private final Sheets sheets;

  PdfTable(Sheets sheets) {
    this.sheets = sheets;
  }

  void draw(Block.Table table) throws IOException {
    Look heads = Look.of(sheets.faces().black(), Paper.TABLE);
    Look cells = Look.of(sheets.faces().text(), Paper.TABLE);
    sheets.down(4);
    sheets.demand(4 * LEADING);
    row(table.heads(), table.shares(), heads);
    for (List<String> row : table.rows()) {
      if (sheets.left() < height(row, table.shares(), cells)) {
        sheets.turn();
        row(table.heads(), table.shares(), heads);
      }
      row(row, table.shares(), cells);
    }
    sheets.down(6);
  }

  private void row(List<String> texts, List<Integer> shares, Look look) throws IOException {
    double height = height(texts, shares, look);
    double x = 0;
    for (int at = 0; at < shares.size(); at++) {
      double width = width(shares.get(at));
      sheets.box(x, sheets.y(), width, height);
      List<String> lines = lines(texts, at, width, look);
      double top = sheets.y() + (height - lines.size() * LEADING) / 2;
      boolean ranged = at == 0 || at == shares.size() - 1;
      for (String line : lines) {
        double inset = ranged ? PADDING : (width - look.width(line)) / 2;
        sheets.text(line, look, x + inset, top + LEADING * 0.7);
        top += LEADING;
      }
      x += width;
    }
    sheets.down(height);
  }

  private static double height(List<String> texts, List<Integer> shares, Look look) {
    int most = 1;
    for (int at = 0; at < shares.size(); at++) {
      most = Math.max(most, lines(texts, at, width(shares.get(at)), look).size());
    }
    return most * LEADING + 4;
  }

  private static List<String> lines(List<String> texts, int at, double width, Look look) {
    String text = at < texts.size() ? texts.get(at) : "";
    return new ArrayList<>(Lines.of(text, (width - 2 * PADDING) / look.points(), look.type()));
  }

  private static double width(int share) {
    return Sheets.width() * share / 100;
  }
}
