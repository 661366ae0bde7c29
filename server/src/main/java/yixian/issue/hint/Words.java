package yixian.issue.hint;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 二字词 · Chinese text cut into overlapping pairs of characters, other text into words: finds any
 * phrase without a dictionary. The last character of a run stands alone too, so that a single
 * character is found by its prefix.
 */
public final class Words {

  private static final Pattern RUN = Pattern.compile("\\p{IsHan}+|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
  private static final int LONGEST_WORD = 40;
  private static final int MOST = 600;

  private Words() {}

  /** The distinct words of the texts. */
  public static Set<String> of(@Nullable String... texts) {
    Set<String> words = new LinkedHashSet<>();
    for (String text : texts) {
      if (text != null) {
        cut(text, words, true);
      }
    }
    return words;
  }

  /** The pairs and words of a text, without single characters; for comparing and counting. */
  public static Set<String> pairs(String text) {
    Set<String> words = new LinkedHashSet<>();
    cut(text, words, false);
    return words;
  }

  /** The words of what was reported then, as a PostgreSQL tsvector literal. */
  public static String vector(Instant reported, @Nullable String... texts) {
    String mark = Spans.mark(reported);
    return of(texts).stream()
        .limit(MOST)
        .map(word -> quoted(mark + word))
        .collect(Collectors.joining(" "));
  }

  /** The words of what somebody looks for; none where there is nothing to look for. */
  public static Sought sought(String text) {
    Set<String> words = new LinkedHashSet<>();
    Matcher runs = RUN.matcher(normal(text));
    while (runs.find()) {
      String run = runs.group();
      if (isHan(run) && run.length() > 1) {
        cut(run, words, false);
      } else {
        words.add(run);
      }
    }
    return new Sought(
        words.stream()
            .limit(40)
            .map(word -> new Sought.Part(word, !isHan(word) || word.length() == 1))
            .toList());
  }

  private static void cut(String text, Set<String> words, boolean singles) {
    Matcher runs = RUN.matcher(normal(text));
    while (runs.find()) {
      String run = runs.group();
      if (!isHan(run)) {
        words.add(run.substring(0, Math.min(run.length(), LONGEST_WORD)));
        continue;
      }
      for (int i = 0; i + 2 <= run.length(); i++) {
        words.add(run.substring(i, i + 2));
      }
      if (singles) {
        words.add(run.substring(run.length() - 1));
      }
    }
  }

  private static String normal(String text) {
    return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isHan(String run) {
    return Character.UnicodeScript.of(run.codePointAt(0)) == Character.UnicodeScript.HAN;
  }

  static String quoted(String word) {
    return "'" + word.replace("'", "''") + "'";
  }

  /** How much two texts share: common pairs over all pairs, 0 to 1. */
  public static double likeness(String a, String b) {
    Set<String> first = pairs(a);
    Set<String> second = pairs(b);
    long all = Stream.concat(first.stream(), second.stream()).distinct().count();
    return all == 0 ? 0 : (double) first.stream().filter(second::contains).count() / all;
  }
}
