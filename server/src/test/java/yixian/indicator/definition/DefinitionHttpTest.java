package yixian.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.indicator.About;
import yixian.indicator.IndicatorValue;
import yixian.indicator.Indicators;
import yixian.indicator.Story;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown;
import yixian.kernel.Days;
import yixian.kernel.Ids;
import yixian.kernel.Period;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

/** Indicators that a district writes itself, and what is aimed at with an official. */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DefinitionHttpTest {

  private static final String ROOT = "/api/indicators";
  private static final LocalDate TODAY = LocalDate.now(Days.ZONE);

  @Autowired Road road;
  @Autowired ApplicationEventPublisher events;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired Indicators indicators;

  private JournalTown town;

  @BeforeAll
  void found() {
    town = new JournalTown(road, units, grids, boundaries, routes, directory, people);
  }

  static Map<String, Object> draft(String text, Object because, int weight) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("text", text);
    draft.put("from", TODAY.toString());
    draft.put("because", "测试 " + because.toString().substring(0, 4));
    if (weight > 0) {
      draft.put("weight", weight);
    }
    return draft;
  }

  static Map<String, Object> aim(String posting, int weight) {
    return Map.of(
        "posting",
        posting,
        "source",
        "OWN_HANDLED_IN_TIME",
        "name",
        "经手事件按期处置率",
        "first",
        draft("件数(处置 当 按期) ÷ 件数(处置)，目标 不低于 95%", "aims", weight));
  }

  private JsonNode opened(String text, LocalDate from) {
    Map<String, Object> first = draft(text, "opened", 0);
    first.put("from", from.toString());
    String code =
        "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    String id =
        ok(town.organiser.post(
                ROOT + "/definitions",
                Map.of("code", code, "name", "测试指标", "basis", "测试依据", "first", first)))
            .asString();
    return ok(town.organiser.get(ROOT + "/definitions/" + id));
  }

  @Test
  void keepsATextAsItIsPrintedAndTellsItInWords() {
    JsonNode sheet = opened("件数（上报当有立案）/件数（上报）目标不低于90%", TODAY);
    JsonNode version = sheet.path("versions").get(0);
    assertThat(version.path("text").asString()).isEqualTo("件数(上报 当 有 立案) ÷ 件数(上报)，目标 不低于 90%");
    assertThat(version.path("words").asString()).contains("所占的比率", "不低于 90%");
    assertThat(Ledger.of("indicator.define", sheet.path("id").asString())).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"随手记", "登录次数", "点赞", "学习时长", "照片", "轨迹", "打卡", "检举控告"})
  void refusesWhatMayNotBeCountedWithTheReason(String word) {
    Client.Answer answer =
        town.organiser.post(
            ROOT + "/definitions",
            Map.of(
                "code", "BARRED",
                "name", "不得计数",
                "basis", "测试依据",
                "first", draft("件数(" + word + ")", "barred", 0)));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("不得计入指标");
    JsonNode read = ok(town.organiser.post(ROOT + "/reading", Map.of("text", "件数(" + word + ")")));
    assertThat(read.path("faults").get(0).path("from").asInt()).isEqualTo(3);
  }

  @Test
  void saysWhatMayBeCountedAndByWhichLaw() {
    JsonNode catalogue = ok(town.hostLeader.get(ROOT + "/catalogue"));
    assertThat(catalogue.path("kinds")).isNotEmpty();
    for (JsonNode kind : catalogue.path("kinds")) {
      assertThat(kind.path("basis").asString()).isNotBlank();
    }
    assertThat(catalogue.path("barred")).hasSizeGreaterThan(5);
  }

  @Test
  void countsAnOldPeriodByTheVersionThatWasInForce() {
    UUID unit = Ids.next();
    Story story = new Story(road, events);
    Instant noon = Days.start(TODAY.minusDays(10)).plusSeconds(43_200);
    story.happened(unit, Ids.next(), "issue.reported", noon, Map.of());
    JsonNode sheet = opened("件数(上报)", TODAY.minusDays(30));
    String id = sheet.path("id").asString();
    Map<String, Object> next = draft("件数(上报) × 2", "next", 0);
    next.put("from", TODAY.plusDays(1).toString());
    ok(
        town.organiser.post(
            ROOT + "/definitions/" + id + "/versions", Map.of("version", 1, "next", next)));
    String code = sheet.path("code").asString();
    assertThat(figure(code, unit, TODAY.minusDays(20)).shown()).isEqualTo("1 件");
    assertThat(figure(code, unit, TODAY.minusDays(20)).version()).isEqualTo(1);
    assertThat(figure(code, unit, TODAY.plusDays(1)).version()).isEqualTo(2);
    assertThat(figure(code, unit, TODAY.minusDays(60)).notApplicable()).contains("尚无在用的算法");
  }

  private IndicatorValue figure(String code, UUID unit, LocalDate from) {
    return road.job(
        () ->
            indicators.value(
                code,
                new Indicators.Subject(About.UNIT, unit),
                new Period(from, from.plusDays(20)),
                null));
  }

  @Test
  void refusesAVersionFromADayThatHasPassedAndALateChange() {
    String id = opened("件数(上报)", TODAY.minusDays(30)).path("id").asString();
    Map<String, Object> late = draft("件数(立案)", "late", 0);
    late.put("from", TODAY.minusDays(1).toString());
    Client.Answer passed =
        town.organiser.post(
            ROOT + "/definitions/" + id + "/versions", Map.of("version", 1, "next", late));
    assertThat(passed.text()).contains("已经过去");
    ok(town.organiser.post(ROOT + "/definitions/" + id + "/end", Map.of("version", 1)));
    Client.Answer lost =
        town.organiser.post(
            ROOT + "/definitions/" + id + "/versions",
            Map.of("version", 1, "next", draft("件数(立案)", "lost", 0)));
    assertThat(lost.status()).isEqualTo(409);
  }

  @Test
  void leavesTheLibraryAsItIs() {
    for (JsonNode each : ok(town.organiser.get(ROOT + "/definitions"))) {
      if (each.path("code").asString().equals("HANDLING")) {
        Client.Answer answer =
            town.organiser.post(
                ROOT + "/definitions/" + each.path("id").asString() + "/end", Map.of("version", 1));
        assertThat(answer.status()).isEqualTo(422);
        return;
      }
    }
    throw new AssertionError("The library holds no HANDLING");
  }

  @Test
  void keepsVersionsEvenFromTheOwnerOfTheDatabase() throws SQLException {
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement()) {
      for (String deed :
          new String[] {
            "delete from indicator.versions", "update indicator.versions set text = '件数(上报)'"
          }) {
        try {
          statement.execute(deed);
          throw new AssertionError(deed);
        } catch (SQLException e) {
          assertThat(e.getMessage()).contains("version");
        }
      }
    }
  }

  @Test
  void triesATextAndOpensItsFigures() {
    Story story = new Story(road, events);
    UUID record = story.happened("issue.reported", "2019-05-06");
    Map<String, Object> trial =
        Map.of("text", "件数(上报)", "by", "unit", "from", "2019-05-06", "to", "2019-05-06");
    JsonNode rows = ok(town.organiser.post(ROOT + "/trial", trial));
    JsonNode row =
        rows.valueStream()
            .filter(one -> one.path("key").asString().equals(story.unit.toString()))
            .findFirst()
            .orElseThrow();
    assertThat(row.path("value").path("shown").asString()).isEqualTo("1 件");
    JsonNode opened =
        ok(
            town.organiser.post(
                ROOT + "/trial/records", Map.of("trial", trial, "term", 0, "key", story.unit)));
    assertThat(opened.path("items").get(0).path("issue").path("id").asString())
        .isEqualTo(record.toString());
    Map<String, Object> byPerson = new HashMap<>(trial);
    byPerson.put("by", "person");
    assertThat(town.organiser.post(ROOT + "/trial", byPerson).text()).contains("不按个人列表");
  }

  @Test
  void showsAPersonalFigureToTheOfficialAndToNobodyElse() {
    JournalTown.Serving official = town.serving();
    String id =
        ok(town.organiser.post(ROOT + "/personal", aim(official.placement(), 60))).asString();
    Story story = new Story(road, events);
    Instant now = Instant.now();
    story.happenedBy(official.person(), Ids.next(), "issue.handled", now, Map.of("inTime", true));
    UUID late =
        story.happenedBy(
            official.person(), Ids.next(), "issue.handled", now, Map.of("inTime", false));
    people.give(
        new People.Person(official.account(), "", "", official.client()),
        "SECONDEE",
        yixian.access.ScopeKind.SELF,
        java.util.List.of());
    String period = "from=" + TODAY + "&to=" + TODAY;
    JsonNode mine = mine(official.client(), "/personal/mine?" + period);
    JsonNode value = mine.get(0);
    assertThat(value.path("shown").asString()).isEqualTo("50.0%");
    assertThat(value.path("reached").asBoolean()).isFalse();
    assertThat(value.path("weight").asInt()).isEqualTo(60);
    JsonNode opened =
        mine(
            official.client(),
            "/personal/mine/" + value.path("code").asString() + "/records?term=1&" + period);
    assertThat(opened.path("total").asInt()).isEqualTo(2);
    assertThat(opened.toString()).contains(late.toString());
    assertThat(ok(town.colleague().get(ROOT + "/personal/mine?" + period))).isEmpty();
    assertThat(town.organiser.get(ROOT + "/definitions/" + id + "/figures?" + period).status())
        .isEqualTo(404);
    assertThat(town.hostLeader.get(ROOT + "/definitions/" + id).status()).isEqualTo(404);
  }

  /** A grant is in force a moment after it was given. */
  private static JsonNode mine(Client client, String path) {
    Client.Answer answer = client.get(ROOT + path);
    for (int i = 0; i < 30 && answer.status() == 403; i++) {
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
      answer = client.get(ROOT + path);
    }
    return ok(answer);
  }

  @Test
  void refusesMoreThanAHundredAndADayOutsideOfTheService() {
    JournalTown.Serving official = town.serving();
    ok(town.organiser.post(ROOT + "/personal", aim(official.placement(), 60)));
    assertThat(town.organiser.post(ROOT + "/personal", aim(official.placement(), 50)).text())
        .contains("权重合计 110");
    Map<String, Object> early = new HashMap<>(aim(official.placement(), 10));
    Map<String, Object> first = draft("件数(处置)", "early", 10);
    first.put("from", TODAY.minusYears(2).toString());
    early.put("first", first);
    assertThat(town.organiser.post(ROOT + "/personal", early).text()).contains("不在挂职期");
    Map<String, Object> weightless = new HashMap<>(aim(official.placement(), 10));
    weightless.put("first", draft("件数(处置)", "none", 0));
    assertThat(town.organiser.post(ROOT + "/personal", weightless).text()).contains("权重");
  }

  @Test
  void completesWhatIsBeingTyped() {
    JsonNode read =
        ok(town.organiser.post(ROOT + "/reading", Map.of("text", "件数(应处", "position", 5)));
    assertThat(read.path("from").asInt()).isEqualTo(3);
    assertThat(read.path("suggestions").toString()).contains("应处置");
    assertThat(read.path("faults")).isNotEmpty();
  }
}
