package yixian.documents.bulletin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import yixian.documents.Finding;
import yixian.documents.bulletin.Sheets.Look;
import yixian.documents.form.Photo;
import yixian.documents.print.Lines;
import yixian.documents.print.Picture;

/** 排版 · Sets an issue line by line. */
final class Setting {

  /** Where the baseline of a line lies, as a part of its leading. */
  private static final double BASELINE = 0.68;

  /** The pitch that puts 28 characters into the line. */
  private static final double PITCH =
      Paper.TYPE_WIDTH * Paper.MILLIMETRE / Paper.CHARACTERS - Paper.BODY;

  /** More than this between two characters would show; such a line is left ragged. */
  private static final double WIDEST = 2.4;

  private static final double TITLE_LEADING = 34;
  private static final double SMALL_LEADING = 22;
  private static final double NOTE_LEADING = 19;
  private static final double PROOF_LEADING = 13;
  private static final double SECTION_ABOVE = 10;
  private static final double TITLE_AROUND = 6;
  private static final double PICTURE_ABOVE = 8;

  private final PDDocument document;
  private final Sheets sheets;
  private final BulletinPdf.Faces faces;
  private final List<Finding> losses;

  Setting(PDDocument document, Sheets sheets, List<Finding> losses) {
    this.document = document;
    this.sheets = sheets;
    this.faces = sheets.faces();
    this.losses = losses;
  }

  void set(Bulletin bulletin) throws IOException {
    head(bulletin.head());
    contents(bulletin.contents());
    List<Block> blocks = bulletin.blocks();
    for (int at = 0; at < blocks.size(); at++) {
      Block block = blocks.get(at);
      if (block instanceof Block.Section || block instanceof Block.Title) {
        sheets.demand(together(blocks, at));
      }
      block(block);
    }
    if (bulletin.tail() != null) {
      tail(bulletin.tail());
    }
  }

  private void head(Bulletin.Masthead head) throws IOException {
    Look name = Look.of(faces.black(), Paper.NAME).bolder().redder().spaced(8);
    if (name.width(head.name()) > Sheets.width()) {
      double points = Paper.NAME * (Sheets.width() - 20) / name.width(head.name());
      name = Look.of(faces.black(), points).bolder().redder().spaced(2);
    }
    centred(head.name(), name, 84);
    centred(head.number(), Look.of(faces.text(), Paper.BODY), Paper.LEADING);
    if (head.note() != null) {
      paragraph(head.note(), Look.of(faces.brush(), Paper.SMALL), SMALL_LEADING, 0);
    }
    Look line = Look.of(faces.text(), Paper.BODY);
    double baseline = sheets.y() + Paper.LEADING * BASELINE;
    sheets.text(head.issuer(), line, 0, baseline);
    sheets.text(head.date(), line, Sheets.width() - line.width(head.date()), baseline);
    sheets.down(Paper.LEADING + 4);
    sheets.rule(0, Sheets.width(), sheets.y(), 2.4, true);
    sheets.down(12);
  }

  private void contents(List<String> contents) throws IOException {
    if (contents.isEmpty()) {
      return;
    }
    centred("本　期　要　目", Look.of(faces.black(), Paper.BODY), Paper.LEADING);
    Look look = Look.of(faces.text(), Paper.BODY);
    double room = Sheets.width() / Paper.BODY - 5;
    for (String each : contents) {
      List<String> lines = Lines.of(each, room, faces.text());
      for (int at = 0; at < lines.size(); at++) {
        sheets.demand(Paper.LEADING);
        double baseline = sheets.y() + Paper.LEADING * BASELINE;
        if (at == 0) {
          sheets.text("◆", look, 2 * Paper.BODY, baseline);
        }
        sheets.text(lines.get(at), look, 3 * Paper.BODY, baseline);
        sheets.down(Paper.LEADING);
      }
    }
    sheets.down(6);
    sheets.rule(0, Sheets.width(), sheets.y(), 0.8, true);
    sheets.down(6);
  }

