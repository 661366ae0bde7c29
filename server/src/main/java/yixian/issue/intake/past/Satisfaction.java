package yixian.issue.intake.past;

import yixian.issue.Levels;
import yixian.issue.intake.Lexicon;

/** 满意度 · Words of other systems for the five levels of the rating. */
final class Satisfaction {

  private Satisfaction() {}

  static Lexicon<Integer> lexicon() {
    Lexicon<Integer> lexicon = new Lexicon<>();
    for (int level = 1; level <= 5; level++) {
      lexicon.add(Levels.name(level), level);
      lexicon.add(String.valueOf(level), level);
    }
    lexicon.add("很满意", 5);
    lexicon.add("比较满意", 4);
    lexicon.add("一般", 3);
    lexicon.add("基本不满意", 2);
    lexicon.add("很不满意", 1);
    return lexicon;
  }
}
