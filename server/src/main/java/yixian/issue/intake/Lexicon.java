package yixian.issue.intake;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 词表 · What words of a sheet mean here. A word that means two things means nothing, and is said to
 * be doubtful.
 */
public final class Lexicon<T> {

  private final Map<String, T> known = new HashMap<>();
  private final Set<String> doubtful = new HashSet<>();

  /** Adds a word; a second meaning makes it doubtful. */
  public void add(@Nullable String word, T meaning) {
    if (word == null || word.isBlank()) {
      return;
    }
    String key = plain(word);
    T before = known.putIfAbsent(key, meaning);
    if (before != null && !before.equals(meaning)) {
      doubtful.add(key);
    }
  }

  /** The one meaning of the word. */
  public Optional<T> find(String word) {
    String key = plain(word);
    return doubtful.contains(key) ? Optional.empty() : Optional.ofNullable(known.get(key));
  }

  /** Whether the word means several things. */
  public boolean doubts(String word) {
    return doubtful.contains(plain(word));
  }

  /** Widths, cases, blanks and the strokes between steps of a path make no difference. */
  private static String plain(String word) {
    StringBuilder plain = new StringBuilder(word.length());
    Normalizer.normalize(word, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(each -> !Character.isWhitespace(each))
        .map(each -> ">\\-—–".indexOf(each) >= 0 ? '/' : each)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
