package yixian.documents.print;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/** A page that is drawn on in millimetres from its upper left corner. */
final class PdfPage {

  private static final float RULE = 0.6f;

  private final PDPageContentStream stream;
  private final PdfType type;

  PdfPage(PDDocument document, PdfType type) throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    this.type = type;
    this.stream = new PDPageContentStream(document, page);
    stream.setLineWidth(RULE);
  }

  void box(double x, double y, double width, double height) throws IOException {
    stream.addRect(points(x), fromTop(y + height), points(width), points(height));
    stream.stroke();
  }

  /** Text whose baseline begins here. */
  void text(String text, double size, double x, double baseline) throws IOException {
    String drawable = type.drawable(text);
    if (drawable.isBlank()) {
      return;
    }
    stream.beginText();
    stream.setFont(type.font(), (float) size);
    stream.setTextMatrix(Matrix.getTranslateInstance(points(x), fromTop(baseline)));
    stream.showText(drawable);
    stream.endText();
  }

  void image(PDImageXObject image, double x, double y, double width, double height)
      throws IOException {
    stream.drawImage(image, points(x), fromTop(y + height), points(width), points(height));
  }

  void finish() throws IOException {
    stream.close();
  }

  private static float points(double millimetres) {
    return (float) (millimetres * Fit.MILLIMETRE);
  }

  private static float fromTop(double y) {
    return points(Sheet.PAGE_HEIGHT - y);
  }
}
