package yixian.bulletin.desk;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.bulletin.text.Edition;
import yixian.documents.bulletin.Block;
import yixian.documents.bulletin.Bulletin;
import yixian.kernel.Actor;
import yixian.kernel.Problem;
import yixian.paper.Galley;
import yixian.paper.Imprint;

/**
 * 月度汇编 · The issues published in a month in one paper, for publicity: their words and figures as
 * they were signed, each with its fingerprint. What was withdrawn or replaced is not in it, and
 * nothing is added, so that nobody has to be asked again.
 */
@Component
class Compilation {

  private final BulletinSheets sheets;
  private final Printing printing;

  Compilation(BulletinSheets sheets, Printing printing) {
    this.sheets = sheets;
    this.printing = printing;
  }

  Galley of(Actor reader, YearMonth month) {
    List<PublishedSheet> issues =
        sheets.published().stream()
            .filter(line -> line.state() == State.PUBLISHED)
            .filter(line -> YearMonth.from(line.issued()).equals(month))
            .sorted(
                Comparator.comparing(PublishedSheet.Line::issued)
                    .thenComparing(PublishedSheet.Line::masthead)
                    .thenComparing(PublishedSheet.Line::number))
            .map(line -> sheets.published(reader, line.id()))
            .toList();
    if (issues.isEmpty()) {
      throw Problem.notFound("这个月已发布的简报");
    }
    String words = month.getYear() + " 年 " + month.getMonthValue() + " 月";
    List<Block> blocks = new ArrayList<>();
    issues.forEach(issue -> issue(blocks, issue));
    PublishedSheet latest = issues.getLast();
    Bulletin paper =
        new Bulletin(
            new Bulletin.Masthead(
                "简报月度汇编",
                words + "（" + issues.size() + " 期）",
                joined(issues),
                Imprint.day(latest.line().issued()),
                null),
            issues.stream().map(Compilation::entry).toList(),
            blocks,
            null);
    return new Galley("简报月度汇编 " + words, paper);
  }

  private void issue(List<Block> blocks, PublishedSheet issue) {
    Edition edition = Objects.requireNonNull(issue.edition());
    blocks.add(new Block.Section(edition.masthead() + "　" + edition.numbered()));
    blocks.addAll(printing.blocks(edition));
    BulletinSheet.Proof proof = Objects.requireNonNull(issue.proof());
    blocks.add(
        new Block.Note(
            "以上各篇照 "
                + Imprint.day(edition.issued())
                + "签发的定稿收入，未作改动；定稿指纹 SHA-256 "
                + proof.fingerprint()));
  }

  private static String joined(List<PublishedSheet> issues) {
    return issues.stream()
        .map(issue -> issue.line().issuer())
        .distinct()
        .collect(Collectors.joining("、"));
  }

  private static String entry(PublishedSheet issue) {
    PublishedSheet.Line line = issue.line();
    return "《" + line.masthead() + "》" + line.number() + "：" + line.lead();
  }
}
