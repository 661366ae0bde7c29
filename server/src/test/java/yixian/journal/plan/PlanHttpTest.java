package yixian.journal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.journal.JournalTown.MONTH;
import static yixian.journal.JournalTown.note;
import static yixian.officials.OfficialTown.ok;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown;
import yixian.journal.JournalTown.Serving;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class PlanHttpTest {

  private static final String MINE = "/api/journal/plans/mine";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  private JournalTown town;
  private Serving official;

  @BeforeEach
  void foundATown() {
    town = new JournalTown(road, units, grids, boundaries, routes, directory, people);
    official = town.serving();
  }

  @Test
  void keepsMyPlanAndShowsItToTheHostAndToNobodyElse() {
    JsonNode plan = ok(write(1, Map.of("text", "走遍网格三百户", "due", MONTH.atEndOfMonth().toString())));
    assertThat(plan.get("version").asInt()).isEqualTo(2);
    assertThat(write(1, Map.of("text", "另一项", "due", MONTH.atEndOfMonth().toString())).status())
        .isEqualTo(409);
    String path = "/api/journal/plans/" + official.placement();
    assertThat(town.hostLeader.get(path).text()).contains("走遍网格三百户");
    assertThat(town.organiser.get(path).text()).contains("走遍网格三百户");
    assertThat(town.outsider("UNIT_LEADER").get(path).status()).isEqualTo(404);
    assertThat(town.colleague().put(MINE + "/" + official.placement(), plan(2, List.of())).status())
        .isEqualTo(404);
  }

  @Test
  void asksWhatCameOfAnAimThatIsDone() {
    Client.Answer answer =
        write(
            1,
            Map.of(
                "text", "走遍网格三百户",
                "due", MONTH.atEndOfMonth().toString(),
                "doneOn", MONTH.atDay(1).toString()));
    assertThat(answer.json().get("faults").findValuesAsString("field"))
        .containsExactly("aims.0.outcome");
  }

  @Test
  void ticksTheListByWhatIsThereAndByNothingElse() {
    String item = item(List.of("VISIT"), 2);
    String visit = note(official, "走访一户", Map.of("kind", "VISIT", "household", "ELDERLY"));
    String plain = note(official, "随手一记", Map.of());
    JsonNode offered = ok(official.client().get(candidates(item)));
    assertThat(offered.findValuesAsString("subject")).containsExactly(visit);
    assertThat(tick(item, plain).text()).contains("没有这条可用的记录");
    assertThat(tick(item, UUID.randomUUID().toString()).status()).isEqualTo(400);
    JsonNode plan = ok(tick(item, visit));
    assertThat(plan.get("items").get(0).get("marks")).hasSize(1);
    assertThat(tick(item, visit).text()).contains("已经勾过");
  }

  @Test
  void ticksByAnIssueThatIReported() {
    String item = item(List.of("ISSUE_REPORTED"), 1);
    String issue = town.issues.report(official.client(), "井盖松动").get("id").asString();
    ok(tick(item, issue));
    String plan = town.hostLeader.get("/api/journal/plans/" + official.placement()).text();
    assertThat(plan).contains(issue);
  }

  @Test
  void keepsMyNotesFromWhoReadsMyPlan() {
    String item = item(List.of("NOTE"), 1);
    String mine = note(official, "只有我看得到的一句", Map.of());
    ok(tick(item, mine));
    String plan = town.hostLeader.get("/api/journal/plans/" + official.placement()).text();
    assertThat(plan).contains("随手记").doesNotContain(mine).doesNotContain("只有我看得到");
  }

  @Test
  void takesATickBack() {
    String item = item(List.of("NOTE"), 1);
    JsonNode plan = ok(tick(item, note(official, "勾错了", Map.of())));
    String tick = plan.get("items").get(0).get("marks").get(0).get("id").asString();
    JsonNode after =
        ok(official.client().delete(MINE + "/" + official.placement() + "/ticks/" + tick));
    assertThat(after.get("items").get(0).get("marks")).isEmpty();
  }

  @Test
  void asksForABasisOfEveryItemAndKeepsWhatIsTicked() {
    Client.Answer answer =
        town.organiser.post(
            "/api/journal/items?batch=" + town.batch,
            Map.of("title", "走访", "wanted", 0, "evidence", List.of()));
    assertThat(answer.json().get("faults").findValuesAsString("field"))
        .containsExactly("basis", "wanted", "evidence");
    String item = item(List.of("NOTE"), 1);
    ok(tick(item, note(official, "一条", Map.of())));
    assertThat(town.organiser.delete("/api/journal/items/" + item).text()).contains("已有人勾过");
    String unused = item(List.of("STORY"), 1);
    ok(town.organiser.delete("/api/journal/items/" + unused));
    assertThat(town.organiser.get("/api/journal/items?batch=" + town.batch).text())
        .contains(item)
        .doesNotContain(unused);
  }

  private String item(List<String> evidence, int wanted) {
    Map<String, Object> draft =
        Map.of(
            "title", "走访一遍困难家庭", "basis", "挂职干部“六个一”工作要求", "wanted", wanted, "evidence", evidence);
    return ok(town.organiser.post("/api/journal/items?batch=" + town.batch, draft))
        .get("id")
        .asString();
  }

  private String candidates(String item) {
    return MINE + "/" + official.placement() + "/candidates?item=" + item + "&month=" + MONTH;
  }

  private Client.Answer tick(String item, String subject) {
    return official
        .client()
        .post(
            MINE + "/" + official.placement() + "/ticks",
            Map.of("item", item, "subject", subject, "month", MONTH.toString()));
  }

  private Client.Answer write(int version, Map<String, ?> aim) {
    return official.client().put(MINE + "/" + official.placement(), plan(version, List.of(aim)));
  }

  private static Map<String, Object> plan(int version, List<?> aims) {
    return Map.of("version", version, "aims", aims);
  }
}
