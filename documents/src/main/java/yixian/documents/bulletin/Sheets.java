package yixian.documents.bulletin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import yixian.documents.print.PdfType;

/** 书页 · The pages one after another, drawn on in points from the upper left of the type area. */
final class Sheets {

  /** How thick the stroke is that makes type bold, as a part of its size. */
  private static final float STROKE = 0.028f;

  private static final float BLACK = 0f;
  private static final float[] RED = {0.84f, 0f, 0.06f};

  /** Below the type area, as the standard has it. */
  private static final double NUMBER = Paper.TYPE_HEIGHT * Paper.MILLIMETRE + 7 * Paper.MILLIMETRE;

  private final PDDocument document;
  private final BulletinPdf.Faces faces;
  private final List<PDPageContentStream> pages = new ArrayList<>();
  private double y;

  Sheets(PDDocument document, BulletinPdf.Faces faces) throws IOException {
    this.document = document;
    this.faces = faces;
    turn();
  }

  BulletinPdf.Faces faces() {
    return faces;
  }

  /** How far down the page is filled. */
  double y() {
    return y;
  }

  double left() {
    return bottom() - y;
  }

  static double bottom() {
    return Paper.TYPE_HEIGHT * Paper.MILLIMETRE;
  }

  static double width() {
    return Paper.TYPE_WIDTH * Paper.MILLIMETRE;
  }

  void turn() throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    pages.add(new PDPageContentStream(document, page));
    y = 0;
  }

  /** Goes on by so much, on a new page where this one has no room for it. */
  void demand(double height) throws IOException {
    if (y + height > bottom() + 0.5 && y > 0) {
      turn();
    }
  }

  void down(double height) {
    y += height;
  }

  void to(double place) {
    y = place;
  }

  /** How type is drawn. */
  record Look(PdfType type, double points, boolean bold, boolean red, double spacing) {

    static Look of(PdfType type, double points) {
      return new Look(type, points, false, false, 0);
    }

    Look bolder() {
      return new Look(type, points, true, red, spacing);
    }

    Look redder() {
      return new Look(type, points, bold, true, spacing);
    }

    Look spaced(double more) {
      return new Look(type, points, bold, red, more);
    }

    double width(String text) {
      return type.width(type.drawable(text)) * points
          + Math.max(0, text.codePointCount(0, text.length()) - 1) * spacing;
    }
  }

  /** Text whose baseline lies so far below the top of the type area. */
  void text(String text, Look look, double x, double baseline) throws IOException {
    String drawable = look.type().drawable(text);
    if (drawable.isBlank()) {
      return;
    }
    PDPageContentStream stream = pages.getLast();
    stream.beginText();
    stream.setFont(look.type().font(), (float) look.points());
    stream.setCharacterSpacing((float) look.spacing());
    color(stream, look.red());
    stream.setRenderingMode(look.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
    stream.setLineWidth((float) look.points() * STROKE);
    stream.setTextMatrix(Matrix.getTranslateInstance(across(x), up(baseline)));
    stream.showText(drawable);
    stream.endText();
  }

  private static void color(PDPageContentStream stream, boolean red) throws IOException {
    if (red) {
      stream.setNonStrokingColor(RED[0], RED[1], RED[2]);
      stream.setStrokingColor(RED[0], RED[1], RED[2]);
    } else {
      stream.setNonStrokingColor(BLACK);
      stream.setStrokingColor(BLACK);
    }
  }

  void rule(double from, double to, double at, double points, boolean red) throws IOException {
    PDPageContentStream stream = pages.getLast();
    color(stream, red);
    stream.setLineWidth((float) points);
    stream.moveTo(across(from), up(at));
    stream.lineTo(across(to), up(at));
    stream.stroke();
  }

  void box(double x, double top, double width, double height) throws IOException {
    PDPageContentStream stream = pages.getLast();
    color(stream, false);
    stream.setLineWidth(0.6f);
    stream.addRect(across(x), up(top + height), (float) width, (float) height);
    stream.stroke();
  }

  void image(PDImageXObject image, double x, double top, double width, double height)
      throws IOException {
    pages.getLast().drawImage(image, across(x), up(top + height), (float) width, (float) height);
  }

  /** Numbers the pages, outside of the opened sheet and one character in. */
  void finish() throws IOException {
    for (int at = 0; at < pages.size(); at++) {
      PDPageContentStream stream = pages.get(at);
      String number = "— " + (at + 1) + " —";
      Look look = Look.of(faces.text(), Paper.SMALL);
      boolean odd = at % 2 == 0;
      double x = odd ? width() - Paper.SMALL - look.width(number) : Paper.SMALL;
      drawn(stream, number, look, x);
      stream.close();
    }
  }

  private static void drawn(PDPageContentStream stream, String number, Look look, double x)
      throws IOException {
    stream.beginText();
    stream.setFont(look.type().font(), (float) look.points());
    stream.setCharacterSpacing(0);
    stream.setRenderingMode(RenderingMode.FILL);
    color(stream, false);
    stream.setTextMatrix(Matrix.getTranslateInstance(across(x), up(NUMBER)));
    stream.showText(look.type().drawable(number));
    stream.endText();
  }

  private static float across(double x) {
    return (float) (Paper.LEFT * Paper.MILLIMETRE + x);
  }

  private static float up(double fromTop) {
    return (float) ((Paper.HEIGHT - Paper.TOP) * Paper.MILLIMETRE - fromTop);
  }
}
