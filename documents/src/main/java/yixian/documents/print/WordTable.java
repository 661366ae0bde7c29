package yixian.documents.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import yixian.documents.Finding;
import yixian.documents.form.Photo;
import yixian.documents.print.Sheet.Cell;
import yixian.documents.print.Sheet.Content;
import yixian.documents.print.Sheet.Part;
import yixian.documents.print.Sheet.Row;

/** One page of the form as a Word table with fixed columns. */
final class WordTable {

  /** Room that Word's own measures of lines may take beyond ours. */
  private static final double SLACK = 12;

  private static final double TITLE_HEIGHT = 16;

  private final XWPFDocument document;
  private final Part part;
  private final List<Finding> losses;

  /** A cell that begins here, or goes on from a row above. */
  private record Slot(Cell cell, boolean begins) {}

  WordTable(XWPFDocument document, Part part, List<Finding> losses) {
    this.document = document;
    this.part = part;
    this.losses = losses;
  }

  static BigInteger twips(double millimetres) {
    return BigInteger.valueOf(Math.round(millimetres * Fit.MILLIMETRE * 20));
  }

  void draw() {
    XWPFTable table = document.createTable();
    table.removeRow(0);
    columns(table);
    for (int i = 0; i < part.rows().size(); i++) {
      row(table.insertNewTableRow(i), i);
    }
  }

  private void columns(XWPFTable table) {
    double[] edges = part.edges();
    CTTblPr properties = table.getCTTbl().getTblPr();
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setWidthType(TableWidthType.DXA);
    table.setWidth(twips(edges[edges.length - 1] - edges[0]).intValue());
    int padding = twips(Fit.PADDING).intValue();
    table.setCellMargins(0, padding, 0, padding);
    CTTblGrid grid = table.getCTTbl().addNewTblGrid();
    for (int i = 1; i < edges.length; i++) {
      grid.addNewGridCol().setW(twips(edges[i] - edges[i - 1]));
    }
  }

  private void row(XWPFTableRow row, int index) {
    double height = height(part.rows().get(index));
    row.setHeight(twips(height).intValue());
    row.setHeightRule(TableRowHeightRule.AT_LEAST);
    for (Slot slot : slots(index)) {
      cell(row.addNewTableCell(), slot, index);
    }
  }

  private double height(Row row) {
    if (!row.elastic()) {
      return row.height();
    }
    double others =
        part.rows().stream().filter(other -> !other.elastic()).mapToDouble(Row::height).sum();
    double body = Sheet.PAGE_HEIGHT - Sheet.TOP - Sheet.BOTTOM - TITLE_HEIGHT - SLACK;
    return Math.max(row.height(), body - others);
  }

  /** The cells of a row, with those that reach down into it from above. */
  private List<Slot> slots(int index) {
    List<Slot> slots = new ArrayList<>();
    for (int above = 0; above <= index; above++) {
      for (Cell cell : part.rows().get(above).cells()) {
        if (above + cell.rows() > index) {
          slots.add(new Slot(cell, above == index));
        }
      }
    }
    slots.sort(Comparator.comparingInt(slot -> slot.cell.from()));
    return slots;
  }

  private void cell(XWPFTableCell cell, Slot slot, int index) {
    CTTcPr properties = cell.getCTTc().addNewTcPr();
    properties.addNewTcW().setW(twips(part.width(slot.cell)));
    properties.addNewGridSpan().setVal(BigInteger.valueOf(slot.cell.to() - slot.cell.from()));
    if (slot.cell.rows() > 1) {
      properties.addNewVMerge().setVal(slot.begins ? STMerge.RESTART : STMerge.CONTINUE);
    }
    boolean top = slot.cell.content() instanceof Content.Career;
    cell.setVerticalAlignment(
        top ? XWPFTableCell.XWPFVertAlign.TOP : XWPFTableCell.XWPFVertAlign.CENTER);
    if (slot.begins) {
      double height =
          part.rows().subList(index, index + slot.cell.rows()).stream()
              .mapToDouble(this::height)
              .sum();
      content(cell, slot.cell, height);
    }
  }

  private void content(XWPFTableCell into, Cell cell, double height) {
    Fit fit = Fit.of(cell.content(), part.width(cell), height, Ruler.TYPICAL);
    switch (cell.content()) {
      case Content.Label label ->
          WordText.lines(into, label.text().lines().toList(), fit, ParagraphAlignment.CENTER);
      case Content.Value value ->
          WordText.lines(into, value.text().lines().toList(), fit, ParagraphAlignment.CENTER);
      case Content.Passage passage ->
          WordText.lines(into, passage.text().lines().toList(), fit, ParagraphAlignment.LEFT);
      case Content.Upright _ ->
          WordText.lines(
              into,
              fit.pieces().stream().map(Fit.Piece::text).toList(),
              fit,
              ParagraphAlignment.CENTER);
      case Content.Seal seal -> {
        WordText.lines(into, List.of(seal.above(), "", ""), fit, ParagraphAlignment.LEFT);
        WordText.line(into, "年　　月　　日　", fit, ParagraphAlignment.RIGHT);
      }
      case Content.Career career -> WordText.career(into, career, fit);
      case Content.Portrait portrait ->
          Picture.of(portrait.photo(), losses)
              .ifPresent(picture -> picture(into, picture, part.width(cell), height));
    }
  }

  private void picture(XWPFTableCell into, Picture picture, double width, double height) {
    double[] size = picture.within(width - 2, height - 2);
    PictureType type =
        picture.photo().kind() == Photo.Kind.PNG ? PictureType.PNG : PictureType.JPEG;
    XWPFParagraph paragraph = WordText.next(into);
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    try {
      WordText.run(paragraph, 8, WordText.SONG)
          .addPicture(
              new ByteArrayInputStream(picture.photo().bytes()),
              type,
              "photo." + picture.photo().kind().extension(),
              Units.toEMU(size[0] * Fit.MILLIMETRE),
              Units.toEMU(size[1] * Fit.MILLIMETRE));
    } catch (IOException | InvalidFormatException e) {
      losses.add(Picture.lost());
    }
  }
}
