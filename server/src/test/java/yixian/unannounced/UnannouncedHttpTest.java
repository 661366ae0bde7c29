package yixian.unannounced;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;
import static yixian.unannounced.UnannouncedTown.MINE;
import static yixian.unannounced.UnannouncedTown.ROOT;
import static yixian.unannounced.UnannouncedTown.ROUNDS;
import static yixian.unannounced.UnannouncedTown.said;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Duties;
import yixian.grid.DutyRole;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown.Serving;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Period;
import yixian.officials.OfficialTown;
import yixian.planner.draw.Check;
import yixian.planner.draw.DrawFile;
import yixian.planner.json.JsonReader;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

@HouseTest
class UnannouncedHttpTest {
  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Duties duties;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  private UnannouncedTown town;

  @BeforeEach
  void found() {
    town = new UnannouncedTown(road, units, grids, boundaries, routes, directory, people);
  }

  @Test
  void drawsWhomItPromisedAndTellsNobodyBeforeTheVisit() {
    List<Serving> serving = town.serving(4);
    String round = town.opened(town.draft(2));
    ok(town.moved(round, "commit"));
    DrawFile before = file(round);
    ok(town.moved(round, "reveal"));
    DrawFile after = file(round);
    assertThat(Check.of(after)).isEmpty();
    assertThat(Check.against(after, before)).isEmpty();
    List<JsonNode> visits = town.visits(round);
    assertThat(visits)
        .extracting(each -> each.get("code").asString())
        .containsExactlyElementsOf(after.drawn());
    String published =
        town.journal
            .issues
            .dispatcher()
            .browser()
            .get("/api/public/draws/" + town.sheet(round).get("draw").asString())
            .text();
    for (Serving each : serving) {
      assertThat(published).doesNotContain(each.person().toString(), each.placement());
    }
    assertThat(published).doesNotContain(units.name(town.journal.host));
    UnannouncedTown.Inspector inspector = town.inspectors.getFirst();
    assertThat(town.openFor(inspector)).as("not before it is under way").isEmpty();
    ok(town.moved(round, "start"));
    serving.forEach(
        each -> {
          assertThat(ok(each.client().get(MINE + "/looks"))).isEmpty();
          assertThat(each.client().get(ROUNDS + "/" + round).status()).isEqualTo(403);
          assertThat(ok(each.client().get("/api/notices")).toString()).doesNotContain("检查");
        });
    assertThat(ok(town.journal.hostLeader.get(ROOT + "/findings")).toString())
        .doesNotContain(round);
    assertThat(Ledger.of("unannounced.reveal", round)).hasSize(1);
  }

  @Test
  void cannotBeDroppedOnceItsPromiseIsPublic() {
    town.serving(1);
    String round = town.opened(town.draft(1));
    ok(town.moved(round, "commit"));
    assertThat(town.moved(round, "drop").text()).contains("已公布承诺");
  }

  @Test
  void drawsNobodyTwiceBeforeAllWereDrawnUnlessRuledWithAReason() {
    town.serving(4);
    Set<String> drawn = new HashSet<>();
    for (int at = 0; at < 2; at++) {
      town.visits(town.drawn(town.draft(2)))
          .forEach(each -> drawn.add(each.get("name").asString()));
    }
    assertThat(drawn).hasSize(4);
    assertThat(town.visits(town.drawn(town.draft(2)))).as("all were drawn once").hasSize(2);
    Map<String, Object> again = town.draft(2);
    again.put("again", true);
    assertThat(town.organiser.post(ROUNDS, again).text()).contains("可再抽的理由");
    again.put("againWhy", "上轮问题较多，再看一遍");
    assertThat(file(town.drawn(again)).terms().list()).allMatch(line -> line.takesPart());
  }

