package yixian.issue.search;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yixian.issue.hint.Sought;
import yixian.issue.hint.Words;

/**
 * 查找文字 · A number of an issue, or words to look up.
 *
 * @param hopeless whether something was asked that no issue can contain
 */
record Text(@Nullable String code, @Nullable Sought words, boolean hopeless) {

  private static final Text NONE = new Text(null, null, false);
  private static final Pattern CODE = Pattern.compile("\\d{4}-\\d{2}-\\d{6,}(-\\d{2})?");

  static Text of(IssueQuery query) {
    if (!query.hasText()) {
      return NONE;
    }
    String text = Objects.requireNonNull(query.q()).strip();
    if (CODE.matcher(text).matches()) {
      return new Text(text, null, false);
    }
    Sought words = Words.sought(text);
    return words.isEmpty() ? new Text(null, null, true) : new Text(null, words, false);
  }
}
