package yixian.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;

/**
 * 历史工单表 · Invented past cases of two years, seeded: nine in ten closed, four in five with the two
 * degrees, the rest with the name of a grid.
 */
final class PastSheet {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Shanghai"));
  private static final long FIRST = Instant.parse("2023-01-01T00:00:00Z").getEpochSecond();
  private static final int DAY = 86_400;
  private static final String HEADS =
      "工单编号,问题描述,详细描述,问题类型,办理状态,受理时间,派单时间,处置完成时间,办结时间,办结期限,承办单位,经度,纬度,所属网格,事发地址,处置结果,满意度,诉求来源";

  private PastSheet() {}

  static void write(Path sheet, String prefix, int cases) throws IOException {
    SplittableRandom random = new SplittableRandom(20240101);
    try (BufferedWriter out = Files.newBufferedWriter(sheet)) {
      out.write(HEADS);
      for (int i = 0; i < cases; i++) {
        out.write('\n');
        out.write(row(prefix + "-" + i, random, (double) i / cases));
      }
    }
  }

  private static String row(String number, SplittableRandom random, double share) {
    int town = Sayings.skewed(random, District.TOWNS);
    int cell = Sayings.skewed(random, 64);
    String road = Sayings.road(random);
    long at = FIRST + (long) (share * 700 * DAY) + random.nextInt(DAY);
    long end = at + DAY / 4 + random.nextInt(4 * DAY);
    boolean closed = random.nextInt(10) > 0;
    boolean placed = random.nextInt(5) > 0;
    double longitude = 120.9 + 0.15 * (town % 4) + 0.01875 * (cell % 8 + random.nextDouble());
    double latitude = 31.9 + 0.1 * (town / 4) + 0.0125 * (cell / 8 + random.nextDouble());
    return String.join(
        ",",
        number,
        road + Sayings.thing(random) + Sayings.wrong(random),
        random.nextBoolean() ? Sayings.more(random) : "",
        "06013",
        closed ? "已办结" : "处理中",
        stamp(at),
        stamp(at + (end - at) / 10),
        closed ? stamp(at + (end - at) * 7 / 10) : "",
        closed ? stamp(end) : "",
        stamp(at + 3 * DAY),
        "第" + Sayings.skewed(random, District.DEPARTMENTS) + "局",
        placed ? String.format("%.6f", longitude) : "",
        placed ? String.format("%.6f", latitude) : "",
        placed ? "" : "第" + (town * 64 + cell) + "网格",
        road + (1 + random.nextInt(400)) + "号",
        closed ? "已派人修复并清理现场" : "",
        closed && random.nextInt(3) == 0 ? "满意" : "",
        "电话");
  }

  private static String stamp(long second) {
    return STAMP.format(Instant.ofEpochSecond(second));
  }
}
