package yixian.care;

import java.util.Arrays;
import java.util.Optional;
import yixian.kernel.Labelled;

/** 走访结果 · What came of going there; nobody is pressed to open the door. */
public enum Outcome implements Labelled {
  MET("见到"),
  ABSENT("不在家"),
  DECLINED("婉拒");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  static Optional<Outcome> named(String label) {
    return Arrays.stream(values()).filter(outcome -> outcome.label.equals(label)).findFirst();
  }
}
