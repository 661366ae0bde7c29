package yixian.secondment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import yixian.secondment.batch.BatchLifecycle;
import yixian.secondment.batch.BatchState;
import yixian.secondment.placement.PlacementLifecycle;
import yixian.secondment.placement.PlacementMove;
import yixian.secondment.placement.PlacementState;
import yixian.testing.DrawnPage;

class SecondmentLifecycleTest {

  /** Run with {@code -Dupdate} to draw anew. */
  @Test
  void isDrawnInTheDocumentsAsItIs() {
    DrawnPage.demand(batches());
    DrawnPage.demand(placements());
  }

  @Test
  void reachesEveryStateOfAPlacementFromThePlan() {
    Set<PlacementState> reached = EnumSet.of(PlacementState.PLANNED);
    boolean grew = true;
    while (grew) {
      grew =
          reached.addAll(
              PlacementLifecycle.all().stream()
                  .filter(edge -> reached.contains(edge.from()))
                  .map(PlacementLifecycle.Edge::to)
                  .collect(Collectors.toSet()));
    }
    assertThat(reached).containsExactlyInAnyOrder(PlacementState.values());
  }

  @Test
  void neverTakesAnOfficialAwayWithoutAReason() {
    assertThat(PlacementMove.RECALL.needs()).isEqualTo("reason");
    assertThat(PlacementMove.WITHDRAW.needs()).isEqualTo("reason");
    assertThat(PlacementMove.RECALL.permission()).isEqualTo("secondment.recall");
  }

  private static String batches() {
    String names =
        Arrays.stream(BatchState.values())
            .map(state -> "  " + state + " : " + state.label())
            .collect(Collectors.joining("\n"));
    String arrows =
        BatchLifecycle.all().stream()
            .map(edge -> "  %s --> %s: %s".formatted(edge.from(), edge.to(), edge.move().label()))
            .collect(Collectors.joining("\n"));
    String rows =
        BatchLifecycle.all().stream()
            .map(
                edge ->
                    "| %s | %s `%s` | %s | %s | `secondment.edit` | %s |"
                        .formatted(
                            edge.from().label(),
                            edge.move().label(),
                            edge.move().code(),
                            edge.to().label(),
                            edge.given(),
                            edge.move().needsReason() ? "理由" : ""))
            .collect(Collectors.joining("\n"));
    return """
    ## 挂职批次（batch）

    ```mermaid
    stateDiagram-v2
      [*] --> DRAFT: 拟定
    %s
    %s
    ```

    | 从 | 动作 | 到 | 前提 | 权限 | 须填 |
    |---|---|---|---|---|---|
    %s
    """
        .formatted(names, arrows, rows);
  }

  private static String placements() {
    String names =
        Arrays.stream(PlacementState.values())
            .map(state -> "  " + state + " : " + state.label())
            .collect(Collectors.joining("\n"));
    String arrows =
        PlacementLifecycle.all().stream()
            .map(edge -> "  %s --> %s: %s".formatted(edge.from(), edge.to(), edge.move().label()))
            .collect(Collectors.joining("\n"));
    String rows =
        PlacementLifecycle.all().stream()
            .map(
                edge ->
                    "| %s | %s `%s` | %s | `%s` | %s | %s |"
                        .formatted(
                            edge.from().label(),
                            edge.move().label(),
                            edge.move().code(),
                            edge.to().label(),
                            edge.move().permission(),
                            edge.move().needs() == null ? "" : "`" + edge.move().needs() + "`",
                            edge.odd() == null ? "" : edge.odd()))
            .collect(Collectors.joining("\n"));
    return """
    ## 选派（placement）

    ```mermaid
    stateDiagram-v2
      [*] --> PLANNED: 拟派
    %s
    %s
    ```

    | 从 | 动作 | 到 | 权限 | 须填 | 特殊边的缘由 |
    |---|---|---|---|---|---|
    %s
    """
        .formatted(names, arrows, rows);
  }
}