  /** How much must stand on one page: headings with the first of what they head. */
  private double together(List<Block> blocks, int at) {
    if (at == blocks.size()) {
      return 0;
    }
    return switch (blocks.get(at)) {
      case Block.Section _ -> SECTION_ABOVE + Paper.LEADING + together(blocks, at + 1);
      case Block.Title title ->
          titleLines(title.text()).size() * TITLE_LEADING
              + 2 * TITLE_AROUND
              + together(blocks, at + 1);
      case Block.Photograph photo ->
          Photo.find(photo.bytes())
              .flatMap(each -> Picture.of(each, new ArrayList<>()))
              .map(Setting::tall)
              .orElse(0.0);
      case Block.Paragraph _, Block.Author _, Block.Note _, Block.Table _ -> 2 * Paper.LEADING;
    };
  }

  private void block(Block block) throws IOException {
    switch (block) {
      case Block.Section section -> {
        sheets.down(sheets.y() > 0 ? SECTION_ABOVE : 0);
        centred("【" + section.name() + "】", Look.of(faces.black(), Paper.SECTION), Paper.LEADING);
      }
      case Block.Title title -> title(title.text());
      case Block.Paragraph text -> text(text.text());
      case Block.Author author -> {
        sheets.demand(Paper.LEADING);
        Look look = Look.of(faces.brush(), Paper.BODY);
        String text = "（" + author.name() + "）";
        sheets.text(
            text, look, Sheets.width() - look.width(text), sheets.y() + Paper.LEADING * BASELINE);
        sheets.down(Paper.LEADING);
      }
      case Block.Note note -> {
        sheets.down(2);
        paragraph("注：" + note.text(), Look.of(faces.text(), Paper.TABLE), NOTE_LEADING, 0);
        sheets.down(4);
      }
      case Block.Table table -> new PdfTable(sheets).draw(table);
      case Block.Photograph photo -> picture(photo);
    }
  }

  private void title(String text) throws IOException {
    sheets.down(TITLE_AROUND);
    for (String line : titleLines(text)) {
      centred(line, Look.of(faces.text(), Paper.TITLE).bolder(), TITLE_LEADING);
    }
    sheets.down(TITLE_AROUND);
  }

  private List<String> titleLines(String text) {
    return Lines.of(text, Sheets.width() / Paper.TITLE - 2, faces.text());
  }

  private void text(String text) throws IOException {
    Look look =
        switch (Rank.of(text)) {
          case FIRST -> Look.of(faces.black(), Paper.BODY);
          case SECOND -> Look.of(faces.brush(), Paper.BODY);
          case TEXT -> Look.of(faces.text(), Paper.BODY);
        };
    if (Rank.of(text) != Rank.TEXT) {
      sheets.demand(2 * Paper.LEADING);
    }
    paragraph("　　" + text, look.spaced(PITCH), Paper.LEADING, PITCH);
  }

  /** Fills the lines but the last to their ends. */
  private void paragraph(String text, Look look, double leading, double pitch) throws IOException {
    double room = Sheets.width() / (look.points() + pitch);
    List<String> lines = Lines.of(text, room, look.type());
    for (int at = 0; at < lines.size(); at++) {
      String line = lines.get(at);
      sheets.demand(leading);
      boolean last = at == lines.size() - 1;
      sheets.text(line, last ? look : filled(line, look), 0, sheets.y() + leading * BASELINE);
      sheets.down(leading);
    }
  }

  private static Look filled(String line, Look look) {
    int gaps = line.codePointCount(0, line.length()) - 1;
    double more = gaps < 1 ? 0 : (Sheets.width() - look.width(line)) / gaps;
    return more > WIDEST || more < -1 ? look : look.spaced(look.spacing() + more);
  }

