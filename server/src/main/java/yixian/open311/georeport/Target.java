package yixian.open311.georeport;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 地址 · What is asked for: the words of the path behind {@code /open311}, and in which format.
 *
 * <p>Slashes may be doubled and stand at the end. The ending of the last word is the format.
 *
 * @param format null where the ending is none of ours
 */
record Target(List<String> words, @Nullable Format format) {

  static Target of(String path, @Nullable String accepted) {
    List<String> words =
        Arrays.stream(path.split("/")).filter(word -> !word.isEmpty()).skip(1).toList();
    if (words.isEmpty() || !words.getLast().contains(".")) {
      return new Target(words, Format.ofAccepted(accepted));
    }
    String last = words.getLast();
    int dot = last.lastIndexOf('.');
    List<String> bare = new java.util.ArrayList<>(words);
    bare.set(words.size() - 1, last.substring(0, dot));
    return new Target(List.copyOf(bare), Format.ofEnding(last.substring(dot + 1)));
  }

  /** The format to answer in, whatever was asked for. */
  Format answerFormat() {
    return format == null ? Format.JSON : format;
  }
}
