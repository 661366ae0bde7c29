package yixian.assessment.verdict;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.sheet.Line;
import yixian.assessment.sheet.Revision;
import yixian.assessment.sheet.Sheet;
import yixian.assessment.sheet.Sheets;
import yixian.documents.bulletin.Block;
import yixian.documents.bulletin.Bulletin;
import yixian.kernel.Days;
import yixian.paper.Galley;
import yixian.paper.Imprint;

/**
 * 书面告知书 · What an official was told, on paper: word for word what he reads on his own screen, so
 * the panels stand as one. There is none before he is told.
 */
@Component
class NoticePaper {

  private static final String NAME = "考核结果告知书";
  private static final String ISSUER = "区委组织部";

  private final SheetViews views;

  NoticePaper(SheetViews views) {
    this.views = views;
  }

  /** Brings together what is printed. */
  Galley galley(Sheet sheet) {
    Instant told = sheet.toldAt();
    if (told == null) {
      throw Sheets.absent();
    }
    SheetView view = views.own(sheet);
    String day = Imprint.day(Days.of(told));
    Bulletin paper =
        new Bulletin(
            new Bulletin.Masthead(NAME, view.roundTitle(), ISSUER, day, null),
            List.of(),
            blocks(view),
            new Bulletin.Tail(
                List.of(new Bulletin.Sent("送", view.person() + "同志。")),
                ISSUER + "　" + day + "告知",
                1,
                List.of("考核表编号 " + view.id() + "，第 " + sheet.revision() + " 版")));
    return new Galley(view.person() + " " + view.roundTitle() + "告知书", paper);
  }

  private static List<Block> blocks(SheetView view) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Title(view.roundTitle() + "结果告知"));
    blocks.add(new Block.Paragraph(view.person() + "同志："));
    blocks.add(new Block.Paragraph(result(view)));
    if (view.gradeReason() != null) {
      blocks.add(new Block.Paragraph("理由：" + view.gradeReason()));
    }
    Revision standing = view.revisions().getFirst();
    blocks.add(new Block.Section("各项情况"));
    blocks.add(
        new Block.Table(
            List.of("考核项", "值", "得分", "权重", "口径"),
            standing.lines().stream().map(NoticePaper::row).toList(),
            List.of(26, 12, 12, 10, 40)));
    if (!view.asked().isEmpty()) {
      blocks.add(new Block.Section("复核与申诉"));
      view.asked().forEach(asked -> blocks.add(new Block.Paragraph(asked(asked))));
    }
    blocks.add(new Block.Section("您的权利"));
    blocks.add(new Block.Paragraph(rights(view)));
    return blocks;
  }

  private static String result(SheetView view) {
    String served = view.from() + " 至 " + view.to() + "您在" + view.hostUnit() + "任" + view.post();
    String score = view.score() == null ? "" : "，合计 " + plain(view.score()) + " 分";
    return view.gradeName() == null
        ? served + "。本期只评价、不定等次" + score + "，情况如下。"
        : served + "，经研究考核等次为" + view.gradeName() + score + "。等次由会议研究决定，不由得分得出。";
  }

  private static List<String> row(Line line) {
    return List.of(
        line.label(),
        value(line),
        line.score() == null
            ? Objects.requireNonNullElse(line.absent(), "不适用")
            : plain(line.score()),
        plain(line.weight()),
        line.words());
  }

  private static String value(Line line) {
    BigDecimal denominator = line.denominator();
    BigDecimal numerator = line.numerator();
    String share =
        numerator == null || denominator == null
            ? ""
            : "（" + plain(numerator) + "/" + plain(denominator) + "）";
    return line.value() == null ? "—" : plain(line.value()) + share;
  }

  private static String asked(SheetView.Asked asked) {
    return asked.kindName()
        + "："
        + Imprint.day(Days.of(asked.askedAt()))
        + "提出；"
        + (asked.outcomeName() == null
            ? Imprint.day(Days.of(asked.answerBy())) + "前决定。"
            : asked.outcomeName() + "，" + asked.reason());
  }

  private static String rights(SheetView view) {
    String until = until("申请复核", view.reviewUntil()) + until("提出申诉", view.appealUntil());
    return until.isEmpty() ? "申请复核、提出申诉的期限已过或已在办理。" : "如有异议，您可以在" + until + "也可以作出说明，说明随表存档。";
  }

  private static String until(String what, @Nullable Instant until) {
    return until == null ? "" : Imprint.day(Days.of(until)) + "前" + what + "，";
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
