package yixian.planner.zoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.Status;
import yixian.planner.json.BadInput;
import yixian.planner.json.JsonReader;

class ZonesProblemTest {
  private static final String FOUR =
      """
      {"units": [{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d", "size": 1}],
       "relatedness": [[0, 5, 1, 1], [5, 0, 2, 1], [1, 2, 0, 4], [1, 1, 4, 0]],
       "zones": [{"name": "一", "size": [2, 2]}, {"name": "二", "lead": "a", "size": [2, 2]}]}""";

  private static Answer solve(String document) {
    return new ZonesEngine().solve(JsonReader.read(document), Budget.ofSeconds(20));
  }

  private static String with(String rule) {
    return FOUR.replaceFirst("\\{", "{" + rule + ", ");
  }

  private static String plan(Answer answer) {
    return String.valueOf(answer.body().get(Answer.PLAN));
  }

  @Test
  void putsThoseTogetherWhoHaveMostToDoWithOneAnother() {
    Answer answer = solve(FOUR);
    assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
    assertThat(answer.objective()).isEqualTo(9);
    assertThat(plan(answer)).contains("name=一, size=2.0, members=[c, d]");
    assertThat(plan(answer)).contains("name=二, lead=a, size=2.0, members=[a, b]");
  }

  @Test
  void unitsThatBelongTogetherShareAZone() {
    Answer answer = solve(with("\"together\": [[\"a\", \"c\"]]"));
    assertThat(answer.objective()).isEqualTo(2);
  }

  @Test
  void unitsThatAreKeptApartDoNot() {
    Answer answer = solve(with("\"apart\": [[\"a\", \"b\"]]"));
    assertThat(answer.objective()).isEqualTo(3);
  }

  @Test
  void rulesThatContradictEachOtherAreInfeasible() {
    Answer answer = solve(with("\"together\": [[\"a\", \"c\"]], \"apart\": [[\"c\", \"a\"]]"));
    assertThat(answer.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(answer.body()).containsKey("clash").doesNotContainKey("plan");
  }

  @Test
  void aMoveByHandHasACostAndNoneWhereARuleForbidsIt() {
    double[][] ties = {{0, 5, 1}, {5, 0, 2}, {1, 2, 0}};
    ZoneTask task =
        new ZoneTask(
            ties,
            new double[] {1, 1, 1},
            List.of(new Zone(0, 1, 2), new Zone(null, 1, 2)),
            List.of(),
            List.of());
    HandMoves moves = new HandMoves(task, new int[] {0, 0, 1});
    assertThat(moves.cost(1, 1)).isEqualTo(3);
    assertThat(moves.cost(1, 0)).isZero();
    assertThat(moves.cost(0, 1)).as("the lead stays").isNull();
    assertThat(moves.cost(2, 0)).as("three are too many").isNull();
  }

  @Test
  void theSameSeedGivesTheSamePlan() {
    assertThat(plan(solve(FOUR))).isEqualTo(plan(solve(FOUR)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [1, 2, 0, 4]       | [1, 2, 0, 3]       | $.relatedness[3]：第 2 个数是 4.0
          [1, 2, 0, 4]       | [1, 2, 0]          | $.relatedness[2]：有 3 个数，而单位有 4 个
          [1, 2, 0, 4]       | [1, -2, 0, 4]      | $.relatedness[2][1]：不能是负数
          [1, 2, 0, 4],      | ''                 | $.relatedness：有 3 行，而单位有 4 个
          [1, 2, 0, 4]       | [1, NaN, 0, 4]     | 不是合法的 JSON
          "lead": "a"        | "lead": "x"        | $.zones[1].lead：没有这个单位“x”
          "lead": "a"        | "leader": "a"      | $.zones[1].leader：不认识这个字段
          {"id": "b"}        | {"id": "a"}        | $.units[1].id：编号“a”用了两次
          "name": "二"       | "name": "一"       | $.zones[1].name：“一”用了两次
          "size": 1          | "size": 0          | $.units[3].size：应大于 0
          """)
  void refusesWithThePathWhatHasToBeMended(String right, String wrong, String refusal) {
    assertThatThrownBy(() -> solve(FOUR.replace(right, wrong)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(refusal)
        .hasMessageContaining("怎么办");
  }
}
