package yixian.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.selection.SelectionTown.HOUSE;
import static yixian.selection.SelectionTown.LONG_AGO;
import static yixian.selection.SelectionTown.faults;
import static yixian.selection.SelectionTown.id;
import static yixian.selection.SelectionTown.ok;

import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Divisions;
import yixian.directory.Units;
import yixian.directory.profile.Profile;
import yixian.directory.profile.Profiles;
import yixian.directory.profile.Sex;
import yixian.kernel.Actor;
import yixian.selection.SelectionTown.Open;
import yixian.selection.brief.Briefs;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Narrow;
import yixian.testing.People;

/**
 * What a person asks of the matching, the run in the background, the reasons, and the signature.
 */
@HouseTest
class DeskHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Divisions divisions;
  @Autowired yixian.directory.People directory;
  @Autowired Profiles profiles;
  @Autowired People people;
  @Autowired Briefs briefs;

  private SelectionTown town;
  private Open open;

  @BeforeEach
  void found() {
    town = new SelectionTown(road, units, divisions, directory, people);
    open = town.open();
  }

  private JsonNode brief() {
    return ok(town.organiser.browser().get(open.path() + "/brief"));
  }

  private Client.Answer ask(int version, Map<String, ?> brief) {
    return town.organiser
        .browser()
        .put(open.path() + "/brief", Map.of("version", version, "brief", brief));
  }

  private static Map<String, Object> of(Object... entries) {
    Map<String, Object> brief = new HashMap<>();
    for (int at = 0; at < entries.length; at += 2) {
      brief.put((String) entries[at], entries[at + 1]);
    }
    return brief;
  }

  private String expert(@Nullable Boolean threeDoor, String speciality) {
    UUID official = town.official();
    Profile known = new Profile(null, null, null, null, null, null, null, threeDoor, speciality);
    town.deed(
        "directory.edit",
        Boolean.class,
        () -> {
          profiles.record(HOUSE, official, known, LONG_AGO);
          return true;
        });
    return id(town.approved(open, official));
  }

  private String postAsking(String speciality) {
    Map<String, Object> post = new HashMap<>();
    post.put("kind", "KEY_PROJECT");
    post.put("hostUnit", town.host);
    post.put("title", "项目专员");
    post.put("duties", "协调项目手续");
    post.put("wish", Map.of("speciality", speciality));
    post.put("places", 1);
    post.put("mentorSlots", 1);
    return ok(town.organiser
            .browser()
            .post("/api/secondment/batches/" + open.batch() + "/posts", post))
        .get("id")
        .asString();
  }

  private static JsonNode seat(JsonNode sheet, String nomination) {
    for (JsonNode seat : sheet.get("seats")) {
      if (seat.get("nomination").asString().equals(nomination)) {
        return seat;
      }
    }
    throw new AssertionError("Not in the proposal: " + nomination);
  }

  private static String proposal(JsonNode sheet) {
    return sheet.get("line").get("id").asString();
  }

  private Client.Answer sign(JsonNode sheet, String opinion) {
    return town.organiser
        .browser()
        .post(
            "/api/selection/proposals/" + proposal(sheet) + "/signature",
            Map.of("version", sheet.get("version").asInt(), "opinion", opinion));
  }

  @Test
  void weighsASpecialityAsTheDeskSaysAndShowsWhatItGave() {
    expert(null, "财政金融");
    String lawyer = expert(null, "法律");
    String post = postAsking("法律");
    ok(ask(0, of("weights", Map.of("WISH", 1, "CHOICE", 1, "SPECIALITY", 9))));
    JsonNode sheet = town.propose(open, null);
    JsonNode seat = seat(sheet, lawyer);
    assertThat(seat.get("post").get("id").asString()).isEqualTo(post);
    JsonNode part = seat.get("parts").get(2);
    assertThat(part.get("name").asString()).isEqualTo("专业对口");
    assertThat(part.get("points").asDouble()).isEqualTo(9);
    assertThat(part.get("because").asString()).contains("本人专业“法律”");
    assertThat(sheet.get("line").get("proven").asBoolean()).isTrue();
    assertThat(sheet.get("line").get("gap").asDouble()).isZero();
  }

  private String woman() {
    UUID official = town.official();
    Profile known = new Profile(Sex.FEMALE, null, null, null, null, null, null, null, "法律");
    town.deed(
        "directory.edit",
        Boolean.class,
        () -> {
          profiles.record(HOUSE, official, known, LONG_AGO);
          return true;
        });
    return id(town.approved(open, official));
  }

  @Test
  void spreadsWomenOverTheReceivingUnitsWhereTheDeskAsksForIt() {
    String one = woman();
    String two = woman();
    town.approved(open, town.official());
    postAsking("法律");
    postAsking("法律");
    town.post(open.batch(), town.other, "TASK_GROUP", "专班联络员", 1);
    ok(
        ask(
            0,
            of(
                "aims",
                List.of("FILLED", "SPREAD", "SUM"),
                "weights",
                Map.of("SPECIALITY", 9),
                "spread",
                List.of("WOMEN"))));
    JsonNode sheet = town.propose(open, null);
    assertThat(sheet.get("levels").get(1).get("name").asString()).contains("分布最均衡");
    assertThat(sheet.get("levels").get(1).get("value").asDouble()).isEqualTo(1);
    assertThat(sheet.get("line").get("proven").asBoolean()).isTrue();
    assertThat(
            List.of(
                seat(sheet, one).get("host").get("id").asString(),
                seat(sheet, two).get("host").get("id").asString()))
        .containsExactlyInAnyOrder(town.host.toString(), town.other.toString());
    assertThat(brief().get("spread").get(0).get("chosen").asBoolean()).isTrue();
  }

  @Test
  void saysOfAWayThatItIsNotCountedWhereAPlaceIsNotKnown() {
    String nomination = id(town.approved(open, town.official()));
    ok(ask(0, of("weights", Map.of("TRAVEL", 10))));
    JsonNode part = seat(town.propose(open, null), nomination).get("parts").get(0);
    assertThat(part.get("name").asString()).isEqualTo("路程近便");
    assertThat(part.get("because").asString()).contains("没有登记所在区划");
  }

  @Test
  void saysWhatEachPostWouldGiveAndWhyNotTheBetterOne() {
    String one = expert(null, "法律");
    String two = expert(null, "法律");
    String post = postAsking("法律");
    ok(ask(0, of("weights", Map.of("WISH", 1, "CHOICE", 1, "SPECIALITY", 9))));
    JsonNode sheet = town.propose(open, null);
    String other = seat(sheet, one).get("post").get("id").asString().equals(post) ? two : one;
    JsonNode why = seat(sheet, other).get("otherwise").get(0);
    assertThat(why.get("post").get("id").asString()).isEqualTo(post);
    assertThat(why.get("because").asString()).startsWith("改派到此");
    JsonNode chances =
        ok(
            town.organiser
                .browser()
                .get("/api/selection/proposals/" + proposal(sheet) + "/seats/" + other));
    assertThat(chances.findValuesAsString("points")).hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void keepsAPairApartThatAPersonHasForbidden() {
    String nomination = id(town.approved(open, town.official()));
    ok(
        ask(
            0,
            of(
                "bans",
                List.of(
                    Map.of("nomination", nomination, "post", open.post(), "reason", "曾在该专班任职")))));
    JsonNode seat = seat(town.propose(open, null), nomination);
    assertThat(seat.get("post") == null || seat.get("post").isNull()).isTrue();
    assertThat(seat.get("because").asString()).isEqualTo("所有岗位都须回避");
  }

  @Test
  void namesTheFewestRulesThatClashAndKeepsNoPlan() {
    town.approved(open, town.official());
    Map<String, Object> brief =
        of("quotas", List.of(Map.of("unit", town.bureau, "least", 1)), "leastThreeDoor", 100);
    ok(ask(0, brief));
    JsonNode run = town.ended(ok(town.tryPropose(open, null)));
    assertThat(run.get("state").asString()).isEqualTo("CLASHED");
    assertThat(run.get("said")).hasSize(2);
    assertThat(run.get("said").toString())
        .contains(units.name(town.bureau))
        .contains("三门干部占选派人数的比例不低于 100%");
    assertThat(ok(town.organiser.browser().get(open.path() + "/proposals"))).isEmpty();
  }

  @Test
  void refusesABriefThatCannotBeMeant() {
    assertThat(faults(ask(0, of("aims", List.of("FILLED"))))).containsExactly("aims");
    assertThat(faults(ask(0, of("weights", Map.of("WISH", 101))))).containsExactly("weights.WISH");
    assertThat(faults(ask(0, of("leastThreeDoor", 60, "mostThreeDoor", 50))))
        .containsExactly("threeDoor");
    assertThat(faults(ask(0, of("spread", List.of("WOMEN"))))).containsExactly("spread");
    assertThat(faults(ask(0, of("aims", List.of("SPREAD", "SUM"))))).containsExactly("spread");
    assertThat(faults(ask(0, of("aims", List.of("SUM", "SPREAD"), "spread", List.of("YOUNG")))))
        .containsExactly("aims");
    Map<String, Object> ban = new HashMap<>();
    ban.put("nomination", UUID.randomUUID());
    ban.put("post", open.post());
    ban.put("reason", "");
    assertThat(faults(ask(0, of("bans", List.of(ban))))).containsExactly("bans.0");
    ok(ask(0, of()));
    assertThat(ask(0, of()).status()).isEqualTo(409);
    assertThat(brief().get("version").asInt()).isEqualTo(1);
  }

  @Test
  void showsABriefWithItsReasonsOnlyToWhoReachesTheWholeDistrict() {
    ok(ask(0, of("weights", Map.of("WISH", 2))));
    Client partial = people.hire("ORGANISER", town.bureau).browser();
    Client.Answer refused = partial.get(open.path() + "/brief");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.text()).contains("管辖范围不足");
    Actor reader = Narrow.reader(town.bureau, "selection.arrange");
    UUID batch = UUID.fromString(open.batch());
    assertThat(road.read(reader, "selection.arrange", () -> briefs.get(batch)).version()).isZero();
  }

  @Test
  void cancelsARunOnceAndLeavesOneThatHasEndedAsItEnded() {
    town.approved(open, town.official());
    JsonNode ended = town.ended(ok(town.tryPropose(open, null)));
    String path = "/api/selection/runs/" + ended.get("id").asString();
    JsonNode still = ok(town.organiser.browser().post(path + "/cancellation", Map.of()));
    assertThat(still.get("state").asString()).isEqualTo("DONE");
    assertThat(ok(town.organiser.browser().get(open.path() + "/runs"))).isEmpty();
    assertThat(town.clerk.browser().get(path).status()).isEqualTo(403);
  }

  @Test
  void givesTheSamePlanForTheSameInput() {
    expert(null, "法律");
    expert(true, "财政金融");
    postAsking("法律");
    JsonNode first = town.propose(open, null);
    JsonNode second = town.propose(open, null);
    assertThat(second.get("seats")).isEqualTo(first.get("seats"));
    assertThat(second.get("rule")).isEqualTo(first.get("rule"));
  }

  @Test
  void signsAPlanWithARecordThatAnybodyCanHashAgainAndNobodyCanChange() throws Exception {
    String nomination = id(town.approved(open, town.official()));
    JsonNode signed = ok(sign(town.propose(open, null), "同意，经部务会研究"));
    JsonNode decision = signed.get("decision");
    byte[] record = decision.get("record").asString().getBytes("UTF-8");
    String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(record));
    assertThat(decision.get("hash").asString()).isEqualTo(hash);
    assertThat(decision.get("intact").asBoolean()).isTrue();
    assertThat(decision.get("record").asString())
        .contains("同意，经部务会研究", "差距 0.0000%", "人工调整与破例：0 处");
    assertThat(signed.get("line").get("state").asString()).isEqualTo("SIGNED");
    Map<String, Object> put = new HashMap<>();
    put.put("version", signed.get("version").asInt());
    put.put("locked", true);
    put.put("reason", "再议");
    String seat = "/api/selection/proposals/" + proposal(signed) + "/seats/" + nomination;
    assertThat(town.organiser.browser().put(seat, put).status()).isEqualTo(422);
    assertThat(sign(signed, "再签").status()).isEqualTo(422);
    JsonNode accepted =
        ok(
            town.organiser
                .browser()
                .post(
                    "/api/selection/proposals/" + proposal(signed) + "/acceptance",
                    Map.of("version", signed.get("version").asInt())));
    assertThat(accepted.get("placed").asInt()).isEqualTo(1);
    JsonNode after =
        ok(town.organiser.browser().get("/api/selection/proposals/" + proposal(signed)));
    assertThat(after.get("decision").get("intact").asBoolean()).isTrue();
  }

  private JsonNode put(JsonNode sheet, String nomination, @Nullable String post, String reason) {
    Map<String, Object> put = new HashMap<>();
    put.put("version", sheet.get("version").asInt());
    put.put("post", post);
    put.put("locked", true);
    put.put("reason", reason);
    String path = "/api/selection/proposals/" + proposal(sheet) + "/seats/" + nomination;
    return ok(town.organiser.browser().put(path, put));
  }

  @Test
  void weighsAPlanByTheBriefItWasMadeByWhateverIsAskedToday() {
    String lawyer = expert(null, "法律");
    String post = postAsking("法律");
    ok(ask(0, of("weights", Map.of("WISH", 1, "CHOICE", 1, "SPECIALITY", 9))));
    JsonNode sheet = town.propose(open, null);
    ok(ask(1, of("weights", Map.of("WISH", 1))));
    JsonNode locked = put(sheet, lawyer, post, "业务对口");
    assertThat(seat(locked, lawyer).get("parts")).isEqualTo(seat(sheet, lawyer).get("parts"));
    assertThat(locked.get("line").get("points")).isEqualTo(sheet.get("line").get("points"));
  }

  @Test
  void tellsWhichRulesOfTheWholePlanAMoveBreaksUntilItIsTakenBack() {
    String one = id(town.approved(open, town.official()));
    String two = id(town.approved(open, town.official()));
    String other = town.post(open.batch(), "信访专员", 1);
    ok(
        ask(
            0,
            of(
                "quotas",
                List.of(Map.of("unit", town.bureau, "least", 2)),
                "apart",
                List.of(Map.of("first", open.post(), "second", other)))));
    JsonNode sheet = town.propose(open, null);
    assertThat(seat(sheet, one).get("post").get("id").asString()).isEqualTo(open.post());
    JsonNode apart = put(sheet, one, other, "本人熟悉信访");
    assertThat(seat(apart, one).get("doubts").toString()).contains("要求不同源", "信访专员");
    assertThat(seat(apart, two).get("doubts")).isEmpty();
    assertThat(apart.get("line").get("doubted").asInt()).isEqualTo(1);
    JsonNode out = put(apart, one, null, "另有任用");
    assertThat(seat(out, one).get("doubts").toString())
        .contains("安排了 1 人，要求至少 2 人")
        .doesNotContain("不同源");
    JsonNode back = put(out, one, open.post(), "仍去专班");
    assertThat(back.get("line").get("doubted").asInt()).isZero();
  }

  @Test
  void signsWhatAPlanComesToAfterItsMovesAgainstTheProvenBounds() {
    String one = expert(null, "法律");
    expert(null, "法律");
    postAsking("法律");
    postAsking("法律");
    ok(ask(0, of("weights", Map.of("SPECIALITY", 9))));
    JsonNode sheet = town.propose(open, null);
    double points = sheet.get("line").get("points").asDouble();
    JsonNode out = put(sheet, one, null, "另有任用");
    double left = out.get("line").get("points").asDouble();
    assertThat(left).isLessThan(points);
    String record = ok(sign(out, "同意")).get("decision").get("record").asString();
    assertThat(record)
        .contains("安排尽可能多的人 1（界 2）", "差距 %.4f%%".formatted(100 * (points - left) / left))
        .doesNotContain("差距 0.0000%");
  }

  @Test
  void recordsWhereSomebodyDecidedOtherwiseAndWhy() {
    UUID official = town.official();
    town.deed(
        "directory.edit",
        Boolean.class,
        () -> {
          Profile home = new Profile(null, null, "320612102", null, null, null, null, null, null);
          profiles.record(HOUSE, official, home, LONG_AGO);
          return true;
        });
    String committee = town.post(open.batch(), "COMMITTEE_MEMBER", "镇党委委员", 1);
    String nomination = id(town.approved(open, official));
    JsonNode sheet = town.propose(open, null);
    Map<String, Object> put = new HashMap<>();
    put.put("version", sheet.get("version").asInt());
    put.put("post", committee);
    put.put("locked", true);
    put.put("reason", "当地急需，集体研究");
    String path = "/api/selection/proposals/" + proposal(sheet) + "/seats/" + nomination;
    JsonNode moved = ok(town.organiser.browser().put(path, put));
    assertThat(seat(moved, nomination).get("doubts")).isNotEmpty();
    JsonNode signed = ok(sign(moved, ""));
    assertThat(signed.get("decision").get("record").asString())
        .contains("理由：当地急需，集体研究", "人工调整与破例：1 处");
  }
}
