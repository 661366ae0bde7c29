package yixian.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;

/**
 * What a grid must be: a code of the configured pattern whose first 6, 9 or 12 digits are those of
 * its division (county, township, village), a name, and an end after its beginning.
 */
final class GridRules {

  private static final int LONGEST_NAME = 60;
  private static final Pattern DIGITS = Pattern.compile("\\[0-9]\\{(\\d+),(\\d+)}");

  private GridRules() {}

  /** All that is wrong, each with its mend; empty when the grid may stand. */
  static List<Fault> faults(Grid grid, GridSettings settings, @Nullable Integer row) {
    List<Fault> faults = new ArrayList<>();
    if (!grid.code().matches(settings.codePattern())) {
      faults.add(
          fault(
              "code",
              row,
              "网格编码“" + grid.code() + "”不符合编码规则：" + inWords(settings.codePattern()),
              "请按规则改正编码"));
    }
    if (!grid.division().matches("[0-9]{12}")) {
      faults.add(
          fault("division", row, "区划代码“" + grid.division() + "”不是 12 位数字", "请填写 12 位统计用区划代码"));
    } else if (!grid.code().startsWith(ownDigits(grid.division()))) {
      faults.add(
          fault(
              "code",
              row,
              "网格编码“" + grid.code() + "”不以所属区划 " + ownDigits(grid.division()) + " 开头",
              "请核对编码与所属区划"));
    }
    if (grid.name().isBlank() || grid.name().length() > LONGEST_NAME) {
      faults.add(fault("name", row, "网格名称为空或超过 " + LONGEST_NAME + " 个字", "请填写 1 至 60 个字的名称"));
    }
    if (grid.households() != null && grid.households() < 0) {
      faults.add(fault("households", row, "户数 " + grid.households() + " 为负", "请填写不小于 0 的户数"));
    }
    if (grid.until() != null && !grid.until().isAfter(grid.from())) {
      faults.add(
          fault("until", row, "终止日期 " + grid.until() + " 不晚于启用日期 " + grid.from(), "请改到启用日期之后"));
    }
    if (grid.id().equals(grid.parent())) {
      faults.add(fault("parent", row, "网格不能是自己的上级", "请另选上级网格"));
    }
    return faults;
  }

  /** The usual pattern as people say it; any other as it was set. */
  private static String inWords(String pattern) {
    Matcher digits = DIGITS.matcher(pattern);
    return digits.matches() ? digits.group(1) + " 至 " + digits.group(2) + " 位数字" : pattern;
  }

  /**
   * The digits of a division code that say something: 6 for a county, 9 for a township, 12 for a
   * village.
   */
  static String ownDigits(String division) {
    if (division.endsWith("000000")) {
      return division.substring(0, 6);
    }
    return division.endsWith("000") ? division.substring(0, 9) : division;
  }

  private static Fault fault(String field, @Nullable Integer row, String message, String mend) {
    return new Fault(field, row, message, mend);
  }
}
