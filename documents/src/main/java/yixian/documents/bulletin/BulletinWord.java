package yixian.documents.bulletin;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import yixian.documents.Finding;
import yixian.documents.Written;
import yixian.documents.form.Photo;
import yixian.documents.print.Picture;

/** 简报（Word） · An issue as a Word document that anybody can go on writing in. */
public final class BulletinWord {

  static final String TITLE_FONT = "方正小标宋简体";
  static final String BODY_FONT = "仿宋_GB2312";
  static final String BLACK_FONT = "黑体";
  static final String BRUSH_FONT = "楷体_GB2312";
  static final String SONG_FONT = "宋体";
  private static final String RED = "D7000F";
  private static final String INK = "000000";
  private static final int TWO_CHARACTERS = (int) (2 * Paper.BODY * 20);

  /** In twentieths of a point: 28 characters of 16 points are a little wider than the line. */
  private static final int TIGHTER = -5;

  private static final double FOOT = 24;

  private final XWPFDocument document;
  private final List<Finding> losses = new ArrayList<>();

  private BulletinWord(XWPFDocument document) {
    this.document = document;
  }

  public static Written print(Bulletin bulletin) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (XWPFDocument document = new XWPFDocument()) {
      BulletinWord word = new BulletinWord(document);
      word.paper();
      word.head(bulletin.head());
      word.contents(bulletin.contents());
      bulletin.blocks().forEach(word::block);
      if (bulletin.tail() != null) {
        word.tail(bulletin.tail());
      }
      document.getProperties().getCoreProperties().setTitle(bulletin.head().name());
      document.write(out);
      return new Written(out.toByteArray(), word.losses);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void paper() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(twips(Paper.WIDTH));
    size.setH(twips(Paper.HEIGHT));
    CTPageMar margin = section.addNewPgMar();
    margin.setTop(twips(Paper.TOP));
    margin.setLeft(twips(Paper.LEFT));
    margin.setRight(twips(Paper.WIDTH - Paper.LEFT - Paper.TYPE_WIDTH));
    margin.setBottom(twips(Paper.HEIGHT - Paper.TOP - Paper.TYPE_HEIGHT));
    margin.setFooter(twips(FOOT));
    document.setEvenAndOddHeadings(true);
    number(document.createFooter(HeaderFooterType.DEFAULT), ParagraphAlignment.RIGHT);
    number(document.createFooter(HeaderFooterType.EVEN), ParagraphAlignment.LEFT);
  }

  /** Outside of the opened sheet, one character in. */
  private static void number(XWPFFooter footer, ParagraphAlignment side) {
    XWPFParagraph paragraph = footer.createParagraph();
    paragraph.setAlignment(side);
    paragraph.setIndentationLeft((int) (Paper.SMALL * 20));
    paragraph.setIndentationRight((int) (Paper.SMALL * 20));
    run(paragraph, "— ", Paper.SMALL, SONG_FONT);
    paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    run(paragraph, " —", Paper.SMALL, SONG_FONT);
  }

  private void head(Bulletin.Masthead head) {
    XWPFParagraph name = paragraph(ParagraphAlignment.CENTER, 76);
    XWPFRun run = run(name, head.name(), Paper.NAME, TITLE_FONT);
    run.setColor(RED);
    run.setCharacterSpacing(120);
    centred(head.number(), Paper.BODY, BODY_FONT);
    if (head.note() != null) {
      centred(head.note(), Paper.SMALL, BRUSH_FONT);
    }
    XWPFParagraph line = paragraph(ParagraphAlignment.LEFT, Paper.LEADING);
    tabAtTheRight(line);
    run(line, head.issuer(), Paper.BODY, BODY_FONT).addTab();
    run(line, head.date(), Paper.BODY, BODY_FONT);
    rule(borders(line).addNewBottom(), 24, RED);
  }

  private void contents(List<String> contents) {
    if (contents.isEmpty()) {
      return;
    }
    XWPFParagraph heading = paragraph(ParagraphAlignment.CENTER, Paper.LEADING);
    heading.setSpacingBefore(120);
    run(heading, "本　期　要　目", Paper.BODY, BLACK_FONT);
    XWPFParagraph last = heading;
    for (String each : contents) {
      last = paragraph(ParagraphAlignment.LEFT, Paper.LEADING);
      last.setIndentationLeft(TWO_CHARACTERS + TWO_CHARACTERS / 2);
      last.setIndentationHanging(TWO_CHARACTERS + TWO_CHARACTERS / 2);
      run(last, "　　◆" + each, Paper.BODY, BRUSH_FONT);
    }
    rule(borders(last).addNewBottom(), 6, RED);
  }

