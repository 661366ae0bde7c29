package yixian.documents.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import yixian.documents.Finding;
import yixian.documents.Written;
import yixian.documents.form.OfficialForm;

/**
 * 干部任免审批表（PDF） · The printed form as a PDF that looks the same everywhere.
 *
 * <p>A long CV is set in smaller type, and goes on on a further page where even that does not do.
 * Nothing is left out; what could not be drawn is reported.
 */
public final class FormPdf {

  private final ChineseFont font;

  public FormPdf(ChineseFont font) {
    this.font = font;
  }

  public Written print(OfficialForm form) {
    List<Finding> losses = new ArrayList<>();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ChineseFont.Opened opened = font.open();
        PDDocument document = new PDDocument()) {
      PdfType type = new PdfType(document, opened.font());
      new PdfDrawing(document, type, losses).draw(FormSheet.of(form));
      document.getDocumentInformation().setTitle("干部任免审批表");
      document.save(out);
      losses.addAll(type.losses());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Written(out.toByteArray(), losses);
  }
}
