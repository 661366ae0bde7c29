package yixian.approval;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Draws the life cycle of a request as a section of the page of life cycles. */
final class ApprovalDrawing {

  private ApprovalDrawing() {}

  static String section() {
    return """
    ## 审批（approval）

    动作还须具备身份：权限只说能否办理审批，谁的待办由流程定。审批中与办结后都可抄送（图中略，表中列出）。

    ```mermaid
    stateDiagram-v2
      [*] --> RUNNING: 提请
    %s
    %s
      APPROVED --> [*]
      REFUSED --> [*]
      WITHDRAWN --> [*]
    ```

    | 从 | 动作 | 到 | 前提 | 谁 | 须填 | 特殊边的缘由 |
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
        .filter(edge -> edge.move() != Move.COPY)
        .map(edge -> "  " + edge.from() + " --> " + edge.to() + ": " + label(edge))
        .collect(Collectors.joining("\n"));
  }

  private static String label(Edge edge) {
    String given = edge.given() == Given.NOTHING ? "" : "（" + edge.given().label() + "）";
    return edge.move().label() + given;
  }

  private static String rows() {
    return Lifecycle.all().stream().map(ApprovalDrawing::row).collect(Collectors.joining("\n"));
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
            move.party().label(),
            move.needs().stream().map(Need::label).collect(Collectors.joining("、")),
            edge.odd() == null ? "" : edge.odd())
        + " |";
  }
}
