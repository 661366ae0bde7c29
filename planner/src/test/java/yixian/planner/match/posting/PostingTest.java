package yixian.planner.match.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.Status;
import yixian.planner.json.BadInput;
import yixian.planner.json.JsonReader;
import yixian.planner.match.MatchEngine;

/** One rule or one reason at a time, through the document that people write. */
class PostingTest {
  private static final String TWO_BY_TWO =
      """
      "people":[{"id":"a","unit":"u","home":"east","kin":["k"],"rank":3,"threeDoor":true,"fit":[9,5]},
                {"id":"b","unit":"u","fit":[8,1]}],
      "posts":[{"id":"x","unit":"k","place":"east"},{"id":"y"}]
      """;

  private static Answer solve(String inside) {
    return new MatchEngine()
        .solve(JsonReader.read("{\"kind\":\"posting\"," + inside + "}"), Budget.ofSeconds(30));
  }

  private static Answer withRules(String rules) {
    return solve(TWO_BY_TWO + ",\"rules\":{" + rules + "}");
  }

  private static String planOf(Answer answer) {
    return String.valueOf(answer.body().get(Answer.PLAN));
  }

  private static void assertClash(Answer answer, String... words) {
    assertThat(answer.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(answer.body().get("clash")).asString().contains(words);
    assertThat((List<?>) answer.body().get("clash")).hasSize(words.length);
  }

  @Test
  void raisesTheWorstFitBeforeTheSum() {
    assertThat(solve(TWO_BY_TWO).objective()).isEqualTo(13);
    assertThat(planOf(solve(TWO_BY_TWO))).contains("person=a, post=y").contains("person=b, post=x");
    Answer onlyWorst = solve(TWO_BY_TWO + ",\"objectives\":[\"filled\",\"worst\"]");
    assertThat(onlyWorst.objective()).isEqualTo(5);
  }

  @Test
  void keepsPeopleFromTheirHomePlaceAndTheirKin() {
    assertThat(planOf(withRules("\"avoidHome\":true"))).contains("person=a, post=y");
    assertThat(
            planOf(
                solve(
                    TWO_BY_TWO
                        + ",\"rules\":{\"avoidKin\":true,\"locks\":[{\"person\":\"b\",\"post\":\"y\"}]}")))
        .contains("unplaced=[a]");
  }

  @Test
  void keepsNeedsAndRanksOfAPost() {
    Answer answer =
        solve(
            """
            "people":[{"id":"a","tags":["党员"],"rank":1,"fit":[1,1]},{"id":"b","rank":5,"fit":[9,8]}],
            "posts":[{"id":"x","needs":["党员"]},{"id":"y","rank":{"from":4,"to":6}}]
            """);
    assertThat(planOf(answer)).contains("person=a, post=x").contains("person=b, post=y");
    assertThat(answer.body().get("explanations")).asString().contains("岗位“x”要求：党员");
  }

  @Test
  void keepsTheNumbersOfASendingUnit() {
    assertThat(planOf(withRules("\"sending\":[{\"unit\":\"u\",\"max\":1}]")))
        .contains("person=a, post=x")
        .contains("[b]");
    assertClash(
        withRules(
            "\"sending\":[{\"unit\":\"u\",\"min\":2}],\"forbidden\":[{\"person\":\"a\",\"post\":\"x\"},{\"person\":\"a\",\"post\":\"y\"}]"),
        "“u”至少选派 2 人",
        "“a”不得到“x”",
        "“a”不得到“y”");
  }

  @Test
  void keepsTheShareOfThreeDoorOfficials() {
    assertThat(planOf(withRules("\"threeDoorShare\":{\"min\":0.6}"))).contains("unplaced=[b]");
    assertThat(planOf(withRules("\"threeDoorShare\":{\"max\":0.4}"))).contains("unplaced=[a]");
  }

  @Test
  void keepsPostsApartThatMustNotShareASendingUnit() {
    assertThat(planOf(withRules("\"apart\":[[\"x\",\"y\"]]")))
        .contains("person=a, post=x")
        .contains("unplaced=[b]");
  }

  @Test
  void namesTheSmallestClashOfLocksAndAvoidance() {
    assertClash(
        withRules(
            "\"avoidHome\":true,\"threeDoorShare\":{\"max\":0.9},\"locks\":[{\"person\":\"a\",\"post\":\"x\"}]"),
        "锁定：“a”到“x”",
        "回避原籍");
  }

  @Test
  void saysWhyNotTheBetterPost() {
    Answer answer = solve(TWO_BY_TWO + ",\"objectives\":[\"filled\",\"sum\"]");
    assertThat(answer.objective()).isEqualTo(13);
    Map<?, ?> reasons = (Map<?, ?>) answer.body().get("explanations");
    assertThat(String.valueOf(reasons))
        .contains("person=a, post=y, because=适配度 5，在可去的 2 个岗位中列第 2")
        .contains("post=x, people=[b], free=0");
  }

  @Test
  void showsNextBestPlansThatDiffer() {
    Answer answer =
        solve(
            TWO_BY_TWO
                + ",\"objectives\":[\"filled\",\"sum\"],\"alternatives\":3,\"explain\":false");
    assertThat(answer.body().get("alternatives"))
        .asString()
        .contains("sum=10.0")
        .contains("{person=a, from=y, to=x}");
    assertThat((List<?>) answer.body().get("alternatives")).hasSize(1);
    assertThat(answer.body()).doesNotContainKey("explanations");
  }

  @Test
  void countsPairsThatWouldRatherHaveEachOther() {
    String ranked =
        TWO_BY_TWO
            .replace("\"fit\":[9,5]", "\"fit\":[9,5],\"ranking\":[\"x\",\"y\"]")
            .replace("\"place\":\"east\"", "\"place\":\"east\",\"ranking\":[\"a\",\"b\"]");
    assertThat(solve(ranked).body().get("blockingPairs")).isEqualTo(1);
    assertThat(solve(TWO_BY_TWO).body().get("blockingPairs")).isNull();
  }

  @Test
  void choosesOfEquallyGoodPlansTheOneWithFewerBlockingPairs() {
    String equal =
        "\"people\":[{\"id\":\"a\",\"fit\":[5,5],\"ranking\":[\"%s\"]},{\"id\":\"b\",\"fit\":[5,5]}],"
            + "\"posts\":[{\"id\":\"x\",\"ranking\":[\"a\"]},{\"id\":\"y\",\"ranking\":[\"a\"]}],"
            + "\"objectives\":[\"filled\",\"sum\",\"stable\"]";
    for (String wish : List.of("x", "y")) {
      Answer answer = solve(equal.formatted(wish));
      assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
      assertThat(answer.objective()).isEqualTo(10);
      assertThat(answer.body().get("blockingPairs")).isEqualTo(0);
      assertThat(answer.body().get("plan")).asString().contains("{person=a, post=" + wish);
    }
  }

  private static final String TWO_WOMEN =
      """
      "people":[{"id":"a","tags":["女"],"fit":[9,1]},{"id":"b","tags":["女"],"fit":[9,1]},
                {"id":"c","fit":[3,4]}],
      "posts":[{"id":"x","unit":"east","places":2},{"id":"y","unit":"west"}]
      """;

  @Test
  void spreadsPeopleOfOneKindOverTheUnitsBeforeTheSumWhereThatIsAskedFor() {
    String summed = TWO_WOMEN + ",\"objectives\":[\"filled\",\"sum\"]";
    assertThat(solve(summed).objective()).isEqualTo(9.0 + 9 + 4);
    String spread =
        TWO_WOMEN + ",\"objectives\":[\"filled\",\"spread\",\"sum\"],\"spread\":[\"女\"]";
    Answer answer = solve(spread);
    assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
    assertThat(answer.objective()).isEqualTo(9.0 + 1 + 3);
    assertThat(answer.body().get("levels"))
        .asString()
        .contains("{level=spread, value=1.0, bound=1.0, proven=true}");
    assertThat(answer.summary()).contains("同类最集中处的人数：1（已证明最优）");
  }

  @Test
  void refusesASpreadWithoutAnObjectiveOrAnybodyWhoCounts() {
    assertRefused(TWO_WOMEN + ",\"spread\":[\"女\"]", "$.spread：写了要均衡的人");
    assertRefused(TWO_WOMEN + ",\"objectives\":[\"spread\",\"sum\"]", "$.spread：目标中有 spread");
    assertRefused(
        TWO_WOMEN + ",\"objectives\":[\"spread\",\"sum\"],\"spread\":[\"男\"]", "没有人有标签“男”");
    assertRefused(
        TWO_WOMEN + ",\"objectives\":[\"sum\",\"spread\"],\"spread\":[\"女\"]", "spread 之后没有 sum");
  }

  @Test
  void addsToTheFitWhatAShortWayIsWorthAndNothingWhereAPlaceIsNotKnown() {
    String people =
        """
        "people":[{"id":"a","at":[121.0,32.0],"fit":[5,5]},{"id":"b","fit":[5,5]}],
        "posts":[{"id":"far","at":[121.0,32.18]},{"id":"near","at":[121.0,32.0]}]
        """;
    Answer answer = solve(people + ",\"travel\":{\"points\":8,\"within\":40}");
    assertThat(answer.objective()).isEqualTo(5.0 + 8 + 5);
    assertThat(answer.body().get("plan"))
        .asString()
        .contains("{person=a, post=near, fit=13.0}", "{person=b, post=far, fit=5.0}");
    assertThat(Travel.km(new double[] {121, 32}, new double[] {121, 33})).isBetween(111.1, 111.3);
    assertThat(new Travel(8, 40).adds(new double[] {121, 32}, new double[] {121, 32.18}))
        .isBetween(3.9, 4.1);
    assertRefused(people + ",\"travel\":{\"points\":8,\"within\":0}", "$.travel.within：应大于 0 公里");
    assertRefused(
        people.replace("[121.0,32.18]", "[32]") + ",\"travel\":{\"points\":8,\"within\":9}",
        "应为 [经度, 纬度]");
  }

  @Test
  void offersNoOtherPlanWhereOneIsPlacedAndNoneCouldVisiblyDiffer() {
    Answer answer =
        solve(
            "\"people\":[{\"id\":\"a\",\"fit\":[5,4]}],\"posts\":[{\"id\":\"x\"},{\"id\":\"y\"}],\"alternatives\":2");
    assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
    assertThat((List<?>) answer.body().get("alternatives")).isEmpty();
  }

  @Test
  void refusesToCallAnEmptyPlanASuccess() {
    Answer answer = solve("\"people\":[{\"id\":\"a\",\"fit\":[null]}],\"posts\":[{\"id\":\"x\"}]");
    assertThat(answer.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(answer.summary().getFirst()).contains("没有一个人可以到任何岗位");
  }

  @Test
  void addsDecimalsExactly() {
    Answer answer =
        solve(
            "\"people\":[{\"id\":\"a\",\"fit\":[0.1,0.7]},{\"id\":\"b\",\"fit\":[0.2,0.1]}],\"posts\":[{\"id\":\"x\"},{\"id\":\"y\"}]");
    assertThat(answer.objective()).isEqualTo(0.9);
    assertThat(answer.bound()).isEqualTo(0.9);
  }

  @Test
  void refusesWhatContradictsItself() {
    assertRefused(TWO_BY_TWO.replace("\"id\":\"b\"", "\"id\":\"a\""), "$.people[1].id：编号“a”重复");
    assertRefused(TWO_BY_TWO.replace("[8,1]", "[8]"), "$.people[1].fit：有 1 个数，而岗位有 2 个");
    assertRefused(TWO_BY_TWO.replace("[8,1]", "[8,-1]"), "$.people[1].fit[1]：不能是负数");
    assertRefused(TWO_BY_TWO.replace("[8,1]", "{\"z\":1}"), "没有编号为“z”的岗位");
    assertRefused(
        TWO_BY_TWO.replace("{\"id\":\"y\"}", "{\"id\":\"y\",\"mustFill\":true,\"places\":3}"),
        "必填岗位共 3 个名额，人选只有 2 人");
    assertRefused(
        TWO_BY_TWO + ",\"rules\":{\"locks\":[{\"person\":\"c\",\"post\":\"x\"}]}",
        "$.rules.locks[0].person");
    assertRefused(TWO_BY_TWO + ",\"rules\":{\"sending\":[{\"unit\":\"w\"}]}", "没有来自“w”的人选");
    assertRefused(TWO_BY_TWO + ",\"objectives\":[\"profit\"]", "$.objectives[0]：没有目标“profit”");
    assertRefused(TWO_BY_TWO + ",\"speed\":1", "$.speed：不认识这个字段");
  }

  private static void assertRefused(String inside, String words) {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> solve(inside))
        .withMessageContaining(words);
  }
}