  @Test
  void sendsNobodyToHisOwnUnitNorAMentorAndSaysWhy() {
    Serving serving = town.serving(1).getFirst();
    UnannouncedTown.Inspector colleague = town.inspector(town.journal.sending.bureau);
    UnannouncedTown.Inspector local = town.inspector(town.journal.host);
    UnannouncedTown.Inspector mentor = town.inspectors.getFirst();
    ok(
        town.organiser.put(
            "/api/secondment/placements/" + serving.placement() + "/mentors",
            Map.of("mentors", Map.of("BUSINESS", mentor.person()))));
    Map<String, Object> draft = town.draft(1);
    draft.put(
        "inspectors",
        List.of(colleague.person(), local.person(), mentor.person(), serving.person()));
    String round = town.drawn(draft);
    JsonNode visit = town.visits(round).getFirst();
    assertThat(visit.get("inspectors")).isEmpty();
    assertThat(visit.get("excluded").toString()).contains("同在“发改局", "接收单位“", "被检查人的导师", "检查员本人");
    assertThat(town.moved(round, "start").text()).contains("不须回避的检查员不足 1 人");
    ok(
        town.organiser.put(
            ROUNDS + "/" + round + "/inspectors",
            Map.of(
                "version",
                town.sheet(round).get("version").asInt(),
                "inspectors",
                List.of(mentor.person(), town.inspectors.get(1).person()))));
    ok(town.moved(round, "start"));
    assertThat(town.openFor(town.inspectors.get(1))).hasSize(1);
    assertThat(town.openFor(mentor)).isEmpty();
  }

  @Test
  void dealsEvenly() {
    town.serving(5);
    town.drawn(town.draft(4));
    String round = town.drawn(again(town.draft(4)));
    assertThat(
            town.sheet(round)
                .get("inspectors")
                .valueStream()
                .map(each -> each.get("visits").asInt()))
        .containsExactly(2, 2);
  }

  private static Map<String, Object> again(Map<String, Object> draft) {
    draft.put("again", true);
    draft.put("againWhy", "测试");
    return draft;
  }

  @Test
  void asksForEveryAnswerAndANoteWithEachNo() {
    town.serving(1);
    JsonNode visit = town.visits(town.underWay(town.draft(1))).getFirst();
    UnannouncedTown.Inspector inspector = town.dealt(visit);
    Client.Answer bare =
        town.record(
            inspector, visit, said(visit, Map.of("PRESENT", "YES", "WORKING", "NO"), Map.of()));
    assertThat(bare.status()).isEqualTo(400);
    assertThat(bare.text()).contains("“在学习”没有作答", "“在状态”选了“否”，没有写情况");
    UnannouncedTown.Inspector other =
        town.inspectors.stream().filter(each -> !each.equals(inspector)).findFirst().orElseThrow();
    assertThat(town.record(other, visit, said(visit, Map.of("PRESENT", "YES"), Map.of())).status())
        .isEqualTo(404);
    town.present(visit);
    assertThat(
            town.record(inspector, visit, said(visit, Map.of("PRESENT", "YES"), Map.of())).text())
        .contains("已检查");
  }

  @Test
  void hearsThePersonThenHasItMendedAndCheckedByAnother() {
    Serving serving = town.serving(1).getFirst();
    String round = town.underWay(town.draft(1));
    JsonNode visit = town.visits(round).getFirst();
    UnannouncedTown.Inspector finder = town.dealt(visit);
    town.absent(visit);
    JsonNode found = ok(serving.client().get(MINE + "/findings")).get(0);
    assertThat(found.get("what").asString()).contains("不在村部");
    assertThat(ok(serving.client().get("/api/notices")).toString()).contains("检查发现 1 个问题");
    assertThat(
            ok(serving.client().get(MINE + "/looks"))
                .get(0)
                .get("seen")
                .get("answers")
                .get("PRESENT")
                .asString())
        .isEqualTo("NO");
    assertThat(ok(serving.client().get(MINE + "/looks")).get(0).get("place").asString())
        .contains("专班成员");
    assertThat(unit(town.journal.hostLeader, found, "mend", 1, "安排").text()).contains("请先听本人说明");
    ok(own(serving.client(), found, "answer", 1, "在县里参加培训，没有报备"));
    assertThat(own(serving.client(), found, "answer", 2, "再说一次").status()).isEqualTo(422);
    ok(own(serving.client(), found, "mend", 2, "今后外出先报备，本周补足走访"));
    assertThat(own(finder.client(), found, "pass", 3, "好了").status()).isEqualTo(403);
    UnannouncedTown.Inspector other =
        town.inspectors.stream().filter(each -> !each.equals(finder)).findFirst().orElseThrow();
    assertThat(ok(other.client().get(MINE + "/rechecks"))).hasSize(1);
    ok(own(other.client(), found, "send-back", 3, "还没有补走访"));
    ok(unit(town.journal.hostLeader, found, "mend", 4, "已陪同补走访"));
    ok(own(other.client(), found, "pass", 5, ""));
    JsonNode ended = ok(town.organiser.get(ROOT + "/findings/" + found.get("id").asString()));
    assertThat(ended.get("state").asString()).isEqualTo("CLOSED");
    assertThat(ended.get("steps")).hasSize(6);
    ok(town.moved(round, "finish"));
  }

