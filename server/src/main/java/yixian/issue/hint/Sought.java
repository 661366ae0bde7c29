package yixian.issue.hint;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import yixian.kernel.Scope;

/** 所找 · The words that somebody looks for; an issue has all of them. */
public record Sought(List<Part> parts) {

  public Sought {
    parts = List.copyOf(parts);
  }

  /**
   * A word.
   *
   * @param begins whether words that only begin so will do
   */
  public record Part(String word, boolean begins) {

    private String under(String mark) {
      return Words.quoted(mark + word) + (begins ? ":*" : "");
    }
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  /**
   * For each of these spans the tsquery of what was reported in it and belongs to the scope. One
   * for each: the index weighs whatever it meets against a whole query, and all spans in one would
   * cost as many times as much for each of them.
   */
  public List<String> in(int first, int last, Scope scope) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(Spans::mark)
        .map(mark -> under(mark, scope))
        .toList();
  }

  private String under(String mark, Scope scope) {
    Stream<String> words = parts.stream().map(part -> part.under(mark));
    Stream<String> whose = scope.everything() ? Stream.of() : Stream.of(Whose.within(scope, mark));
    return Stream.concat(words, whose).collect(Collectors.joining(" & ", "(", ")"));
  }
}
