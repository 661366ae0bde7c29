package yixian.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.indicator.Story;
import yixian.kernel.Ids;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

/** Boards composed, shown and shared. March 2026, compared with February, of a unit of its own. */
@HouseTest
class DashboardHttpTest {

  private static final String ROOT = "/api/dashboards";
  private static final String MARCH = "?period=MONTH&day=2026-03-15";
  private static final String REPORTED = "COUNT:issue.reported";

  @Autowired Road road;
  @Autowired ApplicationEventPublisher events;
  @Autowired People people;

  private Story story;
  private Client leader;

  @BeforeEach
  void begin() {
    story = new Story(road, events);
    leader = people.hire("UNIT_LEADER", story.unit).browser();
  }

  @Test
  void showsEachFigureAndOpensItIntoExactlyTheRecordsCounted() {
    List<String> due = new ArrayList<>();
    for (int day = 10; day < 14; day++) {
      UUID record = story.happened("issue.due", "2026-03-" + day);
      due.add(record.toString());
      if (day < 13) {
        story.happened(record, "issue.handled", "2026-03-09", Map.of("inTime", true));
      }
    }
    String board = compose(leader, "处置", tile("HANDLING_IN_TIME", "NUMBER"));
    JsonNode total = show(leader, board + MARCH).at("/tiles/0/total");
    assertThat(total.path("shown").asString()).isEqualTo("75.0%");
    assertThat(total.at("/terms/0/shown").asString()).isEqualTo("3 件");
    assertThat(records(leader, "measure=HANDLING_IN_TIME&term=1"))
        .containsExactlyInAnyOrderElementsOf(due);
    assertThat(records(leader, "measure=HANDLING_IN_TIME&term=0")).hasSize(3).isSubsetOf(due);
  }

  @Test
  void comparesWithThePeriodBeforeAndNeverInPerCentOfNothing() {
    story.happened("issue.reported", "2026-03-02");
    story.happened("issue.reported", "2026-03-20");
    story.happened("issue.reported", "2026-02-05");
    String board = compose(leader, "上报", tile(REPORTED, "NUMBER"));
    JsonNode compared = show(leader, board + MARCH).at("/tiles/0/compared");
    assertThat(compared.at("/period/to").asString()).isEqualTo("2026-02-28");
    assertThat(compared.at("/change/absolute").asString()).isEqualTo("+1");
    assertThat(compared.at("/change/relative").asString()).isEqualTo("+100.0%");
    JsonNode february =
        show(leader, board + "?period=MONTH&day=2026-02-01").at("/tiles/0/compared");
    assertThat(february.at("/change/relative").isMissingNode()).isTrue();
    assertThat(february.at("/change/because").asString()).contains("对比期为 0");
  }

  @Test
  void drawsTrendsByMonthAndListsUnitsAndGrids() {
    story.happened("issue.reported", "2026-03-02");
    story.happened("issue.reported", "2025-12-31");
    String board =
        compose(
            leader,
            "走势",
            tile(REPORTED, "TREND"),
            ranking(REPORTED, "UNIT"),
            tile(REPORTED, "HEAT"));
    JsonNode shown = show(leader, board + MARCH);
    JsonNode points = shown.at("/tiles/0/points");
    assertThat(points.size()).isEqualTo(12);
    assertThat(points.at("/8/month/from").asString()).isEqualTo("2025-12-01");
    assertThat(points.at("/8/cell/shown").asString()).isEqualTo("1 件");
    assertThat(shown.at("/tiles/1/rows/0/key").asString()).isEqualTo(story.unit.toString());
    assertThat(shown.at("/tiles/2/rows/0/key").asString()).isEqualTo(story.grid.toString());
    assertThat(records(leader, "measure=" + REPORTED + "&by=GRID&key=" + story.grid)).hasSize(1);
    JsonNode other = show(leader, board + MARCH + "&heat=FILING");
    assertThat(other.at("/tiles/2/name").asString()).isEqualTo("立案率");
  }

