package yixian.issue.hint;

import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Scope;

/**
 * 归属 · The units, grid and reporter of an issue as words beside its words, so that one index finds
 * what lies within a scope and says something. No text holds such a word.
 *
 * <p>A word is a part of the id: what it finds is looked at again by the whole id.
 */
public final class Whose {

  /** The end of an id is its random part. */
  private static final int KEPT = 12;

  private Whose() {}

  /** The words of those to whom an issue reported then belongs, for a tsvector literal. */
  public static String words(Instant reported, Collection<? extends @Nullable UUID> holders) {
    String mark = Spans.mark(reported);
    return holders.stream()
        .filter(Objects::nonNull)
        .distinct()
        .map(holder -> quoted(mark, holder))
        .collect(Collectors.joining(" "));
  }

  /** The tsquery of what belongs to any unit, grid or person of a narrow scope, in a span. */
  static String within(Scope scope, String mark) {
    Stream<UUID> person = Stream.ofNullable(scope.person());
    return Stream.of(scope.units().stream(), scope.grids().stream(), person)
        .flatMap(ids -> ids)
        .map(holder -> quoted(mark, holder))
        .collect(Collectors.joining(" | ", "(", ")"));
  }

  private static String quoted(String mark, UUID id) {
    String text = id.toString();
    return "'" + mark + "#" + text.substring(text.length() - KEPT) + "'";
  }
}