  @Test
  void letsTheDepartmentAcceptWhatThePersonSaid() {
    Serving serving = town.serving(1).getFirst();
    JsonNode visit = town.visits(town.underWay(town.draft(1))).getFirst();
    town.absent(visit);
    JsonNode found = ok(serving.client().get(MINE + "/findings")).get(0);
    ok(own(serving.client(), found, "answer", 1, "当天受区里调派防汛，有调令"));
    ok(unit(town.organiser, found, "clear", 2, "调令属实"));
    assertThat(ok(serving.client().get(MINE + "/findings")).get(0).get("stateName").asString())
        .isEqualTo("说明成立");
  }

  @Test
  void excusesWhoIsAwayWithGrantedLeave() {
    Serving serving = town.serving(1).getFirst();
    LocalDate today = LocalDate.now(Days.ZONE);
    leave(serving, today);
    JsonNode visit = town.visits(town.underWay(town.draft(1))).getFirst();
    UnannouncedTown.Inspector inspector = town.dealt(visit);
    assertThat(town.openFor(inspector).getFirst().get("people").get(0).get("excused").asString())
        .contains(today.toString());
    ok(town.record(inspector, visit, said(visit, Map.of("PRESENT", "NO"), Map.of())));
    assertThat(ok(serving.client().get(MINE + "/findings"))).isEmpty();
    String figures = ROOT + "/figures?round=" + visit.get("round").asString();
    Map<String, Integer> counted = counted(ok(town.organiser.get(figures)));
    assertThat(counted).containsEntry("EXCUSED", 1).containsEntry("ABSENT", 0);
  }

  @Test
  void opensEachFigureIntoTheRecordsThatItCounts() {
    town.serving(3);
    String round = town.underWay(town.draft(3));
    List<JsonNode> visits = town.visits(round);
    town.absent(visits.getFirst());
    town.present(visits.get(1));
    town.present(visits.get(2));
    JsonNode figures = ok(town.organiser.get(ROOT + "/figures?round=" + round));
    for (JsonNode figure : figures) {
      String query = "/looks?round=%s&figure=%s".formatted(round, figure.get("figure").asString());
      assertThat(ok(town.organiser.get(ROOT + query)))
          .as(query)
          .hasSize(figure.get("count").asInt());
    }
    assertThat(counted(figures)).containsEntry("PEOPLE", 3).containsEntry("PRESENT", 2);
  }

  @Test
  void drawsGridsWithWhoeverHasADutyThere() {
    UUID grid = town.journal.issues.grid.id();
    UUID leader = town.person(town.journal.host);
    Actor house = Actor.system("测试");
    road.write(
        house,
        "grid.edit",
        IdempotencyKey.fresh(),
        UUID.class,
        () ->
            duties
                .assign(
                    house,
                    grid,
                    leader,
                    DutyRole.LEADER,
                    new Period(LocalDate.now(Days.ZONE).minusDays(3), null))
                .id());
    Map<String, Object> draft = town.draft(1);
    draft.put("kind", "GRIDS");
    String round = town.underWay(draft);
    JsonNode visit = town.visits(round).getFirst();
    assertThat(visit.get("people").get(0).get("duty").asString()).isEqualTo("网格长");
    town.present(visit);
    assertThat(counted(ok(town.organiser.get(ROOT + "/figures?round=" + round))))
        .containsEntry("GRIDS", 1);
  }