  @Test
  void showsEverybodyOnlyWhatHeMaySee() {
    story.happened("issue.reported", "2026-03-02");
    Client overseer = people.hire("OVERSEER").browser();
    Map<String, Object> draft = draft("全区", tile(REPORTED, "NUMBER"), ranking(REPORTED, "UNIT"));
    draft.put("reach", "ALL");
    String board = made(overseer.post(ROOT, draft));
    assertThat(show(overseer, board + MARCH).toString()).contains(story.unit.toString());
    Client stranger = people.hire("UNIT_LEADER", UUID.randomUUID()).browser();
    JsonNode theirs = show(stranger, board + MARCH);
    assertThat(theirs.at("/tiles/0/total/shown").asString()).isEqualTo("0 件");
    assertThat(theirs.at("/tiles/1/rows").size()).isZero();
    assertThat(records(stranger, "measure=" + REPORTED)).isEmpty();
  }

  @Test
  void keepsABoardToItsOwnerOrSharesItWithUnitRolesOrAll() {
    String own = compose(leader, "自用", tile(REPORTED, "NUMBER"));
    Client colleague = people.hire("UNIT_LEADER", story.unit).browser();
    assertThat(colleague.get(ROOT + "/" + own).status()).isEqualTo(404);
    Map<String, Object> draft = draft("本单位", tile(REPORTED, "NUMBER"));
    draft.put("reach", "UNIT");
    String shared = made(leader.post(ROOT, draft));
    assertThat(show(colleague, shared).at("/board/mine").asBoolean()).isFalse();
    assertThat(
            people
                .hire("UNIT_LEADER", UUID.randomUUID())
                .browser()
                .get(ROOT + "/" + shared)
                .status())
        .isEqualTo(404);
    Client.Answer change = colleague.put(ROOT + "/" + shared, Map.of("version", 1, "draft", draft));
    assertThat(change.status()).isEqualTo(403);
    assertThat(change.text()).contains("另存");
    draft.put("reach", "ROLES");
    draft.put("roles", List.of("GRID_LEADER"));
    assertThat(leader.post(ROOT, draft).text()).contains("只能共享给本单位");
    Client overseer = people.hire("OVERSEER").browser();
    String byRole = made(overseer.post(ROOT, draft));
    assertThat(leader.get(ROOT + "/" + byRole).status()).isEqualTo(404);
    assertThat(people.hire("GRID_LEADER").browser().get(ROOT).text()).contains(byRole);
    Client clerk = people.hire("UNIT_CLERK", story.unit).browser();
    draft.put("reach", "ALL");
    assertThat(clerk.post(ROOT, draft).status()).isEqualTo(403);
  }

  @Test
  void saysEveryFaultOfADraftByItsTile() {
    Map<String, Object> draft =
        draft("", tile("NOTHING", "NUMBER"), tile(REPORTED, "RANKING"), tile(REPORTED, "HEAT"));
    draft.put("audience", "PERSONAL");
    Client.Answer answer = leader.post(ROOT, draft);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("名称应为", "第 1 块没有选择指标", "第 2 块没有选择按单位还是按网格", "第 3 块：本人看板");
    assertThat(leader.get(ROOT + "/preview").status()).isNotEqualTo(200);
    assertThat(leader.post(ROOT + "/preview", Map.of("draft", draft, "day", "2026-03-01")).text())
        .contains("第 1 块没有选择指标");
  }

