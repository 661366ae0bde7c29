package yixian.testing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import yixian.kernel.Labelled;
import yixian.kernel.Lifecycle;

/**
 * Draws a life cycle as a chapter of the page of life cycles: a Mermaid graph and a table, in the
 * words that people read.
 *
 * @param heading such as {@code 事件（issue）}
 * @param lead what the graph leaves out and why; may be empty
 * @param start the first state
 * @param birth how it gets there
 * @param left moves that the graph leaves out and the table lists
 */
public record LifeDrawing<
    S extends Enum<S> & Labelled, M extends Enum<M> & Lifecycle.Move, G extends Labelled>(
    Lifecycle<S, M, G> life,
    String heading,
    String lead,
    S start,
    String birth,
    Predicate<M> left) {

  /** The chapter as Markdown. */
  public String markdown() {
    return """
    ## %s
    %s
    ```mermaid
    stateDiagram-v2
      [*] --> %s: %s
    %s
    %s
    %s
    ```

    | 从 | 动作 | 到 | 前提 | 谁 | 须填 | 特殊边的缘由 |
    |---|---|---|---|---|---|---|
    %s
    """
        .formatted(
            heading,
            lead.isEmpty() ? "" : "\n" + lead + "\n",
            start,
            birth,
            lines(states().stream().map(state -> "  " + state + " : " + state.label()).toList()),
            lines(arrows()),
            lines(ends()),
            lines(life.edges().stream().map(LifeDrawing::row).toList()));
  }

  private List<S> states() {
    return Arrays.asList(start.getDeclaringClass().getEnumConstants());
  }

  private List<String> arrows() {
    return life.edges().stream()
        .filter(edge -> !left.test(edge.move()))
        .map(edge -> "  " + edge.from() + " --> " + edge.to() + ": " + label(edge))
        .toList();
  }

  private List<String> ends() {
    return states().stream()
        .filter(state -> life.from(state).stream().allMatch(edge -> left.test(edge.move())))
        .map(state -> "  " + state + " --> [*]")
        .toList();
  }

  private static <G extends Labelled, M extends Lifecycle.Move> String label(
      Lifecycle.Edge<?, M, G> edge) {
    String given = edge.given().label();
    return edge.move().label() + (given.isEmpty() ? "" : "（" + given + "）");
  }

  private static <S extends Labelled, G extends Labelled, M extends Lifecycle.Move> String row(
      Lifecycle.Edge<S, M, G> edge) {
    M move = edge.move();
    return "| "
        + String.join(
            " | ",
            edge.from().label(),
            move.label() + " `" + move.code() + "`",
            edge.to().label(),
            edge.given().label(),
            move.who(),
            move.needs().stream().map(Labelled::label).collect(Collectors.joining("、")),
            edge.odd() == null ? "" : edge.odd())
        + " |";
  }

  private static String lines(List<String> lines) {
    return String.join("\n", lines);
  }
}
