package yixian.documents.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import yixian.documents.Finding;
import yixian.documents.Written;
import yixian.documents.form.OfficialForm;

/**
 * 干部任免审批表（Word） · The printed form as a document that can still be corrected by hand.
 *
 * <p>It names the official fonts, which the reader's machine has; its type sizes are those of the
 * PDF. A long CV goes on on the next page by itself.
 */
public final class FormWord {

  private FormWord() {}

  public static Written print(OfficialForm form) {
    Sheet sheet = FormSheet.of(form);
    List<Finding> losses = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      paper(document);
      title(document, sheet.title());
      for (int i = 0; i < sheet.parts().size(); i++) {
        if (i > 0) {
          turn(document);
        }
        new WordTable(document, sheet.parts().get(i), losses).draw();
      }
      foot(document, sheet.foot());
      document.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Written(out.toByteArray(), losses);
  }

  private static void paper(XWPFDocument document) {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(WordTable.twips(Sheet.PAGE_WIDTH));
    size.setH(WordTable.twips(Sheet.PAGE_HEIGHT));
    CTPageMar margin = section.addNewPgMar();
    margin.setLeft(WordTable.twips(Sheet.LEFT));
    margin.setRight(WordTable.twips(18));
    margin.setTop(WordTable.twips(Sheet.TOP));
    margin.setBottom(WordTable.twips(10));
  }

  private static void title(XWPFDocument document, String title) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingAfter(160);
    XWPFRun run = WordText.run(paragraph, 22, "方正小标宋简体");
    run.setText(title);
  }

  private static void turn(XWPFDocument document) {
    XWPFParagraph paragraph = document.createParagraph();
    WordText.tighten(paragraph, 1);
    XWPFRun run = WordText.run(paragraph, 1, WordText.SONG);
    run.addBreak(BreakType.PAGE);
  }

  private static void foot(XWPFDocument document, String foot) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setSpacingBefore(80);
    WordText.run(paragraph, 11, WordText.SONG).setText(foot);
  }
}
