package yixian.documents.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/**
 * 函件（Word） · A letter on A4 with a type area of 156 by 225 mm, 22 lines of 28 characters; it names
 * the official fonts, which the reader's machine has.
 */
public final class LetterWord {

  private static final double TITLE_POINTS = 22;
  private static final double BODY_POINTS = 16;
  private static final double LINE_POINTS = 28.95;
  private static final String TITLE_FONT = "方正小标宋简体";
  private static final String BODY_FONT = "仿宋_GB2312";
  private static final int TWO_CHARACTERS = (int) (2 * BODY_POINTS * 20);

  private LetterWord() {}

  public static byte[] print(Letter letter) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      paper(document);
      line(document, letter.title(), ParagraphAlignment.CENTER, TITLE_POINTS, TITLE_FONT);
      line(document, letter.number(), ParagraphAlignment.CENTER, BODY_POINTS, BODY_FONT);
      body(document, letter.to() + "：");
      letter.paragraphs().forEach(text -> body(document, text).setFirstLineIndent(TWO_CHARACTERS));
      body(document, "");
      right(document, letter.from());
      right(document, letter.date());
      document.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void paper(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(twips(210));
    size.setH(twips(297));
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(twips(37));
    margin.setLeft(twips(28));
    margin.setRight(twips(26));
    margin.setBottom(twips(35));
  }

  private static XWPFParagraph body(XWPFDocument document, String text) {
    return line(document, text, ParagraphAlignment.BOTH, BODY_POINTS, BODY_FONT);
  }

  private static void right(XWPFDocument document, String text) {
    line(document, text, ParagraphAlignment.RIGHT, BODY_POINTS, BODY_FONT)
        .setIndentationRight(TWO_CHARACTERS);
  }

  private static XWPFParagraph line(
      XWPFDocument document,
      String text,
      ParagraphAlignment alignment,
      double points,
      String font) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
    XWPFRun run = paragraph.createRun();
    run.setFontSize(points);
    run.setFontFamily(font, XWPFRun.FontCharRange.ascii);
    run.setFontFamily(font, XWPFRun.FontCharRange.hAnsi);
    run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
    run.setText(text);
    return paragraph;
  }

  private static BigInteger twips(double millimetres) {
    return BigInteger.valueOf(Math.round(millimetres / 25.4 * 1440));
  }
}
