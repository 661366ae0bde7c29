package yixian.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.inspection.InspectionTown.CAMPAIGNS;
import static yixian.inspection.InspectionTown.ROOT;
import static yixian.inspection.InspectionTown.check;
import static yixian.inspection.InspectionTown.falls;
import static yixian.officials.OfficialTown.ok;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.testing.Client;
import yixian.testing.Client.Answer;
import yixian.testing.HouseTest;
import yixian.testing.People;

/** Disputes, two raters, and the lists of the best and the worst. */
@HouseTest
class JudgingHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  private InspectionTown town;

  @BeforeEach
  void foundATown() {
    town = new InspectionTown(road, units, directory, people);
  }

  private static String raised(Client who, String target, int position) {
    return ok(who.post(
            ROOT + "/targets/" + target + "/disputes",
            Map.of("position", position, "reason", "不属本村地界")))
        .asString();
  }

  private static Answer settle(
      Client who, String dispute, String outcome, int times, @Nullable String note) {
    Map<String, Object> settlement = new HashMap<>();
    settlement.put("outcome", outcome);
    settlement.put("times", times);
    settlement.put("note", note);
    return who.post(ROOT + "/disputes/" + dispute + "/settlement", settlement);
  }

  @Test
  void settlesADisputeOnTheSpotAndKeepsBothScores() {
    String campaign = town.running(town.standard(), Map.of(), "东村");
    String target = town.target(campaign, 1);
    ok(check(town.inspector, target, falls(1, 3), falls(2, 1)));
    String first = raised(town.clerk, target, 1);
    String second = raised(town.clerk, target, 2);
    assertThat(town.figure(campaign, "DISPUTED")).isEqualTo(1);
    assertThat(town.move(campaign, "close").text()).contains("争议未处理");
    assertThat(settle(town.clerk, first, "WITHDRAWN", 0, "自行撤销").status()).isEqualTo(403);
    assertThat(settle(town.inspector, first, "CORRECTED", 1, null).status()).isEqualTo(400);
    ok(settle(town.inspector, first, "CORRECTED", 1, "现场复核，两处属邻村"));
    assertThat(settle(town.inspector, first, "UPHELD", 0, "再处理").status()).isEqualTo(409);
    ok(settle(town.desk, second, "WITHDRAWN", 0, "公示牌已在村口"));
    JsonNode sheet = town.sheet(town.clerk, target);
    assertThat(sheet.at("/score/first").decimalValue()).isEqualByComparingTo("75");
    assertThat(sheet.at("/score/now").decimalValue()).isEqualByComparingTo("95");
    assertThat(sheet.at("/disputes/0/scoreThen").decimalValue()).isEqualByComparingTo("75");
    assertThat(sheet.at("/disputes/0/scoreNow").decimalValue()).isEqualByComparingTo("85");
    assertThat(sheet.at("/sheets/0/lines/0/before").asString()).isEqualTo("扣分 3 次");
    assertThat(town.figure(campaign, "FINDINGS")).isEqualTo(1);
    assertThat(town.figure(campaign, "DROPPED")).isEqualTo(1);
    JsonNode dropped = ok(town.desk.get(CAMPAIGNS + "/" + campaign + "/findings?figure=DROPPED"));
    assertThat(dropped.at("/items/0/stateName").asString()).isEqualTo("扣分已撤销");
    ok(town.move(campaign, "close"));
  }

  @Test
  void takesADisputeFromTheUnitThatAnswersAndOnlyOnceAnItem() {
    String target = town.target(town.running(town.standard(), Map.of(), "东村"), 1);
    ok(check(town.inspector, target, falls(1, 1)));
    String path = ROOT + "/targets/" + target + "/disputes";
    Map<String, Object> objection = Map.of("position", 1, "reason", "不属本村地界");
    assertThat(town.desk.post(path, objection).status()).isEqualTo(403);
    assertThat(town.clerk.post(path, Map.of("position", 3, "reason", "没有扣分")).text())
        .contains("没有扣分");
    ok(town.clerk.post(path, objection));
    assertThat(town.clerk.post(path, objection).text()).contains("一项只提一次");
  }

  @Test
  void showsNoRaterTheOthersSheetBeforeBothAreIn() {
    String campaign = town.running(town.standard(), Map.of("share", 100), "东村", "西村");
    String target = town.target(campaign, 1);
    ok(check(town.inspector, target, falls(1, 1)));
    assertThat(check(town.inspector, target).text()).contains("另一位评分人");
    assertThat(town.sheet(town.inspector, target).get("sheets")).hasSize(1);
    assertThat(town.sheet(town.second, target).get("sheets")).isEmpty();
    assertThat(town.sheet(town.desk, target).get("sheets")).isEmpty();
    assertThat(town.figure(campaign, "FINDINGS")).isZero();
    ok(check(town.second, target, falls(1, 2), falls(2, 1)));
    JsonNode sheet = town.sheet(town.second, target);
    assertThat(sheet.get("sheets")).hasSize(2);
    assertThat(sheet.at("/score/now").decimalValue()).isEqualByComparingTo("95");
    assertThat(town.figure(campaign, "FINDINGS")).isEqualTo(1);
  }

  @Test
  void showsHowFarTwoRatersAgreeWithTheRecordsBehind() {
    String campaign = town.running(town.standard(), Map.of("share", 100), "东村", "西村");
    ok(check(town.inspector, town.target(campaign, 1), falls(1, 1)));
    ok(check(town.second, town.target(campaign, 1), falls(1, 2)));
    ok(check(town.inspector, town.target(campaign, 2)));
    ok(check(town.second, town.target(campaign, 2), falls(2, 1)));
    JsonNode table = ok(town.desk.get(CAMPAIGNS + "/" + campaign + "/agreement"));
    assertThat(table.get("targets").asInt()).isEqualTo(2);
    assertThat(table.at("/all/agreed").asInt()).isEqualTo(5);
    assertThat(table.at("/items/0/kappa").decimalValue()).isEqualByComparingTo("1");
    assertThat(table.at("/items/1/agreed").asInt()).isEqualTo(1);
    assertThat(table.at("/items/1/ratings/1/second").asString()).isEqualTo("扣分");
    assertThat(table.at("/items/2/kappa").isNull() || table.at("/items/2/kappa").isMissingNode())
        .isTrue();
  }

  /** Two villages with 100 and 70, closed. */
  private String closed(String standard) {
    String campaign = town.running(standard, Map.of(), "东村", "西村");
    ok(check(town.inspector, town.target(campaign, 1)));
    ok(check(town.inspector, town.target(campaign, 2), falls(1, 4), falls(2, 1)));
    ok(town.move(campaign, "close"));
    return campaign;
  }

  @Test
  void publishesAListThatAPersonSignedToEverybody() {
    String campaign = closed(town.standard());
    String ranking = ok(town.desk.post(ROOT + "/rankings", town.ranking(campaign))).asString();
    Client stranger = people.hire().browser();
    assertThat(stranger.get(ROOT + "/rankings/published").text()).doesNotContain(ranking);
    String signature = ROOT + "/rankings/" + ranking + "/signature";
    assertThat(town.inspector.post(signature, Map.of("version", 1)).status()).isEqualTo(403);
    ok(town.desk.post(signature, Map.of("version", 1)));
    assertThat(town.desk.post(signature, Map.of("version", 2)).text()).contains("已签发");
    JsonNode shown = of(ok(stranger.get(ROOT + "/rankings/published")), ranking);
    assertThat(shown.at("/rows/0/name").asString()).isEqualTo("东村");
    assertThat(shown.at("/rows/1/side").asString()).isEqualTo("BLACK");
    assertThat(shown.at("/rows/1/score").decimalValue()).isEqualByComparingTo("70");
    assertThat(ok(town.clerk.get("/api/notices")).toString()).contains("黑榜：西村");
  }

  private static JsonNode of(JsonNode lists, String ranking) {
    return lists
        .valueStream()
        .filter(each -> each.get("id").asString().equals(ranking))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void takesAPlaceOffWhoseAppealIsGranted() {
    String ranking =
        ok(town.desk.post(ROOT + "/rankings", town.ranking(closed(town.standard())))).asString();
    String place = ROOT + "/rankings/" + ranking + "/places/2";
    ok(town.desk.post(ROOT + "/rankings/" + ranking + "/signature", Map.of("version", 1)));
    assertThat(town.desk.post(place + "/answer", Map.of("granted", true, "note", "无")).text())
        .contains("没有待答复的申诉");
    assertThat(town.desk.post(place + "/appeal", Map.of("reason", "代为申诉")).status()).isEqualTo(403);
    ok(town.clerk.post(place + "/appeal", Map.of("reason", "检查当日停水停电")));
    JsonNode waiting = of(ok(town.clerk.get(ROOT + "/rankings/published")), ranking);
    assertThat(waiting.at("/rows/1/appeal/stateName").asString()).isEqualTo("申诉待答复");
    assertThat(town.clerk.post(place + "/appeal", Map.of("reason", "再次申诉")).text())
        .contains("已申诉过");
    ok(town.desk.post(place + "/answer", Map.of("granted", true, "note", "情况属实，撤下")));
    Client stranger = people.hire().browser();
    JsonNode shown = of(ok(stranger.get(ROOT + "/rankings/published")), ranking);
    assertThat(shown.get("rows")).hasSize(1);
    assertThat(ok(town.desk.get(ROOT + "/rankings/" + ranking)).get("rows")).hasSize(2);
    assertThat(town.desk.post(place + "/answer", Map.of("granted", false, "note", "再议")).text())
        .contains("没有待答复的申诉");
  }

  @Test
  void measuresAllOnAListWithOneRuler() {
    String one = closed(town.standard());
    String other = closed(town.standard());
    Answer refused = town.desk.post(ROOT + "/rankings", town.ranking(one, other));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("一把尺子量到底");
    String open = town.running(town.standard(), Map.of(), "东村");
    assertThat(town.desk.post(ROOT + "/rankings", town.ranking(open)).text()).contains("分数未定");
    Map<String, Object> crossed = town.ranking(one);
    crossed.put("blackBelow", 95);
    assertThat(town.desk.post(ROOT + "/rankings", crossed).text()).contains("不能同上两榜");
  }
}
