package yixian.dashboard.board;

import java.util.Locale;
import java.util.regex.Pattern;

/** 千分位 · Large numbers on a board are read in groups of three digits (GB/T 15835). */
final class Thousands {

  private static final Pattern WHOLE = Pattern.compile("(?<![\\d.])\\d{4,18}(?!\\d)");

  private Thousands() {}

  /** The same words, with the whole part of each number from 1,000 on in groups. */
  static String in(String words) {
    return WHOLE
        .matcher(words)
        .replaceAll(found -> String.format(Locale.ROOT, "%,d", Long.parseLong(found.group())));
  }
}
