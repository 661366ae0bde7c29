package yixian.feedback.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import yixian.audit.SignedHead;
import yixian.documents.bulletin.Block;
import yixian.documents.bulletin.Bulletin;
import yixian.documents.bulletin.BulletinPdf;
import yixian.documents.bulletin.BulletinWord;
import yixian.documents.print.ChineseFont;
import yixian.documents.print.FontMissing;
import yixian.feedback.letter.Issued;
import yixian.feedback.letter.Letter;
import yixian.kernel.Days;
import yixian.kernel.Problem;

/** 付印 · A letter on paper, with how anybody can check it in the imprint. */
@Component
class Printing {

  private static final int HEAD_SHOWN = 24;
  private static final String NAME = "反馈通报";

  private final String font;

  Printing(@Value("${yixian.documents.font:}") String font) {
    this.font = font;
  }

  /** 格式 · As what it is printed. */
  enum Format {
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    PDF("application/pdf");

    private final String mediaType;

    Format(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }
  }

  /** 付印稿 · Everything that is printed; made inside the road. */
  record Galley(String name, Bulletin bulletin) {}

  /** Brings together what is printed. */
  Galley galley(Issued text, Book.@Nullable Proof proof) {
    LocalDate sent = text.sentOn();
    LocalDate day = sent == null ? Days.of(text.countedAt()) : sent;
    String correction = text.correction();
    String edition = text.edition() == 1 ? "" : "（更正第 " + (text.edition() - 1) + " 次）";
    Bulletin bulletin =
        new Bulletin(
            new Bulletin.Masthead(
                NAME,
                "致" + text.unitName() + edition + (sent == null ? "（草稿，未发出）" : ""),
                text.issuer(),
                said(day),
                correction == null ? null : "更正说明：" + correction),
            List.of(),
            blocks(text),
            new Bulletin.Tail(
                List.of(new Bulletin.Sent("送", text.unitName() + "。")),
                text.issuer() + "　" + said(day) + (sent == null ? "拟" : "印发"),
                1,
                proof == null ? List.of() : imprint(text, proof)));
    return new Galley(
        text.letter().title() + " " + text.unitName() + "（" + text.kindName() + "）", bulletin);
  }

  byte[] print(Galley galley, Format format) {
    return switch (format) {
      case DOCX -> BulletinWord.print(galley.bulletin()).bytes();
      case PDF -> pdf(galley.bulletin());
    };
  }

  private byte[] pdf(Bulletin bulletin) {
    try {
      BulletinPdf pdf =
          font.isBlank() ? BulletinPdf.usual() : BulletinPdf.in(ChineseFont.at(Path.of(font)));
      return pdf.print(bulletin).bytes();
    } catch (FontMissing missing) {
      throw Problem.refused("font-missing", String.valueOf(missing.getMessage()));
    }
  }

  private static List<Block> blocks(Issued text) {
    Letter letter = text.letter();
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(letter.title()));
    blocks.add(new Block.Paragraph(letter.opening()));
    for (Letter.Group group : letter.groups()) {
      blocks.add(new Block.Section(group.title()));
      if (!group.note().isEmpty()) {
        blocks.add(new Block.Paragraph(group.note() + "。"));
      }
      if (!group.lines().isEmpty()) {
        blocks.add(table(group));
      }
    }
    String remark = text.remark();
    if (remark != null) {
      blocks.add(new Block.Section("附言"));
      remark.lines().forEach(line -> blocks.add(new Block.Paragraph(line)));
    }
    if (!letter.closing().isEmpty()) {
      blocks.add(new Block.Paragraph(letter.closing()));
    }
    LocalDate by = text.answerBy();
    if (by != null) {
      blocks.add(new Block.Paragraph("请于" + said(by) + "前回复，没有意见的可以不回复。"));
    }
    return blocks;
  }

  private static Block table(Letter.Group group) {
    List<List<String>> rows =
        group.lines().stream()
            .map(
                line ->
                    List.of(
                        line.name(),
                        line.unit().isEmpty() ? line.value() : line.value() + " " + line.unit(),
                        line.words().isEmpty() ? "—" : line.words(),
                        line.definition()))
            .toList();
    return new Block.Table(List.of("事项", "数值", "说明", "口径"), rows, List.of(18, 12, 32, 38));
  }

  private static List<String> imprint(Issued text, Book.Proof proof) {
    List<String> lines = new ArrayList<>();
    lines.add("数字截至 " + said(Days.of(text.countedAt())) + "；全文指纹 SHA-256 " + proof.fingerprint());
    SignedHead head = proof.head();
    if (head != null) {
      lines.add(
          "审计链第 "
              + head.seq()
              + " 条 "
              + head.hash().substring(0, HEAD_SHOWN)
              + "… 签名 "
              + head.signature().substring(0, Math.min(HEAD_SHOWN, head.signature().length()))
              + "…");
    }
    return lines;
  }

  private static String said(LocalDate day) {
    return day.getYear() + " 年 " + day.getMonthValue() + " 月 " + day.getDayOfMonth() + " 日";
  }
}
