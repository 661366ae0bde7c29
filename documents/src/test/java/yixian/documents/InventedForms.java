package yixian.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.ImageIO;
import yixian.documents.form.FormField;
import yixian.documents.form.OfficialForm;
import yixian.documents.form.Photo;
import yixian.documents.form.Relative;

/**
 * Forms of people who do not exist, the same for the same seed, with all oddities that files of the
 * trade show.
 */
public final class InventedForms {

  private static final String[] FAMILY_NAMES = {"赵", "钱", "孙", "李", "周", "吴", "欧阳", "买买提·"};
  private static final String[] GIVEN_NAMES = {"示例", "甲", "乙样", "　丙", " 丁 ", "演示", "Test A"};
  private static final String[] MONTHS = {"%d%02d", "%d.%02d", "%d年%d月", "%d%02d01"};
  private static final String[] PARTIES = {
    "201506", "2010.05", "无党派", "民盟", "民建（2012.03）", "群众", "共青团员", "2011.07；九三学社", "", "不详"
  };
  private static final String[] WORK = {
    "示例区发展和改革局科员", "示例镇党政办干事", "示例村第一书记", "示例集团有限公司职员", "示例区委组织部科长", "示例区政府办公室副主任"
  };
  private static final String[] DASHES = {"-", "--", "—", "——", "~", "至"};
  private static final String[] ODD = {
    "", "<&>\"'", "a\"b", "\t缩进", "两\n行", "“引号”", "全角＠＃", "  前后有空格  ", "1,2"
  };

  private final RandomGenerator random;

  public InventedForms(long seed) {
    random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }

  public OfficialForm next() {
    OfficialForm form = OfficialForm.EMPTY;
    for (FormField field : FormField.values()) {
      form = form.with(field, value(field));
    }
    return form.withFamily(family()).withPhoto(random.nextInt(4) == 0 ? null : photo());
  }

  /** A CV of one line a period, written in this or that fashion. */
  public String cv() {
    StringBuilder cv = new StringBuilder();
    YearMonth from = YearMonth.of(1990 + random.nextInt(20), 9);
    int periods = 1 + random.nextInt(8);
    String dash = pick(DASHES);
    for (int i = 0; i < periods; i++) {
      YearMonth to = from.plusMonths(6 + random.nextInt(40));
      boolean last = i == periods - 1;
      cv.append(month(from)).append(dash).append(last ? " ".repeat(7) : month(to)).append("  ");
      cv.append(i == 0 ? "示例大学公共管理学院行政管理专业学习" : pick(WORK));
      if (random.nextInt(3) == 0) {
        cv.append("\n（其间：")
            .append(month(from.plusMonths(1)))
            .append(dash)
            .append(month(from.plusMonths(4)));
        cv.append("  示例镇挂职锻炼）");
      }
      cv.append(last ? "" : "\n");
      from = to;
    }
    return cv.toString();
  }

  /** A small portrait in one of the two kinds. */
  public Photo photo() {
    String kind = random.nextBoolean() ? "png" : "jpg";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BufferedImage image = new BufferedImage(30, 40, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 200; i++) {
      image.setRGB(random.nextInt(30), random.nextInt(40), random.nextInt());
    }
    try {
      ImageIO.write(image, kind, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Photo.find(out.toByteArray()).orElseThrow();
  }

  private String value(FormField field) {
    return switch (field) {
      case NAME -> pick(FAMILY_NAMES) + pick(GIVEN_NAMES);
      case SEX -> pick(new String[] {"男", "女", "男 "});
      case BIRTH, WORK_START, REACHES_AGE_ON -> date();
      case AGE_DAY, FILLED_ON -> "20260301";
      case PARTY -> pick(PARTIES);
      case CV -> cv();
      case FULL_TIME_SCHOOLING, IN_SERVICE_SCHOOLING ->
          pick(new String[] {"大学", "研究生", "大专", "", "大学普通班"});
      case ID_NUMBER -> random.nextBoolean() ? "" : "110101190001011009";
      default -> pick(ODD) + pick(WORK);
    };
  }

  private List<Relative> family() {
    List<Relative> family = new ArrayList<>();
    int size = random.nextInt(8);
    for (int i = 0; i < size; i++) {
      family.add(
          Relative.of(
              pick(new String[] {"妻子", "丈夫", "父亲", "母亲", "儿子"}),
              pick(FAMILY_NAMES) + pick(GIVEN_NAMES),
              date(),
              "群众",
              pick(WORK)));
    }
    return family;
  }

  private String date() {
    return pick(MONTHS).formatted(1960 + random.nextInt(45), 1 + random.nextInt(12));
  }

  private static String month(YearMonth month) {
    return "%d.%02d".formatted(month.getYear(), month.getMonthValue());
  }

  private String pick(String[] from) {
    return from[random.nextInt(from.length)];
  }
}
