package yixian.issue;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Draws the life cycle of an issue as a Mermaid graph and a table, in the words that people read. */
final class LifecycleDrawing {

  private LifecycleDrawing() {}

  static String markdown() {
    return """
    ## 事件（issue）

    任何未结状态还可以强制结案、作废、督办、催办（图中略，表中列出）。

    ```mermaid
    stateDiagram-v2
      [*] --> REPORTED: 上报
    %s
    %s
      REFUSED --> [*]
      VOID --> [*]
    ```

    | 从 | 动作 | 到 | 前提 | 权限 | 须填 | 特殊边的缘由 |
    |---|---|---|---|---|---|---|
    %s
    """
        .formatted(names(), arrows(), rows());
  }

  private static String names() {
    return Arrays.stream(State.values())
        .map(state -> "  " + state + " : " + state.label())
        .collect(Collectors.joining("\n"));
  }

  private static String arrows() {
    return Lifecycle.all().stream()
        .filter(edge -> !everywhere(edge.move()))
        .map(edge -> "  " + edge.from() + " --> " + edge.to() + ": " + label(edge))
        .collect(Collectors.joining("\n"));
  }

  private static boolean everywhere(Move move) {
    return switch (move) {
      case FORCE_CLOSE, VOID, SUPERVISE, URGE -> true;
      default -> false;
    };
  }

  private static String label(Edge edge) {
    String given = edge.given() == Given.NOTHING ? "" : "（" + edge.given().label() + "）";
    return edge.move().label() + given;
  }

  private static String rows() {
    return Lifecycle.all().stream().map(LifecycleDrawing::row).collect(Collectors.joining("\n"));
  }

  private static String row(Edge edge) {
    Move move = edge.move();
    return "| "
        + String.join(
            " | ",
            edge.from().label(),
            move.label() + " `" + move.code() + "`",
            edge.to().label(),
            edge.given().label(),
            "`" + move.permission() + "`",
            move.needs().stream().map(Need::label).collect(Collectors.joining("、")),
            edge.odd() == null ? "" : edge.odd())
        + " |";
  }
}
