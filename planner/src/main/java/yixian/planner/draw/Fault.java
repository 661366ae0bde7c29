package yixian.planner.draw;

/** 不符之处 · What does not hold, where, in words for anybody. */
public record Fault(Kind kind, String where, String what) {

  /** 不符种类 · Which promise is broken. */
  public enum Kind {
    /** 种子与承诺不符。 */
    SEED,
    /** 名单、规则或约定与公布的摘要不符。 */
    LIST,
    /** 名单没有按代号排列，或有重复。 */
    ORDER,
    /** 各层人数或名额不符。 */
    STRATA,
    /** 抽中的不是应当抽中的。 */
    RESULT,
    /** 与先前公布的文件不符。 */
    EARLIER
  }

  @Override
  public String toString() {
    return where + "：" + what;
  }
}
