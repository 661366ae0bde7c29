package yixian.feedback.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.SignedHead;
import yixian.documents.bulletin.Block;
import yixian.documents.bulletin.Bulletin;
import yixian.feedback.letter.Issued;
import yixian.feedback.letter.Letter;
import yixian.kernel.Days;
import yixian.paper.Galley;
import yixian.paper.Imprint;

/** 付印 · A letter on paper, with how anybody can check it in the imprint. */
@Component
class Printing {

  private static final String NAME = "反馈通报";

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
                Imprint.day(day),
                correction == null ? null : "更正说明：" + correction),
            List.of(),
            blocks(text),
            new Bulletin.Tail(
                List.of(new Bulletin.Sent("送", text.unitName() + "。")),
                text.issuer() + "　" + Imprint.day(day) + (sent == null ? "拟" : "印发"),
                1,
                proof == null ? List.of() : imprint(text, proof)));
    return new Galley(
        text.letter().title() + " " + text.unitName() + "（" + text.kindName() + "）", bulletin);
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
      blocks.add(new Block.Paragraph("请于" + Imprint.day(by) + "前回复，没有意见的可以不回复。"));
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
    lines.add(
        "数字截至 " + Imprint.day(Days.of(text.countedAt())) + "；全文指纹 SHA-256 " + proof.fingerprint());
    SignedHead head = proof.head();
    if (head != null) {
      lines.add(Imprint.chain(head));
    }
    return lines;
  }
}
