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

  /** The tsquery of what was reported in these spans and belongs to the scope. */
  public String in(int first, int last, Scope scope) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(Spans::mark)
        .map(mark -> under(mark, scope))
        .collect(Collectors.joining(" | "));
  }

  private String under(String mark, Scope scope) {
    Stream<String> words = parts.stream().map(part -> part.under(mark));
    Stream<String> whose = scope.everything() ? Stream.of() : Stream.of(Whose.within(scope, mark));
    return Stream.concat(words, whose).collect(Collectors.joining(" & ", "(", ")"));
  }
}
