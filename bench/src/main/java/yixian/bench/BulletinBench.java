package yixian.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import yixian.documents.bulletin.Block;
import yixian.documents.bulletin.Bulletin;
import yixian.documents.bulletin.BulletinPdf;
import yixian.documents.bulletin.BulletinWord;
import yixian.documents.print.ChineseFont;

/**
 * 简报付印跑分 · An issue of twelve pages to Word and to PDF, and beside it the plainest PDF of the same
 * words: PDFBox alone, one face, lines cut at a fixed length, no layout at all.
 */
public final class BulletinBench {

  private static final int PAGES = 12;
  private static final int ROUNDS = 7;
  private static final int LINE = 28;
  private static final int LINES = 22;
  private static final String TEXT =
      "走访不是数门牌，要坐得下来、听得进去、记得下来。每位同志手里要有三张清单：群众最盼的事、组织交办的事、自己能办的事，一件一件销号，办成了群众认，办不成也要说清楚为什么、下一步怎么办。";

  private BulletinBench() {}

  public static void main(String[] args) throws Exception {
    int paragraphs = 1;
    while (pages(BulletinPdf.usual().print(issue(paragraphs)).bytes()) < PAGES) {
      paragraphs += 3;
    }
    Bulletin issue = issue(paragraphs);
    List<String> words = words(issue);
    double word = middle(() -> BulletinWord.print(issue).bytes());
    double pdf = middle(() -> BulletinPdf.usual().print(issue).bytes());
    double plain = middle(() -> plain(words));
    int characters = words.stream().mapToInt(String::length).sum();
    System.out.printf("%d pages, %,d characters, the middle of %d%n%n", PAGES, characters, ROUNDS);
    System.out.println("| what | ms |");
    System.out.println("|---|---|");
    System.out.printf("| to .docx | %.0f |%n", word);
    System.out.printf("| to PDF, three faces embedded | %.0f |%n", pdf);
    System.out.printf("| the same words as plain PDF, one face | %.0f |%n", plain);
    System.out.printf(
        "%n.docx + PDF / plain PDF: x %.2f (goal: at most 5,000 ms together)%n",
        (word + pdf) / plain);
  }

  private static Bulletin issue(int paragraphs) {
    List<Block> blocks = new ArrayList<>();
    for (int at = 0; at < paragraphs; at++) {
      if (at % 8 == 0) {
        blocks.add(new Block.Section("工作动态"));
        blocks.add(new Block.Title("第 " + (at / 8 + 1) + " 篇：先走遍，再动手"));
        blocks.add(new Block.Paragraph("一、沉下身子，把情况摸清"));
      }
      blocks.add(new Block.Paragraph(TEXT));
    }
    List<List<String>> rows = new ArrayList<>();
    for (int at = 1; at <= 20; at++) {
      rows.add(List.of("项目 " + at, at + " 人", at + " / 51", "截至当日，按登记数得的人数"));
    }
    blocks.add(new Block.Table(List.of("项目", "数值", "分子/分母", "口径"), rows, List.of(20, 14, 16, 50)));
    return new Bulletin(
        new Bulletin.Masthead("挂职简报", "2020 年第 1 期", "区委组织部", "2020 年 9 月 30 日", null),
        List.of("先走遍，再动手"),
        blocks,
        new Bulletin.Tail(
            List.of(new Bulletin.Sent("发", "各镇街、区直各部门。")),
            "区委组织部 2020 年 9 月 30 日印发",
            50,
            List.of()));
  }

  private static List<String> words(Bulletin issue) {
    List<String> words = new ArrayList<>();
    for (Block block : issue.blocks()) {
      switch (block) {
        case Block.Section section -> words.add(section.name());
        case Block.Title title -> words.add(title.text());
        case Block.Paragraph text -> words.add(text.text());
        case Block.Table table -> table.rows().forEach(row -> words.add(String.join(" ", row)));
        case Block.Author author -> words.add(author.name());
        case Block.Note note -> words.add(note.text());
        case Block.Photograph photo -> words.add(photo.caption());
      }
    }
    return words;
  }

  private static byte[] plain(List<String> words) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ChineseFont.Opened opened = ChineseFont.find().open();
        PDDocument document = new PDDocument()) {
      PDType0Font font = PDType0Font.load(document, opened.font(), true);
      List<String> lines = new ArrayList<>();
      for (String each : words) {
        for (int at = 0; at < each.length(); at += LINE) {
          lines.add(each.substring(at, Math.min(each.length(), at + LINE)));
        }
      }
      for (int at = 0; at < lines.size(); at += LINES) {
        page(document, font, lines.subList(at, Math.min(lines.size(), at + LINES)));
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  private static void page(PDDocument document, PDType0Font font, List<String> lines)
      throws IOException {
    PDPage page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
      stream.beginText();
      stream.setFont(font, 16);
      stream.setLeading(29);
      stream.newLineAtOffset(80, 730);
      for (String line : lines) {
        stream.showText(line);
        stream.newLine();
      }
      stream.endText();
    }
  }

  private static int pages(byte[] pdf) throws IOException {
    try (PDDocument read = org.apache.pdfbox.Loader.loadPDF(pdf)) {
      return read.getNumberOfPages();
    }
  }

  /** Milliseconds, the first rounds left out. */
  private static double middle(Callable<byte[]> work) throws Exception {
    double[] all = new double[ROUNDS];
    for (int round = -3; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      byte[] made = work.call();
      if (made.length == 0) {
        throw new IllegalStateException("Nothing was printed");
      }
      if (round >= 0) {
        all[round] = (System.nanoTime() - begin) / 1e6;
      }
    }
    Arrays.sort(all);
    return all[ROUNDS / 2];
  }
}
