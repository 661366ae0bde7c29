package yixian.documents.form;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/** 考核等次 · The results of the annual assessment, with their codes. */
public enum Grade {
  EXCELLENT(1, "优秀"),
  COMPETENT(2, "称职"),
  BASICALLY_COMPETENT(3, "基本称职"),
  INCOMPETENT(4, "不称职"),
  UNDECIDED(5, "不定等次"),
  NOT_ASSESSED(6, "不进行考核");

  private final int code;
  private final String label;

  Grade(int code, String label) {
    this.code = code;
    this.label = label;
  }

  public int code() {
    return code;
  }

  public String label() {
    return label;
  }

  static Optional<Grade> findIn(String text) {
    return Arrays.stream(values())
        .sorted(Comparator.comparingInt((Grade grade) -> grade.label.length()).reversed())
        .filter(grade -> text.contains(grade.label))
        .findFirst();
  }
}
