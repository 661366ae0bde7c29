package yixian.issue.texthelp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.hint.Words;

/**
 * 特征 · What a classifier may look at in a report: its words in pairs of characters, and, for the
 * unit, its category and town.
 *
 * <p>Words with a digit in them are left out: they are the phones, plates and house numbers.
 */
final class Marks {

  private static final int LONGEST = 300;
  private static final String CATEGORY = "#类";
  private static final String TOWN = "#地";

  private Marks() {}

  static Set<String> words(String summary, @Nullable String description) {
    String text = description == null ? summary : summary + "\n" + description;
    Set<String> marks = new LinkedHashSet<>();
    for (String word : Words.pairs(text.substring(0, Math.min(text.length(), LONGEST)))) {
      if (word.chars().noneMatch(Character::isDigit)) {
        marks.add(word);
      }
    }
    return marks;
  }

  static Set<String> withPlace(Set<String> words, @Nullable UUID category, @Nullable UUID town) {
    Set<String> marks = new LinkedHashSet<>(words);
    if (category != null) {
      marks.add(CATEGORY + category);
    }
    if (town != null) {
      marks.add(TOWN + town);
    }
    return marks;
  }

  /** The marks as a reader knows them: pairs that overlap in the text are joined to phrases. */
  static List<String> told(String text, Collection<String> marks) {
    boolean[] spoken = new boolean[text.length()];
    for (String mark : marks) {
      for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
        java.util.Arrays.fill(spoken, at, at + mark.length(), true);
      }
    }
    Set<String> phrases = new LinkedHashSet<>();
    for (int from = 0; from < spoken.length; from++) {
      int to = from;
      while (to < spoken.length && spoken[to]) {
        to++;
      }
      if (to > from) {
        phrases.add(text.substring(from, to));
        from = to;
      }
    }
    List<String> told = new ArrayList<>(phrases);
    if (marks.stream().anyMatch(mark -> mark.startsWith(CATEGORY))) {
      told.add("所属分类");
    }
    if (marks.stream().anyMatch(mark -> mark.startsWith(TOWN))) {
      told.add("所在镇街");
    }
    return told;
  }
}
