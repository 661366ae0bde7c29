package yixian.planner.districting.town;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.Status;
import yixian.planner.districting.GridsEngine;
import yixian.planner.json.BadInput;
import yixian.planner.json.JsonReader;

class TownProblemTest {
  private static final String TOWN =
      """
      {"kind": "town", "band": [200, 300], "villages": [{"id": "东村", "grids": 2}],
       "blocks": [{"id": "a", "village": "东村", "households": 120}, {"id": "b", "village": "东村", "households": 130},
                  {"id": "c", "village": "东村", "households": 110}, {"id": "d", "village": "东村", "households": 140}],
       "borders": [{"between": ["a", "b"], "length": 50}, {"between": ["b", "c"], "cost": 5, "length": 40},
                   {"between": ["c", "d"], "length": 60}]}""";

  private static Answer solve(String document) {
    return new GridsEngine().solve(JsonReader.read(document), Budget.ofSeconds(10));
  }

  @Test
  void cutsAlongTheRoadThatCostsLittle() {
    Answer answer = solve(TOWN);
    assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
    assertThat(answer.objective()).isEqualTo(5);
    assertThat(String.valueOf(answer.body().get("plan"))).contains("[a, b]").contains("[c, d]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
      [200, 300]                     | [300, 200]                       | $.band：应为 [下限, 上限]
      "id": "b", "village"           | "id": "a", "village"             | $.blocks[1].id：编号“a”用了两次
      "households": 130              | "households": -1                 | $.blocks[1].households：不能是负数
      ["a", "b"]                     | ["a", "x"]                       | $.borders[0].between[1]：没有这个地块“x”
      ["a", "b"]                     | ["a", "a"]                       | $.borders[0].between：应为两个不同的地块
      "grids": 2                     | "grids": 9                       | $.villages[0].grids：应为 1 到 4
      "id": "东村", "grids"          | "id": "西村", "grids"            | $.villages[0].id：“西村”没有可划分的地块
      "kind": "town"                 | "kind": "town", "keeps": 1       | $.keeps：不认识这个字段
      """)
  void refusesWithThePathWhatHasToBeMended(String right, String wrong, String refusal) {
    assertThatThrownBy(() -> solve(TOWN.replace(right, wrong)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(refusal)
        .hasMessageContaining("怎么办");
  }
}