  private void centred(String text, Look look, double leading) throws IOException {
    sheets.demand(leading);
    sheets.text(
        text, look, (Sheets.width() - look.width(text)) / 2, sheets.y() + leading * BASELINE);
    sheets.down(leading);
  }

  private void picture(Block.Photograph photo) throws IOException {
    Optional<Picture> found = Photo.find(photo.bytes()).flatMap(each -> Picture.of(each, losses));
    if (found.isEmpty()) {
      losses.add(Picture.lost());
      return;
    }
    double[] size = found.get().within(Paper.TYPE_WIDTH, Paper.PICTURE);
    double width = size[0] * Paper.MILLIMETRE;
    double height = size[1] * Paper.MILLIMETRE;
    sheets.demand(tall(found.get()));
    Optional<PDImageXObject> image = image(found.get());
    if (image.isPresent()) {
      sheets.down(PICTURE_ABOVE);
      sheets.image(image.get(), (Sheets.width() - width) / 2, sheets.y(), width, height);
      sheets.down(height);
    }
    centred(photo.caption(), Look.of(faces.brush(), Paper.SMALL), SMALL_LEADING);
  }

  /** With its caption. */
  private static double tall(Picture picture) {
    double height = picture.within(Paper.TYPE_WIDTH, Paper.PICTURE)[1] * Paper.MILLIMETRE;
    return PICTURE_ABOVE + height + SMALL_LEADING;
  }

  // A picture with a sound head and a broken body ends in one of several exceptions of its decoder.
  private Optional<PDImageXObject> image(Picture picture) {
    try {
      return Optional.of(
          PDImageXObject.createFromByteArray(document, picture.photo().bytes(), "picture"));
    } catch (IOException | RuntimeException e) {
      losses.add(Picture.lost());
      return Optional.empty();
    }
  }

  /** At the foot of the last page, between rules. */
  private void tail(Bulletin.Tail tail) throws IOException {
    Look look = Look.of(faces.text(), Paper.SMALL);
    double inset = Paper.SMALL;
    double room = (Sheets.width() - 4 * inset) / Paper.SMALL;
    List<List<String>> sent = new ArrayList<>();
    int lines = 1;
    for (Bulletin.Sent each : tail.sent()) {
      sent.add(Lines.of(each.names(), room, faces.text()));
      lines += sent.getLast().size();
    }
    double height = lines * SMALL_LEADING + 8 + tail.proof().size() * PROOF_LEADING + 4;
    sheets.demand(height + 12);
    sheets.to(Math.max(sheets.y() + 12, Sheets.bottom() - height));
    sheets.rule(0, Sheets.width(), sheets.y(), 1, false);
    sheets.down(3);
    for (int at = 0; at < sent.size(); at++) {
      sheets.text(
          tail.sent().get(at).word() + "：", look, inset, sheets.y() + SMALL_LEADING * BASELINE);
      for (String line : sent.get(at)) {
        sheets.text(line, look, 3 * inset, sheets.y() + SMALL_LEADING * BASELINE);
        sheets.down(SMALL_LEADING);
      }
    }
    if (!sent.isEmpty()) {
      sheets.rule(0, Sheets.width(), sheets.y() + 1, 0.6, false);
      sheets.down(1);
    }
    String copies = "（共印 " + tail.copies() + " 份）";
    double baseline = sheets.y() + SMALL_LEADING * BASELINE;
    sheets.text(tail.issued(), look, inset, baseline);
    sheets.text(copies, look, Sheets.width() - inset - look.width(copies), baseline);
    sheets.down(SMALL_LEADING + 1);
    sheets.rule(0, Sheets.width(), sheets.y(), 1, false);
    sheets.down(3);
    for (String each : tail.proof()) {
      sheets.text(
          each, Look.of(faces.text(), Paper.PROOF), 0, sheets.y() + PROOF_LEADING * BASELINE);
      sheets.down(PROOF_LEADING);
    }
  }
}
