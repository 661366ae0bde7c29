package yixian.documents.bulletin;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** An invented issue with every kind of block. */
final class Samples {

  private static final String TEXT =
      "走访不是数门牌，要坐得下来、听得进去、记得下来。每位同志手里要有三张清单：群众最盼的事、组织交办的事、自己能办的事，一件一件销号。";

  private Samples() {}

  static Bulletin issue(int paragraphs) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Section("领导讲话"));
    blocks.add(new Block.Title("到最需要的地方去，在最前沿处成长"));
    blocks.add(new Block.Paragraph("一、沉下身子，把情况摸清"));
    blocks.add(new Block.Paragraph("（一）先走遍，再动手"));
    for (int at = 0; at < paragraphs; at++) {
      blocks.add(new Block.Paragraph(TEXT));
    }
    blocks.add(new Block.Author("区委组织部"));
    blocks.add(new Block.Section("挂职数据"));
    blocks.add(new Block.Title("一组数字看挂职"));
    blocks.add(
        new Block.Table(
            List.of("项目", "数值", "分子/分母", "口径"),
            List.of(
                List.of("派出人数", "51 人", "51 / 51", "安排的全部人员，撤销安排的除外"),
                List.of("平均年龄", "35.2 岁", "1795 / 51", "截至 2020-07-01，周岁之和 ÷ 已登记出生年月的人数")),
            List.of(20, 14, 16, 50)));
    blocks.add(new Block.Note("学历：硕士 13、本科 37，合计 50，比派出人数 51 少 1。"));
    blocks.add(new Block.Section("图片新闻"));
    blocks.add(new Block.Photograph(picture(), "挂职干部巡河护岸（示意图）"));
    return new Bulletin(
        new Bulletin.Masthead("挂职简报", "2020 年第 1 期", "通州区委组织部", "2020 年 9 月 30 日", null),
        List.of("到最需要的地方去，在最前沿处成长", "一组数字看挂职", "图片新闻"),
        blocks,
        new Bulletin.Tail(
            List.of(
                new Bulletin.Sent("报", "市委组织部，区委、区政府领导。"), new Bulletin.Sent("发", "各镇街、区直各部门。")),
            "通州区委组织部　2020 年 9 月 30 日印发",
            120,
            List.of("定稿指纹 SHA-256 0123456789abcdef")));
  }

  private static byte[] picture() {
    BufferedImage image = new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(0x6FA8C9));
    pen.fillRect(0, 0, 640, 400);
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
