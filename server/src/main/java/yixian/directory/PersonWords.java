package yixian.directory;

import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** Refuses names and titles that nobody bears. */
final class PersonWords {

  private PersonWords() {}

  static void demandName(String name) {
    if (name.isBlank() || name.strip().length() > 40) {
      throw Problem.invalid(new Fault("name", "姓名应为 1 至 40 个字", "请填写姓名"));
    }
  }

  static void demandTitle(String title) {
    if (title.length() > 60) {
      throw Problem.invalid(new Fault("title", "职务应不超过 60 个字", "请缩短职务"));
    }
  }
}
