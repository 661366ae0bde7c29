package yixian.directory;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** Refuses names and codes that a unit cannot bear. */
final class UnitWords {

  private UnitWords() {}

  static void demand(NewUnit unit) {
    List<Fault> faults = new ArrayList<>(names(unit.name(), unit.shortName()));
    if (!unit.code().matches("[A-Za-z0-9._-]{1,40}")) {
      faults.add(new Fault("code", "单位编码“" + unit.code() + "”应为 1 至 40 个字母、数字或 . _ -", "请改正编码"));
    }
    refuse(faults);
  }

  static void demandName(String name, @Nullable String shortName) {
    refuse(names(name, shortName));
  }

  private static List<Fault> names(String name, @Nullable String shortName) {
    List<Fault> faults = new ArrayList<>();
    if (name.isBlank() || name.length() > 80) {
      faults.add(new Fault("name", "单位名称应为 1 至 80 个字", "请填写单位名称"));
    }
    if (shortName != null && (shortName.isBlank() || shortName.length() > 40)) {
      faults.add(new Fault("shortName", "单位简称应为 1 至 40 个字", "请填写简称，或不填"));
    }
    return faults;
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }
}
