package yixian.demo.cohort;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import yixian.demo.picture.Portrait;
import yixian.directory.profile.Degree;
import yixian.directory.profile.Politics;
import yixian.directory.profile.Profile;
import yixian.directory.profile.Sex;
import yixian.documents.form.DateText;
import yixian.documents.form.FormField;
import yixian.documents.form.OfficialForm;
import yixian.documents.form.Photo;
import yixian.documents.form.Relative;

/**
 * 示范表册 · Forms of invented officials, whose CVs tell what their profiles say: school and office
 * only, or work at the front line too.
 *
 * <p>The identity numbers begin with a division that does not exist, so that they are nobody's.
 */
public final class DemoForms {

  private static final String NOWHERE = "999999";
  private static final int SCHOOL_YEARS = 4;
  private static final int FIRST_POST_YEARS = 3;

  private final Official official;
  private final Profile profile;
  private final String unit;
  private final LocalDate day;

  private DemoForms(Official official, String unit, LocalDate day) {
    this.official = official;
    this.profile = official.profile();
    this.unit = unit;
    this.day = day;
  }

  /**
   * The form of an official as of a day.
   *
   * @param unit the name of the home unit
   * @param serial so that no two identity numbers are alike
   */
  public static OfficialForm of(Official official, String unit, LocalDate day, int serial) {
    return new DemoForms(official, unit, day).form(serial);
  }

  private OfficialForm form(int serial) {
    boolean woman = profile.sex() == Sex.FEMALE;
    boolean master = profile.degree() == Degree.MASTER;
    return OfficialForm.EMPTY
        .with(FormField.NAME, official.name())
        .with(FormField.SEX, woman ? "女" : "男")
        .with(FormField.BIRTH, DateText.of(birth()).written())
        .with(FormField.ETHNICITY, "汉族")
        .with(FormField.NATIVE_PLACE, "江苏南通")
        .with(FormField.BIRTHPLACE, "江苏南通")
        .with(FormField.PARTY, party())
        .with(FormField.WORK_START, DateText.of(workSince()).written())
        .with(FormField.HEALTH, "健康")
        .with(FormField.SPECIALITY, Objects.requireNonNullElse(profile.speciality(), ""))
        .with(FormField.FULL_TIME_SCHOOLING, "大学")
        .with(FormField.FULL_TIME_DEGREE, "管理学学士")
        .with(FormField.FULL_TIME_SCHOOLING_AT, "示例大学公共管理学院行政管理专业")
        .with(FormField.IN_SERVICE_SCHOOLING, master ? "研究生" : "")
        .with(FormField.IN_SERVICE_DEGREE, master ? "公共管理硕士" : "")
        .with(FormField.IN_SERVICE_SCHOOLING_AT, master ? "示例大学公共管理专业" : "")
        .with(FormField.PRESENT_POST, unit + official.title())
        .with(FormField.CV, cv(master))
        .with(FormField.ANNUAL_RESULTS, day.getYear() - 1 + "年称职")
        .with(FormField.REPORTING_UNIT, unit)
        .with(FormField.AGE_DAY, DateText.of(day).written())
        .with(FormField.FILLED_ON, DateText.of(day).written())
        .with(FormField.ID_NUMBER, idNumber(serial))
        .withFamily(
            List.of(
                Relative.of(
                    woman ? "丈夫" : "妻子",
                    "示例亲属",
                    DateText.of(birth().plusMonths(7)).written(),
                    "群众",
                    "示例单位职员")))
        .withPhoto(Photo.find(Portrait.jpeg(woman, serial)).orElseThrow());
  }

  private String cv(boolean master) {
    YearMonth began = workSince();
    YearMonth moved = began.plusYears(FIRST_POST_YEARS);
    List<String> lines = new ArrayList<>();
    lines.add(line(began.minusYears(SCHOOL_YEARS), began, "示例大学公共管理学院行政管理专业学习"));
    lines.add(line(began, moved, threeDoor() ? unit + "科员" : "示例镇政府办公室科员"));
    if (master) {
      lines.add(meanwhile(began.plusMonths(2), began.plusMonths(32), "在职研究生学习，获公共管理硕士学位"));
    }
    lines.add(written(moved) + "--         " + unit + official.title());
    return String.join("\n", lines);
  }

  private boolean threeDoor() {
    return Boolean.TRUE.equals(profile.threeDoor());
  }

  private String party() {
    return profile.politics() == Politics.DEMOCRATIC ? "民盟" : written(birth().plusYears(20));
  }

  private YearMonth birth() {
    return Objects.requireNonNull(profile.birth());
  }

  private YearMonth workSince() {
    return Objects.requireNonNull(profile.workSince());
  }

  private static String line(YearMonth from, YearMonth to, String text) {
    return written(from) + "--" + written(to) + "  " + text;
  }

  private static String meanwhile(YearMonth from, YearMonth to, String text) {
    return "（其间：" + line(from, to, text) + "）";
  }

  private static String written(YearMonth month) {
    return "%04d.%02d".formatted(month.getYear(), month.getMonthValue());
  }

  /** A number by GB 11643, of a place that is on no map. */
  private String idNumber(int serial) {
    String body =
        NOWHERE
            + "%04d%02d01".formatted(birth().getYear(), birth().getMonthValue())
            + "%03d".formatted(serial % 1000);
    int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int at = 0; at < weights.length; at++) {
      sum += Character.getNumericValue(body.charAt(at)) * weights[at];
    }
    return body + "10X98765432".charAt(sum % 11);
  }
}
