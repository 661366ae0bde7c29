package yixian.documents.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import yixian.documents.Finding;
import yixian.documents.print.Sheet.Cell;
import yixian.documents.print.Sheet.Content;
import yixian.documents.print.Sheet.Part;
import yixian.documents.print.Sheet.Row;

/** Lays the cells of a sheet on pages and draws them. */
final class PdfDrawing {

  private static final double END = Sheet.PAGE_HEIGHT - Sheet.BOTTOM;
  private static final double BODY = END - Sheet.TOP;
  private static final double TITLE_SIZE = 22;
  private static final double TITLE_HEIGHT = 16;
  private static final double FOOT_SIZE = 11;

  /** From the top of a line to its baseline, as a part of the type size. */
  private static final double ASCENT = 1.02;

  private final PDDocument document;
  private final PdfType type;
  private final List<Finding> losses;
  private final List<PdfPage> pages = new ArrayList<>();
  private double y;

  /** Where a strip of a row came to lie. */
  private record Placed(int row, PdfPage page, double y, Strip strip) {}

  PdfDrawing(PDDocument document, PdfType type, List<Finding> losses) {
    this.document = document;
    this.type = type;
    this.losses = losses;
  }

  void draw(Sheet sheet) throws IOException {
    turn();
    double indent =
        (Sheet.PAGE_WIDTH - type.width(sheet.title()) * TITLE_SIZE / Fit.MILLIMETRE) / 2;
    page().text(sheet.title(), TITLE_SIZE, indent, y + 9);
    y += TITLE_HEIGHT;
    for (int i = 0; i < sheet.parts().size(); i++) {
      if (i > 0) {
        turn();
      }
      part(sheet.parts().get(i));
    }
    page().text(sheet.foot(), FOOT_SIZE, Sheet.LEFT + Fit.PADDING, y + 6);
    for (PdfPage page : pages) {
      page.finish();
    }
  }

  private PdfPage page() {
    return pages.getLast();
  }

  private void turn() throws IOException {
    pages.add(new PdfPage(document, type));
    y = Sheet.TOP;
  }

  private void part(Part part) throws IOException {
    List<Placed> placed = new ArrayList<>();
    for (int i = 0; i < part.rows().size(); i++) {
      for (Strip strip : strips(part, part.rows().get(i))) {
        if (y + strip.height() > END + 0.01) {
          turn();
        }
        placed.add(new Placed(i, page(), y, strip));
        y += strip.height();
      }
    }
    for (Placed one : placed) {
      cells(part, one, placed);
    }
  }

  private List<Strip> strips(Part part, Row row) {
    double least = row.elastic() ? Math.max(row.height(), END - y) : row.height();
    Strip strip = Strip.whole(part, row, least, type);
    double need = strip.need();
    if (need <= least) {
      return List.of(strip);
    }
    if (!row.elastic() && need <= BODY) {
      return List.of(Strip.whole(part, row, need, type));
    }
    return strip.divided(row.elastic() ? least : Math.max(row.height(), END - y), BODY);
  }

  private void cells(Part part, Placed here, List<Placed> all) throws IOException {
    for (int i = 0; i < here.strip.cells().size(); i++) {
      Cell cell = here.strip.cells().get(i);
      if (cell.rows() == 1) {
        cell(part, cell, here.strip.fits().get(i), here.page, here.y, here.strip.height());
      } else {
        reaching(part, cell, here.row, all);
      }
    }
  }

  /** A cell over several rows, drawn once on each page that holds some of them. */
  private void reaching(Part part, Cell cell, int first, List<Placed> all) throws IOException {
    for (PdfPage page : pages) {
      List<Placed> rows =
          all.stream()
              .filter(one -> one.page == page)
              .filter(one -> one.row >= first && one.row < first + cell.rows())
              .toList();
      if (!rows.isEmpty()) {
        double height = rows.stream().mapToDouble(one -> one.strip.height()).sum();
        Fit fit = Fit.of(cell.content(), part.width(cell), height, type);
        cell(part, cell, fit, page, rows.getFirst().y, height);
      }
    }
  }

  private void cell(Part part, Cell cell, Fit fit, PdfPage page, double top, double height)
      throws IOException {
    double left = Sheet.LEFT + part.edges()[cell.from()];
    double width = part.width(cell);
    page.box(left, top, width, height);
    double middle = top + Math.max(Fit.PADDING, (height - fit.height()) / 2 + Fit.PADDING);
    switch (cell.content()) {
      case Content.Label _ -> centred(page, fit, left, middle, width);
      case Content.Upright _ -> centred(page, fit, left, middle, width);
      case Content.Value _ -> centred(page, fit, left, middle, width);
      case Content.Passage _ -> ranged(page, fit, left, middle);
      case Content.Career _ -> ranged(page, fit, left, top + Fit.PADDING);
      case Content.Seal _ -> {
        ranged(page, fit, left, top + 2 * Fit.PADDING);
        page.text("年　　月　　日", FOOT_SIZE, left + width - 38, top + height - 3);
      }
      case Content.Portrait portrait -> portrait(page, portrait, left, top, width, height);
    }
  }

  private void centred(PdfPage page, Fit fit, double left, double top, double width)
      throws IOException {
    double baseline = top + fit.points() * ASCENT / Fit.MILLIMETRE;
    for (Fit.Piece piece : fit.pieces()) {
      double used = type.width(piece.text()) * fit.points() / Fit.MILLIMETRE;
      page.text(piece.text(), fit.points(), left + (width - used) / 2, baseline);
      baseline += fit.leading() / Fit.MILLIMETRE;
    }
  }

  private void ranged(PdfPage page, Fit fit, double left, double top) throws IOException {
    double x = left + Fit.PADDING;
    double baseline = top + fit.points() * ASCENT / Fit.MILLIMETRE;
    for (Fit.Piece piece : fit.pieces()) {
      page.text(piece.dates(), fit.points(), x, baseline);
      page.text(piece.text(), fit.points(), x + fit.hang() / Fit.MILLIMETRE, baseline);
      baseline += fit.leading() / Fit.MILLIMETRE;
    }
  }

  private void portrait(
      PdfPage page, Content.Portrait portrait, double left, double top, double width, double height)
      throws IOException {
    Optional<Picture> picture = Picture.of(portrait.photo(), losses);
    if (picture.isEmpty()) {
      return;
    }
    double[] size = picture.get().within(width - 1, height - 1);
    Optional<PDImageXObject> image = image(picture.get());
    if (image.isPresent()) {
      page.image(
          image.get(),
          left + (width - size[0]) / 2,
          top + (height - size[1]) / 2,
          size[0],
          size[1]);
    }
  }

  // A picture with a sound head and a broken body ends in one of several exceptions of its decoder.
  private Optional<PDImageXObject> image(Picture picture) {
    try {
      return Optional.of(
          PDImageXObject.createFromByteArray(document, picture.photo().bytes(), "photo"));
    } catch (IOException | RuntimeException e) {
      losses.add(Picture.lost());
      return Optional.empty();
    }
  }
}
