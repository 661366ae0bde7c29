package yixian.issue.lookback;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.ok;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.IssueTown;
import yixian.issue.db.Tables;
import yixian.issue.routing.Routes;
import yixian.kernel.Actor;
import yixian.kernel.Scope;
import yixian.planner.draw.Check;
import yixian.planner.draw.DrawFile;
import yixian.planner.json.JsonReader;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.Narrow;
import yixian.testing.People;
import yixian.testing.RowSecurity;

@HouseTest
class LookbackHttpTest {
  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  @Autowired RoundStore store;
  @Autowired SampleStore samples;
  @Autowired DSLContext sql;
  private LookbackTown town;

  @BeforeEach
  void found() {
    town = new LookbackTown(road, units, grids, boundaries, routes, people);
  }

  @Test
  void drawsByUnitWhatWasPromisedBefore() {
    town.closed(6);
    String round = town.opened(town.draft(4, 1));
    assertThat(town.sheet(round).get("frame").asInt()).isEqualTo(6);
    ok(town.moved(round, "commit"));
    DrawFile before = file(round);
    assertThat(before.drawn()).isEmpty();
    town.closed(2);
    ok(town.moved(round, "reveal"));
    DrawFile after = file(round);
    assertThat(Check.of(after)).isEmpty();
    assertThat(Check.against(after, before)).isEmpty();
    List<JsonNode> drawn = town.samples(round, "");
    assertThat(drawn)
        .extracting(each -> each.get("code").asString())
        .containsExactlyElementsOf(after.drawn());
    Map<String, Long> byUnit =
        drawn.stream()
            .collect(
                Collectors.groupingBy(each -> each.get("unit").asString(), Collectors.counting()));
    assertThat(byUnit)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(town.town.roads.toString(), 2L, town.town.water.toString(), 2L));
    assertThat(Ledger.of("lookback.reveal", round)).hasSize(1);
  }

  @Test
  void cannotBeDroppedOnceItsPromiseIsPublic() {
    town.closed(1);
    String round = town.opened(town.draft(1, 1));
    ok(town.moved(round, "commit"));
    assertThat(town.moved(round, "drop").text()).contains("已公布承诺");
    assertThat(town.moved(round, "finish").status()).isEqualTo(422);
    String other = town.opened(town.draft(1, 1));
    ok(town.moved(other, "drop"));
    assertThat(town.moved(other, "commit").status()).isEqualTo(422);
  }

  @Test
  void drawsNobodyTwiceBeforeAllWereDrawn() {
    town.closed(4);
    String first = town.drawn(2, 1);
    String second = town.drawn(2, 1);
    List<String> both =
        java.util.stream.Stream.of(first, second)
            .flatMap(round -> town.samples(round, "").stream())
            .map(each -> each.get("issueCode").asString())
            .toList();
    assertThat(both).hasSize(4).doesNotHaveDuplicates();
    assertThat(file(second).terms().list()).filteredOn(line -> !line.takesPart()).hasSize(2);
    assertThat(town.samples(town.drawn(2, 1), "")).as("all were drawn once").hasSize(2);
  }

  @Test
  void showsAReviewerTheMatterAndNothingOfWhoToldIt() {
    town.closed(2);
    town.drawn(2, 3);
    JsonNode errand = town.errand(0);
    assertThat(errand.get("shown").asString()).isEqualTo("评议员甲");
    JsonNode asked = errand.get("asked").get(0);
    assertThat(asked.get("place").asString()).isNotBlank();
    assertThat(asked.has("words")).as("nobody released it").isFalse();
    assertThat(asked.get("done").asString()).contains("已修好");
    assertThat(errand.toString()).doesNotContain("13800002222", "门前塌了个坑");
    assertThat(town.stranger.get("/api/public/reviews?code=ABCDEFGH23456789").status())
        .isEqualTo(404);
  }

  @Test
  void letsTwoWhoDifferStandSideBySide() {
    town.closed(1);
    String round = town.drawn(1, 2);
    JsonNode sample = town.samples(round, "").getFirst();
    String id = sample.get("id").asString();
    ok(town.answer(town.asked(sample, 0), id, "YES", "YES", "YES"));
    ok(town.answer(town.asked(sample, 1), id, "YES", "NO", "PARTLY"));
    JsonNode findings = town.samples(round, "").getFirst().get("findings");
    assertThat(findings.get("NEEDED").asString()).isEqualTo("YES");
    assertThat(findings.get("LASTING").asString()).isEqualTo("SPLIT");
    assertThat(town.sheet(round).get("figures").get("problems").asInt()).isEqualTo(1);
    ok(town.answer(town.asked(sample, 1), id, "YES", "YES", "YES"));
    assertThat(town.sheet(round).get("figures").get("problems").asInt()).isZero();
  }

  @Test
  void takesEveryAnswerOrSaysWhichIsMissing() {
    town.closed(1);
    String round = town.drawn(1, 1);
    JsonNode sample = town.samples(round, "").getFirst();
    String id = sample.get("id").asString();
    int asked = town.asked(sample, 0);
    Map<String, Object> half = Map.of("code", town.code(asked), "given", Map.of("needed", "YES"));
    Client.Answer refused = town.stranger.post("/api/public/reviews/" + id, half);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.text()).contains("效果是否持久", "群众是否满意");
    assertThat(town.answer((asked + 1) % 3, id, "YES", "YES", "YES").text()).contains("没有请这位评议员");
    ok(town.moved(round, "finish"));
    assertThat(town.answer(asked, id, "YES", "YES", "YES").text()).contains("本轮已结束");
  }

  @Test
  void writesDownWhatAReviewerSaysAtAVisit() {
    town.closed(1);
    String round = town.drawn(1, 1);
    JsonNode sample = town.samples(round, "").getFirst();
    ok(
        town.desk.post(
            LookbackTown.LOOKBACKS + "/" + round + "/reviews",
            Map.of(
                "sample", sample.get("id").asString(),
                "reviewer", town.reviewers.get(town.asked(sample, 0)),
                "given", Map.of("needed", "YES", "lasting", "YES", "content", "UNKNOWN"))));
    JsonNode review = town.samples(round, "").getFirst().get("reviews").get(0);
    assertThat(review.get("enteredBy").asString()).isNotBlank();
    assertThat(review.get("given").get("content").asString()).isEqualTo("UNKNOWN");
  }

  @Test
  void opensEachFigureIntoTheSamplesThatItCounts() {
    town.closed(4);
    String round = town.drawn(4, 1);
    List<JsonNode> drawn = town.samples(round, "");
    String[] lasting = {"YES", "NO", "PARTLY"};
    for (int at = 0; at < lasting.length; at++) {
      JsonNode sample = drawn.get(at);
      ok(
          town.answer(
              town.asked(sample, 0), sample.get("id").asString(), "YES", lasting[at], "YES"));
    }
    JsonNode figures = town.sheet(round).get("figures");
    assertThat(town.samples(round, "?answered=true")).hasSize(figures.get("answered").asInt());
    assertThat(town.samples(round, "?problem=true")).hasSize(figures.get("problems").asInt());
    for (JsonNode look : figures.get("looks")) {
      for (JsonNode answer : look.get("answers")) {
        String query =
            "?look=%s&finding=%s"
                .formatted(look.get("look").asString(), answer.get("finding").asString());
        assertThat(town.samples(round, query))
            .as(query)
            .hasSize(answer.get("share").get("count").asInt());
        assertThat(answer.get("share").get("of").asInt()).isEqualTo(3);
      }
    }
    for (JsonNode part : figures.get("byUnit")) {
      assertThat(town.samples(round, "?unit=" + part.get("id").asString()))
          .hasSize(part.get("sample").asInt());
    }
  }

  @Test
  void reopensAnIssueByThePathThatEverybodyTakes() {
    town.closed(1);
    String round = town.drawn(1, 1);
    JsonNode sample = town.samples(round, "").getFirst();
    assertThat(town.decide(round, sample, "REOPEN", " ").status()).isEqualTo(400);
    ok(town.decide(round, sample, "REOPEN", "三天后又破损"));
    JsonNode issue = ok(town.desk.get("/api/issues/" + sample.get("issue").asString()));
    assertThat(issue.get("state").asString()).isEqualTo("ACCEPTED");
    assertThat(issue.get("timeline").toString()).contains("三天后又破损", "同意重开");
    JsonNode decided = town.samples(round, "?verdict=REOPEN").getFirst();
    assertThat(decided.get("stateName").asString()).isEqualTo("待派遣");
    assertThat(town.decide(round, sample, "NONE", "再说").status()).isEqualTo(409);
    assertThat(town.decide(round, decided, "NONE", "再说").text()).contains("已有处理决定");
  }

  @Test
  void endsOnlyWhenSomebodyHasDecidedAboutEveryNo() {
    town.closed(1);
    String round = town.drawn(1, 1);
    JsonNode sample = town.samples(round, "").getFirst();
    ok(town.answer(town.asked(sample, 0), sample.get("id").asString(), "YES", "NO", "YES"));
    assertThat(town.moved(round, "finish").text()).contains("还有 1 件有人评“否”");
    ok(town.decide(round, sample, "NONE", "雨季后统一整治，已列计划"));
    ok(town.moved(round, "finish"));
  }

  @Test
  void proposesAChangeOfTheClosingRuleWithTheIssuesBehindIt() {
    town.closed(2);
    String round = town.drawn(2, 1);
    JsonNode sample = town.samples(round, "?unit=" + town.town.roads).getFirst();
    Client clerk = town.town.clerk(town.town.roads).browser();
    ok(town.decide(round, sample, "RULE", "修补后应观察七天再结案"));
    JsonNode proposal = town.sheet(round).get("proposals").get(0);
    assertThat(proposal.get("issues").get(0)).isEqualTo(sample.get("issueCode"));
    assertThat(ok(clerk.get("/api/notices")).toString()).contains("修补后应观察七天再结案");
    JsonNode seen = ok(clerk.get(LookbackTown.LOOKBACKS + "/" + round));
    assertThat(seen.get("figures").get("sample").asInt()).as("own issues only").isEqualTo(1);
    assertThat(seen.get("proposals")).hasSize(1);
    assertThat(seen.get("moves")).isEmpty();
    assertThat(seen.get("proposals").get(0).get("moves")).isEmpty();
  }

  @Test
  void becomesTheClosingRuleOfTheClassWhenItIsAdopted() {
    town.closed(1);
    String round = town.drawn(1, 1);
    Client clerk = town.town.clerk(town.town.roads).browser();
    Client keeper = people.hire("DISPATCHER").browser();
    String rule = "/api/categories/" + IssueTown.POTHOLE + "/closing-rule";
    int before = ok(clerk.get(rule)).get("editions").size();
    ok(town.decide(round, town.samples(round, "").getFirst(), "RULE", "修补后应观察七天"));
    JsonNode proposal = proposal(keeper, round);
    assertThat(proposal.get("moves").findValuesAsString("move"))
        .containsExactly("adopt", "decline");
    String text = "路面修补后观察七天，无沉陷、积水再结案" + round;
    Map<String, Object> adopt = Map.of("move", "adopt", "version", 1, "rule", text);
    assertThat(answered(clerk, proposal, adopt).status()).isEqualTo(403);
    assertThat(answered(keeper, proposal, Map.of("move", "adopt", "version", 1)).text())
        .contains("办到什么程度");
    ok(answered(keeper, proposal, adopt));
    JsonNode adopted = proposal(keeper, round);
    assertThat(adopted.get("stateName").asString()).isEqualTo("已采纳");
    assertThat(adopted.get("ruleVersion").asInt()).isEqualTo(before + 1);
    assertThat(adopted.get("moves")).isEmpty();
    JsonNode now = ok(clerk.get(rule));
    assertThat(now.get("text").asString()).isEqualTo(text);
    assertThat(now.get("editions")).hasSize(before + 1);
    assertThat(now.get("editions").get(0).get("byProposal").asBoolean()).isTrue();
    assertThat(ok(clerk.get("/api/notices")).toString()).contains("建议已采纳", text);
    assertThat(
            answered(keeper, adopted, Map.of("move", "decline", "version", 2, "reason", "算了"))
                .text())
        .contains("不能再答复");
    assertThat(Ledger.of("category.closing-rule", IssueTown.POTHOLE.toString())).isNotEmpty();
  }

  @Test
  void isDeclinedWithAReasonOnly() {
    town.closed(1);
    String round = town.drawn(1, 1);
    Client keeper = people.hire("DISPATCHER").browser();
    ok(town.decide(round, town.samples(round, "").getFirst(), "RULE", "一律观察三十天"));
    JsonNode proposal = proposal(keeper, round);
    Map<String, Object> decline = new HashMap<>(Map.of("move", "decline", "version", 1));
    assertThat(answered(keeper, proposal, decline).text()).contains("不采纳的理由");
    decline.put("reason", "会超过法定时限");
    ok(answered(keeper, proposal, decline));
    JsonNode declined = proposal(town.desk, round);
    assertThat(declined.get("stateName").asString()).isEqualTo("未采纳");
    assertThat(declined.get("reason").asString()).isEqualTo("会超过法定时限");
    assertThat(declined.get("answeredBy").asString()).isNotBlank();
  }

  private JsonNode proposal(Client reader, String round) {
    return ok(reader.get(LookbackTown.LOOKBACKS + "/" + round)).get("proposals").get(0);
  }

  private static Client.Answer answered(Client who, JsonNode proposal, Map<String, ?> answer) {
    return who.post("/api/lookback-proposals/" + proposal.get("id").asString() + "/answer", answer);
  }

  @Test
  void saysWhatIsWrongWithADraft() {
    Map<String, Object> draft = town.draft(0, 4);
    draft.put("title", "");
    draft.remove("layer");
    assertThat(town.desk.post(LookbackTown.LOOKBACKS, draft).text())
        .contains("名称应为", "没有选择分层", "抽取件数", "不够每件 4 人");
  }

  @Test
  void anotherCodeMakesTheOldOneWorthless() {
    String old = town.code(0);
    ok(town.desk.post("/api/reviewers/" + town.reviewers.getFirst() + "/renewals", Map.of()));
    assertThat(town.stranger.get("/api/public/reviews?code=" + old).status()).isEqualTo(404);
    assertThat(town.errand(0).get("asked")).isEmpty();
    assertThat(Ledger.of("lookback.code", town.reviewers.getFirst())).hasSizeGreaterThan(1);
  }

  @Test
  void rowSecurityAndThePredicateEachHideForeignRoundsAlone() {
    town.closed(1);
    UUID round = UUID.fromString(town.drawn(1, 1));
    assertThat(seen(town.town.town, Scope.EVERYTHING, round)).isEqualTo(4);
    assertThat(seen(UUID.randomUUID(), Scope.EVERYTHING, round)).isZero();
    RowSecurity.without(
        () -> {
          UUID stranger = UUID.randomUUID();
          assertThat(seen(stranger, scope(stranger), round)).isEqualTo(2);
          assertThat(seen(town.town.town, scope(town.town.town), round)).isEqualTo(4);
        });
  }

  private static Scope scope(UUID unit) {
    return Narrow.reader(unit, Lookbacks.VIEW).scope(Lookbacks.VIEW);
  }

  /** In how many ways the round shows; list and answers have no predicate of their own. */
  private int seen(UUID unit, Scope scope, UUID round) {
    Actor reader = Narrow.reader(unit, Lookbacks.VIEW);
    return road.read(
        reader,
        Lookbacks.VIEW,
        () ->
            (store.find(scope, round).isPresent() ? 1 : 0)
                + (samples.list(scope, round).isEmpty() ? 0 : 1)
                + Math.min(1, store.frame(round))
                + Math.min(
                    1,
                    sql.fetchCount(
                        Tables.LOOKBACK_REVIEWS,
                        Tables.LOOKBACK_REVIEWS.SAMPLE.in(
                            sql.select(Tables.LOOKBACK_SAMPLES.ID)
                                .from(Tables.LOOKBACK_SAMPLES)
                                .where(Tables.LOOKBACK_SAMPLES.LOOKBACK.eq(round))))));
  }

  private DrawFile file(String round) {
    String draw = town.sheet(round).get("draw").asString();
    return DrawFile.read(
        JsonReader.read(town.stranger.get("/api/public/draws/" + draw + "/draw.json").text()));
  }
}
