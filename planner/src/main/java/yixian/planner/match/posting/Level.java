package yixian.planner.match.posting;

/** What is wanted, one after the other: a later one never costs an earlier one anything. */
enum Level {
  /** As many places filled as possible. */
  FILLED("filled", "填满岗位"),
  /** The worst fit as good as possible. */
  WORST("worst", "最低适配度"),
  /** As few people of one kind as possible in the unit that has most of them. */
  SPREAD("spread", "同类最集中处的人数"),
  /** The sum of fits. */
  SUM("sum", "适配度总和"),
  /** As few pairs as possible that would rather have each other; always the last. */
  STABLE("stable", "不稳定对");

  final String word;
  final String chinese;

  Level(String word, String chinese) {
    this.word = word;
    this.chinese = chinese;
  }
}