  @Test
  void waitsWithTheEndForEveryVisitOrAReason() {
    town.serving(1);
    String round = town.underWay(town.draft(1));
    JsonNode visit = town.visits(round).getFirst();
    assertThat(town.moved(round, "finish").text()).contains("还有 1 处没有检查");
    String leaving = ROUNDS + "/" + round + "/visits/" + visit.get("id").asString() + "/leaving";
    assertThat(town.organiser.post(leaving, Map.of("version", 1, "why", "")).status())
        .isEqualTo(400);
    ok(town.organiser.post(leaving, Map.of("version", 1, "why", "当天台风停工")));
    ok(town.moved(round, "finish"));
  }

  @Test
  void keepsTheQuestionsInVersions() {
    JsonNode before = ok(town.organiser.get(ROOT + "/checklists"));
    Map<String, Object> draft = new HashMap<>();
    draft.put("inForce", before.get(0).get("inForce").asString());
    draft.put("basis", "新的办法");
    draft.put(
        "questions",
        List.of(Map.of("aspect", "PRESENT", "wording", "在岗吗", "hint", "看", "basis", "办法")));
    assertThat(town.organiser.post(ROOT + "/checklists", draft).text())
        .contains("施行日应晚于", "缺“在状态”一问");
    assertThat(before.get(0).get("questions")).hasSize(3);
  }

  @Test
  void saysWhatIsWrongWithADraft() {
    Map<String, Object> draft = town.draft(0);
    draft.put("title", "");
    draft.put("kind", "GRIDS");
    draft.put("layer", "POST");
    draft.put("each", 3);
    assertThat(town.organiser.post(ROUNDS, draft).text())
        .contains("名称应为", "抽网格只能按镇", "抽取数应为", "不够每处 3 人");
  }

  private static Map<String, Integer> counted(JsonNode figures) {
    Map<String, Integer> counted = new HashMap<>();
    figures.forEach(each -> counted.put(each.get("figure").asString(), each.get("count").asInt()));
    return counted;
  }

  private static Client.Answer own(
      Client client, JsonNode finding, String move, int version, String note) {
    return client.post(
        MINE + "/findings/" + finding.get("id").asString() + "/moves",
        Map.of("move", move, "version", version, "note", note));
  }

  private static Client.Answer unit(
      Client client, JsonNode finding, String move, int version, String note) {
    return client.post(
        ROOT + "/findings/" + finding.get("id").asString() + "/moves",
        Map.of("move", move, "version", version, "note", note));
  }

  /** Leave of today, granted by the leader of the host. */
  private void leave(Serving serving, LocalDate day) {
    UUID standIn = town.journal.sending.person(OfficialTown.name(), town.journal.sending.bureau);
    Map<String, Object> draft =
        Map.of(
            "type", "sick", "from", day, "to", day.plusDays(1), "reason", "培训", "standIn", standIn);
    JsonNode asked = ok(serving.client().post("/api/leave/mine", draft));
    String path = "/api/approvals/" + asked.get("approval").asString();
    JsonNode sheet = ok(town.journal.hostLeader.get(path));
    ok(
        town.journal.hostLeader.post(
            path + "/moves",
            Map.of("move", "agree", "version", sheet.get("version").asInt(), "comment", "同意")));
  }

  private DrawFile file(String round) {
    String draw = town.sheet(round).get("draw").asString();
    return DrawFile.read(
        JsonReader.read(people.stranger().get("/api/public/draws/" + draw + "/draw.json").text()));
  }
}
