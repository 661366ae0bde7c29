package yixian.notice;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 通知模板 · Words with {@code {names}} for what differs. */
public record Template(String code, String title, String text) {

  private static final Pattern PLACE = Pattern.compile("\\{([^{}]+)}");
  private static final int LONGEST = 500;

  /** The text with each name replaced; a name without a value is a fault of the program. */
  static String fill(String words, Map<String, ?> params) {
    String filled =
        PLACE
            .matcher(words)
            .replaceAll(
                match -> {
                  Object value = params.get(match.group(1));
                  if (value == null) {
                    throw new IllegalArgumentException(
                        "The template needs {"
                            + match.group(1)
                            + "}, told were "
                            + params.keySet());
                  }
                  return Matcher.quoteReplacement(value.toString());
                });
    return filled.length() > LONGEST ? filled.substring(0, LONGEST - 1) + "…" : filled;
  }
}
