package yixian.documents.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yixian.documents.Written;

class BulletinPrintTest {

  /** What one issue says on paper, line by line; a change of it is seen here. */
  private static final List<String> GOLDEN =
      List.of(
          "挂职简报",
          "2020 年第 1 期",
          "通州区委组织部\t2020 年 9 月 30 日",
          "本　期　要　目",
          "　　◆到最需要的地方去，在最前沿处成长",
          "　　◆一组数字看挂职",
          "　　◆图片新闻",
          "【领导讲话】",
          "到最需要的地方去，在最前沿处成长",
          "一、沉下身子，把情况摸清",
          "（一）先走遍，再动手",
          "（区委组织部）",
          "【挂职数据】",
          "一组数字看挂职",
          "",
          "注：学历：硕士 13、本科 37，合计 50，比派出人数 51 少 1。",
          "【图片新闻】",
          "",
          "挂职干部巡河护岸（示意图）",
          "　报：市委组织部，区委、区政府领导。",
          "　发：各镇街、区直各部门。",
          "　通州区委组织部　2020 年 9 月 30 日印发\t（共印 120 份）",
          "定稿指纹 SHA-256 0123456789abcdef");

  @Test
  void saysInWordWhatTheIssueSaysInItsOrder() throws IOException {
    Written word = BulletinWord.print(Samples.issue(0));
    assertThat(word.losses()).isEmpty();
    kept("word.docx", word.bytes());
    try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(word.bytes()))) {
      assertThat(read.getParagraphs()).extracting(XWPFParagraph::getText).isEqualTo(GOLDEN);
      assertThat(read.getTables()).hasSize(1);
      assertThat(read.getTables().getFirst().getRow(1).getCell(1).getText()).isEqualTo("51 人");
      assertThat(read.getAllPictures()).hasSize(1);
      var section = read.getDocument().getBody().getSectPr();
      assertThat(section.getPgSz().getW()).hasToString("11906");
      assertThat(section.getPgMar().getTop()).hasToString("2098");
      assertThat(section.getPgMar().getLeft()).hasToString("1587");
    }
  }

  @Test
  void saysTheSameInPdfOnNumberedPages() throws IOException {
    Written pdf = BulletinPdf.usual().print(Samples.issue(24));
    assertThat(pdf.losses()).isEmpty();
    kept("print.pdf", pdf.bytes());
    try (PDDocument read = Loader.loadPDF(pdf.bytes())) {
      PDFTextStripper text = new PDFTextStripper();
      text.setSortByPosition(true);
      String all = text.getText(read).replaceAll("[\\s　]", "");
      assertThat(all)
          .contains("挂职简报2020年第1期")
          .contains("本期要目")
          .contains("【领导讲话】")
          .contains("注：学历：硕士13、本科37")
          .contains("报：市委组织部", "（共印120份）", "定稿指纹SHA-256")
          .contains("—1—", "—" + read.getNumberOfPages() + "—");
      assertThat(read.getNumberOfPages()).isGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void setsTwentyTwoLinesOfTwentyEightCharacters() throws IOException {
    Written pdf = BulletinPdf.usual().print(Samples.issue(24));
    try (PDDocument read = Loader.loadPDF(pdf.bytes())) {
      PDFTextStripper text = new PDFTextStripper();
      text.setStartPage(2);
      text.setEndPage(2);
      List<String> lines =
          text.getText(read)
              .lines()
              .filter(line -> !line.isBlank() && !line.contains("—"))
              .toList();
      assertThat(lines).hasSize(Paper.LINES);
      assertThat(lines.stream().mapToInt(String::length).max().orElseThrow())
          .isBetween(26, Paper.CHARACTERS);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 5, 6})
  void keepsAHeadingOnThePageOfThePictureThatItHeads(int more) throws IOException {
    Written pdf = BulletinPdf.usual().print(Samples.issue(more));
    try (PDDocument read = Loader.loadPDF(pdf.bytes())) {
      PDFTextStripper text = new PDFTextStripper();
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= read.getNumberOfPages(); page++) {
        text.setStartPage(page);
        text.setEndPage(page);
        pages.add(text.getText(read));
      }
      assertThat(pages)
          .filteredOn(page -> page.contains("【图片新闻】"))
          .singleElement()
          .asString()
          .contains("挂职干部巡河护岸");
    }
  }

  @Test
  void goesOnWhereAPictureIsBroken() {
    Bulletin issue = Samples.issue(0);
    Bulletin broken =
        new Bulletin(
            issue.head(),
            issue.contents(),
            List.of(new Block.Photograph(new byte[] {1, 2, 3}, "说明")),
            issue.tail());
    assertThat(BulletinWord.print(broken).losses()).hasSize(1);
    assertThat(BulletinPdf.usual().print(broken).losses()).hasSize(1);
  }

  /** For people to look at. */
  private static void kept(String name, byte[] bytes) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "bulletin"));
    Files.write(folder.resolve(name), bytes);
  }
}