  private void block(Block block) {
    switch (block) {
      case Block.Section section -> {
        XWPFParagraph paragraph = centred("【" + section.name() + "】", Paper.SECTION, BLACK_FONT);
        paragraph.setSpacingBefore(240);
        paragraph.setKeepNext(true);
      }
      case Block.Title title -> {
        XWPFParagraph paragraph = centred(title.text(), Paper.TITLE, TITLE_FONT);
        paragraph.setSpacingBetween(34, LineSpacingRule.EXACT);
        paragraph.setSpacingBefore(160);
        paragraph.setSpacingAfter(120);
        paragraph.setKeepNext(true);
      }
      case Block.Paragraph text -> text(text.text());
      case Block.Author author -> {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT, Paper.LEADING);
        run(paragraph, "（" + author.name() + "）", Paper.BODY, BRUSH_FONT);
      }
      case Block.Note note -> {
        XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, 22);
        run(paragraph, "注：" + note.text(), Paper.TABLE, BRUSH_FONT);
      }
      case Block.Table table -> BulletinTable.draw(document, table);
      case Block.Photograph photo -> picture(photo);
    }
  }

  private void text(String text) {
    Rank rank = Rank.of(text);
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.BOTH, Paper.LEADING);
    paragraph.setFirstLineIndent(TWO_CHARACTERS);
    paragraph.setKeepNext(rank != Rank.TEXT);
    String font =
        switch (rank) {
          case FIRST -> BLACK_FONT;
          case SECOND -> BRUSH_FONT;
          case TEXT -> BODY_FONT;
        };
    run(paragraph, text, Paper.BODY, font).setCharacterSpacing(TIGHTER);
  }

  private void picture(Block.Photograph photo) {
    Optional<Picture> found = Photo.find(photo.bytes()).flatMap(each -> Picture.of(each, losses));
    if (found.isEmpty()) {
      losses.add(Picture.lost());
      return;
    }
    Picture picture = found.get();
    double[] size = picture.within(Paper.TYPE_WIDTH, Paper.PICTURE);
    boolean png = picture.photo().kind() == Photo.Kind.PNG;
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    paragraph.setSpacingBefore(120);
    paragraph.setKeepNext(true);
    try {
      paragraph
          .createRun()
          .addPicture(
              new ByteArrayInputStream(picture.photo().bytes()),
              png ? PictureType.PNG : PictureType.JPEG,
              "picture." + picture.photo().kind().extension(),
              Units.toEMU(size[0] * Paper.MILLIMETRE),
              Units.toEMU(size[1] * Paper.MILLIMETRE));
    } catch (IOException | InvalidFormatException e) {
      losses.add(Picture.lost());
    }
    centred(photo.caption(), Paper.SMALL, BRUSH_FONT);
  }

  /** Between two rules, at the foot of the last page as far as the text leaves room. */
  private void tail(Bulletin.Tail tail) {
    XWPFParagraph first = null;
    for (Bulletin.Sent sent : tail.sent()) {
      XWPFParagraph line = small("　" + sent.word() + "：" + sent.names());
      line.setIndentationLeft((int) (Paper.SMALL * 20 * 3));
      line.setIndentationHanging((int) (Paper.SMALL * 20 * 3));
      first = first == null ? line : first;
    }
    XWPFParagraph issued = small("　" + tail.issued());
    tabAtTheRight(issued);
    XWPFRun copies = run(issued, "", Paper.SMALL, BODY_FONT);
    copies.addTab();
    copies.setText("（共印 " + tail.copies() + " 份）");
    XWPFParagraph above = first == null ? issued : first;
    above.setSpacingBefore((int) (Paper.LEADING * 20));
    rule(borders(above).addNewTop(), 8, INK);
    if (above != issued) {
      rule(borders(issued).addNewTop(), 4, INK);
    }
    rule(borders(issued).addNewBottom(), 8, INK);
    for (String each : tail.proof()) {
      XWPFParagraph proof = paragraph(ParagraphAlignment.LEFT, 13);
      run(proof, each, Paper.PROOF, SONG_FONT);
    }
  }

  private XWPFParagraph small(String text) {
    XWPFParagraph line = paragraph(ParagraphAlignment.LEFT, 24);
    line.setKeepNext(true);
    run(line, text, Paper.SMALL, BODY_FONT);
    return line;
  }

  private XWPFParagraph centred(String text, double points, String font) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER, Paper.LEADING);
    run(paragraph, text, points, font);
    return paragraph;
  }

  private XWPFParagraph paragraph(ParagraphAlignment alignment, double leading) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    paragraph.setSpacingBefore(0);
    paragraph.setSpacingAfter(0);
    paragraph.setSpacingBetween(leading, LineSpacingRule.EXACT);
    return paragraph;
  }

  static XWPFRun run(XWPFParagraph paragraph, String text, double points, String font) {
    XWPFRun run = paragraph.createRun();
    run.setFontSize(points);
    run.setFontFamily(font, XWPFRun.FontCharRange.ascii);
    run.setFontFamily(font, XWPFRun.FontCharRange.hAnsi);
    run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
    run.setText(text);
    return run;
  }

  private static void tabAtTheRight(XWPFParagraph paragraph) {
    var tab = properties(paragraph).addNewTabs().addNewTab();
    tab.setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc.RIGHT);
    tab.setPos(twips(Paper.TYPE_WIDTH));
  }

  private static CTPBdr borders(XWPFParagraph paragraph) {
    CTPPr properties = properties(paragraph);
    return properties.isSetPBdr() ? properties.getPBdr() : properties.addNewPBdr();
  }

  private static CTPPr properties(XWPFParagraph paragraph) {
    return paragraph.getCTP().isSetPPr()
        ? paragraph.getCTP().getPPr()
        : paragraph.getCTP().addNewPPr();
  }

  private static void rule(CTBorder border, int eighths, String color) {
    border.setVal(STBorder.SINGLE);
    border.setSz(BigInteger.valueOf(eighths));
    border.setSpace(BigInteger.valueOf(4));
    border.setColor(color);
  }

  static BigInteger twips(double millimetres) {
    return BigInteger.valueOf(Math.round(millimetres / 25.4 * 1440));
  }
}
