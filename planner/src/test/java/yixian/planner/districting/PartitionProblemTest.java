package yixian.planner.districting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.Status;
import yixian.planner.json.BadInput;
import yixian.planner.json.JsonReader;

class PartitionProblemTest {
  private static final String SQUARE =
      """
      {"kind": "partition", "weights": [1, 1, 1, 1], "k": 2, "tolerance": 0, "contiguous": true,
       "edges": [[0, 1, 5], [1, 2, 1], [2, 3, 5], [3, 0, 1]]}""";

  private static Answer solve(String document) {
    return new GridsEngine().solve(JsonReader.read(document), Budget.ofSeconds(10));
  }

  @Test
  void cutsASquareAlongItsCheapEdges() {
    Answer answer = solve(SQUARE);
    assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
    assertThat(answer.objective()).isEqualTo(2);
    assertThat(answer.bound()).isEqualTo(2);
    Map<?, ?> plan = (Map<?, ?>) java.util.Objects.requireNonNull(answer.body().get("plan"));
    assertThat((int[]) plan.get("parts")).isIn(new int[] {0, 0, 1, 1}, new int[] {1, 1, 0, 0});
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      "k": 2                | "k": 5                    | $.k：应为 1 到 4
      [1, 1, 1, 1]          | [1, -1, 1, 1]             | $.weights[1]：不能是负数
      [1, 1, 1, 1]          | []                        | $.weights：是空的
      [0, 1, 5]             | [0, 4, 5]                 | $.edges[0][1]：没有这个节点 4
      [0, 1, 5]             | [0, 1, -5]                | $.edges[0][2]：不能是负数
      [0, 1, 5]             | [0, 0, 5]                 | $.edges[0]：两端是同一个节点
      [0, 1, 5]             | [0]                       | $.edges[0]：应为 [起点, 终点]
      [3, 0, 1]             | [3, 0, NaN]               | 不是合法的 JSON
      "contiguous": true    | "contiguos": true         | $.contiguos：不认识这个字段
      "tolerance": 0        | "tolerance": -0.5         | $.tolerance：不能是负数
      "tolerance": 0        | "band": [3, 2]            | $.band：应为 [下限, 上限]
      "k": 2                | "k": 2, "band": [1, 2]    | $.band：与 tolerance 同时出现
      "k": 2                | "k": 2, "ids": ["a"]      | $.ids：有 1 个名称
      """)
  void refusesWithThePathWhatHasToBeMended(String right, String wrong, String refusal) {
    assertThatThrownBy(() -> solve(SQUARE.replace(right, wrong)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(refusal)
        .hasMessageContaining("怎么办");
  }

  @Test
  void refusesAGraphInPiecesWhereContiguityIsAskedAndNamesWhatIsCutOff() {
    assertThatThrownBy(() -> solve(SQUARE.replace("[1, 2, 1], ", "").replace(", [3, 0, 1]", "")))
        .hasMessageContaining("$.contiguous")
        .hasMessageContaining("2 块")
        .hasMessageContaining("节点 2");
  }

  @Test
  void aBandThatNoDivisionKeepsIsInfeasibleWithoutAPlan() {
    Answer answer = solve(SQUARE.replace("\"tolerance\": 0", "\"band\": [3, 3]"));
    assertThat(answer.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(answer.objective()).isNull();
    assertThat(answer.body()).doesNotContainKey("plan").containsKey("clash");
  }
}
