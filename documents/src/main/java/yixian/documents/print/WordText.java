package yixian.documents.print;

import java.util.List;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import yixian.documents.cv.Cv;
import yixian.documents.print.Sheet.Content;

/** Text in a cell of a Word table, with its lines as far apart as on the PDF. */
final class WordText {

  static final String SONG = "宋体";

  /** The space above the first line of a CV, in twentieths of a point. */
  private static final int FIRST_LINE = 60;

  private WordText() {}

  static XWPFRun run(XWPFParagraph paragraph, double points, String family) {
    XWPFRun run = paragraph.createRun();
    run.setFontSize(points);
    run.setFontFamily(family, XWPFRun.FontCharRange.ascii);
    run.setFontFamily(family, XWPFRun.FontCharRange.hAnsi);
    run.setFontFamily(family, XWPFRun.FontCharRange.eastAsia);
    return run;
  }

  static void tighten(XWPFParagraph paragraph, double leading) {
    paragraph.setSpacingBefore(0);
    paragraph.setSpacingAfter(0);
    paragraph.setSpacingBetween(leading, LineSpacingRule.EXACT);
  }

  static void lines(XWPFTableCell into, List<String> lines, Fit fit, ParagraphAlignment alignment) {
    lines.forEach(text -> line(into, text, fit, alignment));
  }

  static XWPFParagraph line(
      XWPFTableCell into, String text, Fit fit, ParagraphAlignment alignment) {
    XWPFParagraph paragraph = next(into);
    paragraph.setAlignment(alignment);
    tighten(paragraph, fit.leading());
    run(paragraph, fit.points(), SONG).setText(text);
    return paragraph;
  }

  static void career(XWPFTableCell into, Content.Career career, Fit fit) {
    career.entries().forEach(entry -> entry(into, entry, fit));
    into.getParagraphs().stream()
        .findFirst()
        .ifPresent(first -> first.setSpacingBefore(FIRST_LINE));
  }

  private static void entry(XWPFTableCell into, Cv.Entry entry, Fit fit) {
    int hang = (int) Math.round(fit.hang() * 20);
    String dates = entry.dates().strip();
    XWPFParagraph paragraph =
        line(into, dates.isEmpty() ? entry.text() : dates, fit, ParagraphAlignment.LEFT);
    paragraph.setIndentationLeft(hang);
    if (!dates.isEmpty()) {
      paragraph.setIndentationHanging(hang);
      XWPFRun run = run(paragraph, fit.points(), SONG);
      run.addTab();
      run.setText(entry.text());
    }
  }

  // POI gives each new cell one empty paragraph, and Word demands at least that one.
  static XWPFParagraph next(XWPFTableCell into) {
    XWPFParagraph first =
        into.getParagraphs().isEmpty() ? into.addParagraph() : into.getParagraphs().getFirst();
    return first.getRuns().isEmpty() ? first : into.addParagraph();
  }
}
