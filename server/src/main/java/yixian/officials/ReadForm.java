package yixian.officials;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import yixian.documents.Finding;
import yixian.documents.Reading;
import yixian.documents.form.IdNumber;
import yixian.documents.form.OfficialForm;

/**
 * 已读表册 · A file that was read: the form, and what is doubtful in it.
 *
 * @param doubts what somebody should look at; none of it hinders the keeping
 */
public record ReadForm(FormFile file, OfficialForm form, List<Finding> doubts) {

  private static final int LONGEST_NAME = 40;

  public ReadForm {
    doubts = List.copyOf(doubts);
  }

  /** Reads a file that may come from anywhere; nobody can be kept without a name. */
  public static Reading<ReadForm> of(FormFile file) {
    return switch (file.read()) {
      case Reading.Refused<OfficialForm> refused -> new Reading.Refused<>(refused.findings());
      case Reading.Whole<OfficialForm> whole -> {
        ReadForm read = new ReadForm(file, whole.value(), doubts(file, whole));
        yield read.name().isEmpty() || read.name().length() > LONGEST_NAME
            ? Reading.refused(
                new Finding(
                    "姓名", read.name(), "姓名应为 1 至 " + LONGEST_NAME + " 个字", "在填表软件中改正姓名后重新导出"))
            : new Reading.Whole<>(read, read.doubts);
      }
    };
  }

  /** The name without padding. */
  public String name() {
    return form.name().trimmed();
  }

  public Optional<YearMonth> findBirth() {
    return form.birth().findMonth();
  }

  /** The identity number in one spelling, where it is sound; nobody is recognised by another. */
  public Optional<String> findIdNumber() {
    return Optional.of(form.idNumber())
        .filter(number -> new IdNumber(number).isSound())
        .map(number -> number.strip().toUpperCase(Locale.ROOT));
  }

  private static List<Finding> doubts(FormFile file, Reading.Whole<OfficialForm> whole) {
    List<Finding> doubts = new ArrayList<>(whole.findings());
    if (file.kind() == FormFile.Kind.LRM) {
      doubts.add(
          new Finding(
              "文件",
              "",
              ".lrm 文件没有身份证号" + (file.photo() == null ? "和照片" : ""),
              "需要这些内容的，请改用 .lrmx 文件导入"));
    }
    return doubts;
  }
}