  @Test
  void letsOneChangeWinAndLeavesShippedBoardsAlone() {
    String board = compose(leader, "初稿", tile(REPORTED, "NUMBER"));
    Map<String, Object> next = Map.of("version", 1, "draft", draft("二稿", tile("FILING", "TREND")));
    assertThat(leader.put(ROOT + "/" + board, next).status()).isEqualTo(200);
    assertThat(show(leader, board).at("/tiles/0/name").asString()).isEqualTo("立案率");
    assertThat(leader.put(ROOT + "/" + board, next).status()).isEqualTo(409);
    JsonNode shipped =
        leader
            .get(ROOT)
            .json()
            .valueStream()
            .filter(each -> each.path("shipped").asBoolean())
            .findFirst()
            .orElseThrow();
    String id = shipped.path("id").asString();
    assertThat(leader.put(ROOT + "/" + id, next).text()).contains("另存");
    assertThat(leader.delete(ROOT + "/" + id + "?version=1").status()).isEqualTo(422);
    assertThat(leader.delete(ROOT + "/" + board + "?version=2").status()).isEqualTo(200);
    assertThat(leader.get(ROOT + "/" + board).status()).isEqualTo(404);
    assertThat(Ledger.of("dashboard.drop", board)).isNotEmpty();
  }

  @Test
  void showsOnesOwnFiguresOnThePersonalBoardAndNobodyElses() {
    UUID me = Ids.next();
    UUID mine = Ids.next();
    Instant noon = Instant.parse("2026-03-10T04:00:00Z");
    story.happenedBy(me, mine, "issue.handled", noon, Map.of("inTime", true));
    story.happenedBy(Ids.next(), Ids.next(), "issue.handled", noon, Map.of("inTime", true));
    Client official =
        people
            .give(people.join(me, story.unit), "SECONDEE", ScopeKind.UNIT, List.of(story.unit))
            .browser();
    Map<String, Object> draft = draft("我的", tile("COUNT:issue.handled", "NUMBER"));
    draft.put("audience", "PERSONAL");
    String board = made(official.post(ROOT, draft));
    assertThat(show(official, board + MARCH).at("/tiles/0/total/shown").asString())
        .isEqualTo("1 件");
    assertThat(records(official, "audience=PERSONAL&measure=COUNT:issue.handled"))
        .containsExactly(mine.toString());
    assertThat(leader.get(ROOT + "/records?audience=PERSONAL&measure=FILING").text())
        .contains("没有对应的人员");
  }

  @Test
  void goesOutAsAWorkbookAndOnPaper() {
    story.happened("issue.reported", "2026-03-02");
    String board = compose(leader, "外发", tile(REPORTED, "NUMBER"), tile(REPORTED, "TREND"));
    byte[] book = leader.bytes(ROOT + "/" + board + "/export.xlsx" + MARCH);
    assertThat(new String(book, 0, 2, StandardCharsets.ISO_8859_1)).isEqualTo("PK");
    byte[] paper = leader.bytes(ROOT + "/" + board + "/export.pdf" + MARCH);
    assertThat(new String(paper, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
  }

  private static List<String> records(Client reader, String question) {
    return reader
        .get(ROOT + "/records?from=2026-03-01&to=2026-03-31&limit=200&" + question)
        .json()
        .path("items")
        .valueStream()
        .map(line -> line.at("/issue/id").asString())
        .toList();
  }

  private static JsonNode show(Client reader, String board) {
    Client.Answer answer = reader.get(ROOT + "/" + board);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  @SafeVarargs
  private static String compose(Client composer, String name, Map<String, Object>... tiles) {
    return made(composer.post(ROOT, draft(name, tiles)));
  }

  private static String made(Client.Answer answer) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().asString();
  }

  @SafeVarargs
  static Map<String, Object> draft(String name, Map<String, Object>... tiles) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("name", name);
    draft.put("audience", "DISTRICT");
    draft.put("reach", "OWN");
    draft.put("tiles", List.of(tiles));
    return draft;
  }

  static Map<String, Object> tile(String measure, String look) {
    return Map.of("measure", measure, "look", look, "size", "MEDIUM", "compare", "PREVIOUS");
  }

  private static Map<String, Object> ranking(String measure, String by) {
    return Map.of("measure", measure, "look", "RANKING", "by", by, "size", "LARGE");
  }
}
