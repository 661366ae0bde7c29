package yixian.documents.bulletin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import yixian.documents.Finding;
import yixian.documents.Written;
import yixian.documents.print.ChineseFont;
import yixian.documents.print.PdfType;

/**
 * 简报（PDF） · An issue as a PDF that looks the same everywhere; what could not be drawn is reported.
 */
public final class BulletinPdf {

  private final ChineseFont black;
  private final ChineseFont reading;
  private final ChineseFont brushed;

  private BulletinPdf(ChineseFont black, ChineseFont reading, ChineseFont brushed) {
    this.black = black;
    this.reading = reading;
    this.brushed = brushed;
  }

  /** Set in the faces that come with the product. */
  public static BulletinPdf usual() {
    return new BulletinPdf(ChineseFont.find(), ChineseFont.forReading(), ChineseFont.brushed());
  }

  /** Set in one face that a district has chosen. */
  public static BulletinPdf in(ChineseFont font) {
    return new BulletinPdf(font, font, font);
  }

  public Written print(Bulletin bulletin) {
    List<Finding> losses = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ChineseFont.Opened first = black.open();
        ChineseFont.Opened second = reading.open();
        ChineseFont.Opened third = brushed.open();
        PDDocument document = new PDDocument()) {
      PdfType heads = new PdfType(document, first.font());
      PdfType text = reading == black ? heads : new PdfType(document, second.font());
      PdfType brush =
          brushed == black
              ? heads
              : brushed == reading ? text : new PdfType(document, third.font());
      Sheets sheets = new Sheets(document, new Faces(heads, text, brush));
      new Setting(document, sheets, losses).set(bulletin);
      sheets.finish();
      document.getDocumentInformation().setTitle(bulletin.head().name());
      document.getDocumentCatalog().setLanguage("zh-CN");
      document.save(out);
      Stream.of(heads, text, brush)
          .distinct()
          .flatMap(type -> type.losses().stream())
          .distinct()
          .forEach(losses::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Written(out.toByteArray(), losses);
  }

  /** 字体 · 黑体 and 宋体, and 楷体 where the machine has it. */
  record Faces(PdfType black, PdfType text, PdfType brush) {}
}
