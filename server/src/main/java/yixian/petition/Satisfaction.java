package yixian.petition;

import java.util.List;

/** 满意度 · What people said at a return visit, from 1 to 5. */
final class Satisfaction {

  /** From here on people are content. */
  static final int CONTENT = 3;

  private static final List<String> NAMES = List.of("非常不满意", "不满意", "基本满意", "满意", "非常满意");

  private Satisfaction() {}

  static String name(int level) {
    return NAMES.get(level - 1);
  }
}
