package yixian.formula;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of the known names somebody may have meant. */
final class Nearness {

  private Nearness() {}

  static Optional<String> nearest(String word, List<String> names) {
    return names.stream()
        .filter(name -> distance(word, name) <= most(word, name))
        .min(Comparator.comparingInt((String name) -> distance(word, name)).thenComparing(n -> n));
  }

  /** Short words are alike only where one is part of the other or one character differs. */
  private static int most(String word, String name) {
    if (word.contains(name) || name.contains(word)) {
      return Integer.MAX_VALUE;
    }
    return Math.min(word.length(), name.length()) <= 2 ? 1 : 2;
  }

  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int i = 0; i <= other.length(); i++) {
      row[i] = i;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal : diagonal + 1;
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
