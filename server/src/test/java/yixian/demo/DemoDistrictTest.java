package yixian.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import yixian.YixianApplication;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.bulletin.text.Figures;
import yixian.demo.data.Division;
import yixian.demo.map.DemoMap;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;
import yixian.demo.story.DemoStory;
import yixian.directory.Tree;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.grid.Duties;
import yixian.grid.DutyRole;
import yixian.grid.Grid;
import yixian.grid.GridKind;
import yixian.grid.GridQuery;
import yixian.grid.Grids;
import yixian.issue.IssueSheet;
import yixian.issue.Issues;
import yixian.issue.State;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.FigureSource.Counted;
import yixian.kernel.FigureSource.Line;
import yixian.kernel.FigureSource.Reference;
import yixian.kernel.FigureSource.Span;
import yixian.kernel.Page;
import yixian.officials.Door;
import yixian.officials.OfficialLine;
import yixian.officials.OfficialQuery;
import yixian.officials.Officials;
import yixian.planner.draw.Check;
import yixian.planner.draw.DrawFile;
import yixian.planner.json.JsonReader;
import yixian.secondment.batch.BatchLine;
import yixian.secondment.batch.Batches;
import yixian.secondment.cohort.Cohort;
import yixian.secondment.cohort.CohortQuery;
import yixian.secondment.cohort.Cohorts;
import yixian.secondment.post.PostKind;
import yixian.testing.Client;

/** The small demo district, loaded by the start of a house of its own. */
@SpringBootTest(
    classes = YixianApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DemoHouse.class)
class DemoDistrictTest {
  private static final String OWN_PASSWORD = "demo-Test-2026-xyz";
  private static final Set<String> SIGNED_IN = ConcurrentHashMap.newKeySet();

  private static final Map<String, Duty> DUTIES =
      DemoPeople.invented(DemoMap.drawn(320612), 320612).people().stream()
          .collect(Collectors.toMap(Person::name, Person::duty));

  @Autowired private DemoDistrict district;
  @Autowired private Errand errand;
  @Autowired private Road road;
  @Autowired private Units units;
  @Autowired private Grids grids;
  @Autowired private Duties duties;
  @Autowired private Issues issues;
  @Autowired private Batches batches;
  @Autowired private Cohorts cohorts;
  @Autowired private Officials officials;
  @Autowired private Figures figures;
  @Autowired private Accounts accounts;
  @Autowired private Clock clock;
  @LocalServerPort private int port;

  @Value("${yixian.data}")
  private Path data;

  @Test
  void hasTheTownsAndVillagesOfTheDistrictInTheTreeOfAreas() {
    var tree = units.tree(Tree.AREA, today());
    UUID town = units.findByCode(Division.TOWN).orElseThrow().id();

    assertThat(tree).filteredOn(each -> each.unit().kind() == UnitKind.TOWNSHIP).hasSize(17);
    assertThat(tree).filteredOn(each -> each.unit().kind() == UnitKind.VILLAGE).hasSize(278);
    assertThat(tree).filteredOn(each -> town.equals(each.parent())).hasSize(12);
  }

  @Test
  void divides57OrgansIntoSixZonesInThePartyTree() {
    var tree = units.tree(Tree.PARTY, today());

    assertThat(tree).filteredOn(each -> each.unit().kind() == UnitKind.DEPARTMENT).hasSize(57);
    assertThat(tree).filteredOn(each -> each.unit().kind() == UnitKind.PARTY).hasSize(7);
    UUID sixth = units.findByCode("Z6").orElseThrow().id();
    assertThat(tree).filteredOn(each -> sixth.equals(each.parent())).hasSize(10);
  }

  @Test
  void hasANeighbourWhoReportsThroughTheOpenDoor() {
    String key = password("open311");
    Client neighbour = new Client(port);
    JsonNode requests =
        neighbour.get("/open311/v2/requests.json?jurisdiction_id=320612&api_key=" + key).json();
    JsonNode brought = signedIn("hotline").get("/api/issues?channel=OPEN311").json().get("items");
    List<String> codes = brought.valueStream().map(one -> one.get("code").asString()).toList();
    assertThat(codes).hasSize(5);
    assertThat(
            requests
                .valueStream()
                .filter(one -> codes.contains(one.get("service_request_id").asString()))
                .map(one -> one.get("status").asString()))
        .hasSize(5)
        .containsOnlyOnce("closed");
    assertThat(requests.size()).as("those that a rule has released are shown too").isGreaterThan(5);
    assertThat(requests.toString()).doesNotContain("市民");
  }

  @Test
  void hasALightToldTwiceAndALaneForWhichTheTownCalledThreeDepartments() {
    Client checker = signedIn("checker");
    JsonNode merged = checker.get("/api/issues?state=MERGED").json().get("items");
    LocalDate day = today();
    JsonNode called = checker.get("/api/whistles?from=" + day.minusDays(30) + "&to=" + day).json();

    assertThat(merged).hasSize(1);
    assertThat(called.get("items").findValuesAsString("verdict"))
        .containsExactlyInAnyOrder("到位", "基本到位", "未到位");
    assertThat(checker.get("/api/supervisions?state=ORDERED").json()).isNotEmpty();
    assertThat(checker.get("/api/issues?pending=FORCE").json().get("items")).hasSize(1);
    assertThat(called.get("figures").findValues("late")).anyMatch(late -> late.asInt() == 1);
  }

  @Test
  void hasALookBackAtSixtyIssuesThatAnybodyCanCheck() {
    Client dispatcher = dispatcher();
    JsonNode line = dispatcher.get("/api/lookbacks").json().get(0);
    JsonNode round = dispatcher.get("/api/lookbacks/" + line.get("id").asString()).json();
    String file = "/api/public/draws/" + round.get("draw").asString() + "/draw.json";
    DrawFile draw = DrawFile.read(JsonReader.read(new Client(port).get(file).text()));

    assertThat(line.get("stateName").asString()).isEqualTo("已结束");
    assertThat(line.get("sample").asInt()).isEqualTo(60);
    assertThat(line.get("answered").asInt()).isEqualTo(59);
    assertThat(draw.drawn()).hasSize(60);
    assertThat(Check.of(draw)).isEmpty();
    assertThat(round.get("proposals")).hasSize(1);
    assertThat(
            dispatcher
                .get("/api/lookbacks/" + line.get("id").asString() + "/samples?verdict=REOPEN")
                .json())
        .hasSize(2);
  }

  @Test
  void hasInspectedFortyGridsInMoreThanTenRoundsWithoutNotice() {
    Client organiser = signedIn("organiser");
    Map<String, Integer> counted = new HashMap<>();
    organiser
        .get("/api/unannounced/figures")
        .json()
        .forEach(each -> counted.put(each.get("figure").asString(), each.get("count").asInt()));
    assertThat(counted.get("GRIDS")).isEqualTo(40);
    assertThat(counted.get("ROUNDS")).isGreaterThan(10);
    assertThat(organiser.get("/api/unannounced/looks?figure=GRIDS").json()).hasSize(40);
    assertThat(organiser.get("/api/unannounced/findings").json())
        .extracting(each -> each.get("state").asString())
        .contains("CLOSED", "CLEARED", "ANSWERED", "FOUND");
  }

  @Test
  void reproducesMissionRowD3FromItsRecords() {
    Client organiser = signedIn("organiser");
    JsonNode latest = organiser.get("/api/feedback").json();
    assertThat(latest.get("months")).hasSize(3);
    assertThat(latest.get("letters"))
        .isNotEmpty()
        .allMatch(each -> each.get("state").asString().equals("DRAFT"));
    assertThat(latest.get("letters"))
        .extracting(each -> each.get("kind").asString())
        .contains("HOME", "HOST", "ORGANISATION", "COMMUNITY", "OPERATIONS");
    JsonNode earlier =
        organiser.get("/api/feedback?month=" + latest.get("months").get(2).asString()).json();
    assertThat(earlier.get("letters"))
        .isNotEmpty()
        .allMatch(each -> each.get("state").asString().equals("SENT"));
    assertThat(earlier.get("letters"))
        .anyMatch(each -> each.hasNonNull("answeredAt"))
        .anyMatch(each -> !each.hasNonNull("answeredAt"));
  }

  @Test
  void showsWhichZonesWereSignedAndHowFarFromTheBestTheyAre() {
    Client organiser = signedIn("orgleader");
    String plan = organiser.get("/api/zoning/plans").json().get(0).get("id").asString();
    JsonNode schemes = organiser.get("/api/zoning/plans/" + plan + "/schemes").json();
    JsonNode signed = schemes.get(0);
    JsonNode before = schemes.get(1);

    assertThat(signed.get("signed").asBoolean()).isTrue();
    assertThat(signed.get("breaches").asInt()).isZero();
    assertThat(signed.get("moved").asInt()).isEqualTo(2);
    assertThat(signed.get("gap").asDouble()).isBetween(0.0, 25.0);
    assertThat(signed.get("worth").asDouble()).isGreaterThan(2 * before.get("worth").asDouble());
  }

  @Test
  void hasThe53ComprehensiveAnd4DedicatedGridsWithMoreThan600People() {
    List<Grid> all = asking(() -> grids.list(GridQuery.on(today())));
    Set<UUID> people =
        asking(() -> duties.on(today())).stream()
            .filter(duty -> duty.role() != DutyRole.SECONDEE)
            .map(duty -> duty.person())
            .collect(Collectors.toSet());

    assertThat(all).filteredOn(grid -> grid.kind() == GridKind.COMPREHENSIVE).hasSize(53);
    assertThat(all).filteredOn(grid -> grid.kind() == GridKind.DEDICATED).hasSize(4);
    assertThat(people).hasSizeGreaterThan(600);
  }

  @Test
  void reproducesMissionRowB2FromItsRecords() {
    Client dispatcher = dispatcher();
    List<IssueSheet> sheets =
        ofTheTown(dispatcher).stream()
            .map(id -> asking(() -> issues.sheet(Errand.LOADER, id)))
            .toList();

    assertThat(sheets).filteredOn(sheet -> duty(sheet) == Duty.SECONDEE).hasSize(478);
    assertThat(sheets)
        .filteredOn(sheet -> fromResidentsOrMicroStaff(sheet) && accepted(sheet))
        .hasSize(556);
    assertThat(sheets).allSatisfy(sheet -> assertThat(sheet.grid()).isNotNull());
    assertThat(sheets).extracting(IssueSheet::state).contains(State.CLOSED, State.REFUSED);
    assertThat(sheets).anyMatch(sheet -> sheet.photos().size() == 2);
  }

  @Test
  void givesMissionRowB2AsFiguresThatOpenIntoExactlyTheseIssues() {
    UUID town = units.findByCode(Division.TOWN).orElseThrow().id();
    Span year = new Span(today().minusDays(367), today());
    List<IssueSheet> sheets =
        ofTheTown(dispatcher()).stream()
            .map(id -> asking(() -> issues.sheet(Errand.LOADER, id)))
            .toList();
    Counted reported = counted(town, "REPORTED_BY_SECONDEES", year);
    Counted accepted = counted(town, "ACCEPTED_FROM_RESIDENTS", year);

    assertThat(reported.figure().value()).isEqualTo("478");
    assertThat(reported.records())
        .containsExactlyInAnyOrderElementsOf(
            sheets.stream()
                .filter(sheet -> duty(sheet) == Duty.SECONDEE)
                .map(IssueSheet::id)
                .toList());
    assertThat(accepted.figure().value()).isEqualTo("556");
    assertThat(accepted.records())
        .containsExactlyInAnyOrderElementsOf(
            sheets.stream()
                .filter(sheet -> fromResidentsOrMicroStaff(sheet) && accepted(sheet))
                .map(IssueSheet::id)
                .toList());
    assertThat(opened(reported)).hasSize(478);
  }

  private List<Line> opened(Counted counted) {
    return road.read(
        overseer(),
        "indicator.view",
        () -> figures.lines(overseer(), counted.reference(), counted.records()));
  }

  private Counted counted(UUID town, String figure, Span year) {
    Reference reference = new Reference("count", town.toString(), figure, year);
    return road.read(
        overseer(), "indicator.view", () -> figures.count(overseer(), reference).orElseThrow());
  }

  private Actor overseer() {
    return accounts.actor(accounts.findByLogin("overseer").orElseThrow().id());
  }

  @Test
  void hasARollCallUnderWayThatSomeHaveAnswered() {
    JsonNode line = signedIn("overseer").get("/api/roll-calls").json().get(0);
    JsonNode figures = line.get("figures");

    assertThat(line.hasNonNull("endedAt")).isFalse();
    assertThat(figures.get("answered").asInt()).isBetween(10, figures.get("called").asInt() - 2);
    assertThat(dispatcher().get("/api/roll-calls/mine").json()).hasSize(1);
  }

  @Test
  void showsMonthsOfServiceWithReportsThatOpenAndTalksThatAreNoted() {
    String last = YearMonth.now(Days.ZONE).minusMonths(1).toString();
    Client official = signedIn("secondee");
    JsonNode notes = official.get("/api/journal/notes?month=" + last).json();
    JsonNode reports = official.get("/api/journal/reports/mine").json();
    String newest = reports.get(0).get("id").asString();
    JsonNode sheet = official.get("/api/journal/reports/mine/" + newest).json();
    Client leader = signedIn("townleader");

    assertThat(notes).isNotEmpty();
    assertThat(reports).hasSize(4);
    assertThat(sheet.get("sentences").findValues("sources")).anyMatch(each -> !each.isEmpty());
    assertThat(leader.get("/api/journal/reports?month=" + last).json()).hasSize(24);
    assertThat(leader.get("/api/journal/talks/mine").json()).hasSize(12);
    assertThat(leader.get("/api/journal/notes?month=" + last).json()).isEmpty();
  }

  @Test
  void countsPersonalIndicatorsOfAMonthAndAQuarterFromRecordsThatOpen() {
    Client organiser = signedIn("organiser");
    for (String cadence : List.of("MONTH", "QUARTER")) {
      JsonNode round =
          organiser
              .get("/api/assessment/rounds")
              .json()
              .valueStream()
              .filter(each -> each.get("cadence").asString().equals(cadence))
              .filter(each -> each.get("state").asString().matches("TOLD|LOCKED"))
              .findFirst()
              .orElseThrow();
      String address = "/api/assessment/rounds/" + round.get("id").asString();
      JsonNode row =
          organiser
              .get(address)
              .json()
              .get("rows")
              .valueStream()
              .filter(each -> personal(each.get("lines")).isPresent())
              .findFirst()
              .orElseThrow(() -> new AssertionError("no personal figure in a round by " + cadence));
      String sheet = "/api/assessment/sheets/" + row.get("sheet").asString();
      JsonNode revision = organiser.get(sheet).json().get("revisions").get(0);
      JsonNode line = personal(revision.get("lines")).orElseThrow();
      JsonNode terms =
          organiser
              .get(
                  sheet
                      + "/records?seq="
                      + line.get("seq").asInt()
                      + "&revision="
                      + revision.get("number").asInt())
              .json();

      assertThat(terms.get(0).get("total").asInt()).isEqualTo(line.get("numerator").asInt());
      assertThat(terms.get(1).get("total").asInt()).isEqualTo(line.get("denominator").asInt());
      assertThat(terms.get(1).get("records")).hasSize(line.get("denominator").asInt());
    }
  }

  /** A personal line that divides one count by another. */
  private static Optional<JsonNode> personal(JsonNode lines) {
    return lines
        .valueStream()
        .filter(each -> each.get("kind").asString().equals("PERSONAL"))
        .filter(each -> each.path("score").isNumber() && each.path("denominator").isNumber())
        .findFirst();
  }

  @Test
  void hasRequestsInEveryStateThatWaitForTheAccountsShown() {
    Client overseer = signedIn("overseer");
    JsonNode requests = overseer.get("/api/approvals?box=units").json().get("items");

    assertThat(requests.findValuesAsString("state"))
        .contains("RUNNING", "RETURNED", "APPROVED", "REFUSED");
    assertThat(requests.findValues("overdue")).anyMatch(JsonNode::asBoolean);
    assertThat(overseer.get("/api/approvals").json().get("items")).isNotEmpty();
    assertThat(signedIn("leader").get("/api/approvals").json().get("items")).hasSize(2);
  }

  @Test
  void hasADeskWithAProvenAndSignedPlanForAHundredPeople() {
    Client organiser = signedIn("organiser");
    JsonNode batch =
        organiser
            .get("/api/selection/batches")
            .json()
            .valueStream()
            .filter(each -> each.get("name").asString().equals("百名干部一线行（第二期）"))
            .findFirst()
            .orElseThrow();
    JsonNode line =
        organiser
            .get("/api/selection/batches/" + batch.get("id").asString() + "/proposals")
            .json()
            .get(0);
    String proposal = line.get("id").asString();

    assertThat(line.get("state").asString()).isEqualTo("SIGNED");
    assertThat(line.get("placed").asInt()).isEqualTo(100);
    assertThat(line.get("proven").asBoolean()).isTrue();
    JsonNode sheet = organiser.get("/api/selection/proposals/" + proposal).json();
    assertThat(sheet.get("decision").get("intact").asBoolean()).isTrue();
  }

  @Test
  void reproducesTheFiguresOfTheBulletinFromItsRecords() {
    Cohort cohort = cohortOf("2020 年年轻干部挂职锻炼");

    assertThat(cohort.people()).hasSize(51);
    assertThat(shares(cohort, "rank")).containsOnly(entry("chief", 31), entry("below", 20));
    assertThat(shares(cohort, "degree")).containsOnly(entry("MASTER", 13), entry("BACHELOR", 37));
    assertThat(cohort.section("degree").gap())
        .singleElement()
        .satisfies(missing -> assertThat(missing.because()).isEqualTo("学历学位未登记"));
    assertThat(shares(cohort, "birth")).containsEntry("1985-1989", 23).containsEntry("1990s", 6);
    assertThat(shares(cohort, "home"))
        .containsOnly(entry("town", 16), entry("organ", 28), entry("enterprise", 7));
    assertThat(shares(cohort, "kind"))
        .containsOnly(
            entry("TWO_WAY", 13),
            entry("FIRST_SECRETARY", 8),
            entry("INSPECTION", 6),
            entry("TASK_GROUP", 24));
    Cohort.Figure age = cohort.section("age").figure("mean-age");
    assertThat(age.value()).isEqualByComparingTo("35.2");
    assertThat(age.denominator()).isEqualTo(51);
    assertThat(cohort.sections())
        .filteredOn(section -> !section.key().equals("age"))
        .allSatisfy(
            section ->
                assertThat(
                        section.figures().stream().mapToInt(Cohort.Figure::numerator).sum()
                            + section.gap().size())
                    .as(section.name())
                    .isEqualTo(51));
  }

  @Test
  void printsTheFirstIssueOfTheBulletinFromReferencesAndPointsAtItsGap() {
    Client official = signedIn("secondee");
    String published = "/api/bulletins/published";
    JsonNode line =
        official
            .get(published)
            .json()
            .valueStream()
            .filter(each -> each.get("number").asString().equals("2020 年第 1 期"))
            .findFirst()
            .orElseThrow();
    JsonNode sheet = official.get(published + "/" + line.get("id").asString()).json();
    Map<String, String> values = new HashMap<>();
    JsonNode edition = sheet.get("edition");
    edition
        .get("figures")
        .forEach(each -> values.put(each.get("key").asString(), each.get("value").asString()));

    assertThat(values)
        .contains(
            entry("all", "51"),
            entry("chief", "31"),
            entry("below", "20"),
            entry("master", "13"),
            entry("bachelor", "37"),
            entry("born85", "23"),
            entry("born90", "6"),
            entry("age", "35.2"),
            entry("town", "16"),
            entry("organ", "28"),
            entry("firm", "7"),
            entry("twoway", "13"),
            entry("secretary", "8"),
            entry("inspect", "6"),
            entry("group", "24"));
    assertThat(edition.get("totals").get(1).get("sentence").asString())
        .contains("硕士 13、学士（本科） 37，合计 50，比派出人数 51 少 1，未计入的是");
    assertThat(edition.get("totals").valueStream().map(each -> each.get("sound").asBoolean()))
        .containsExactly(true, false, true, true);
  }

  @Test
  void reproducesTheFourBatchesOfTheExchangeFromTheirRecords() {
    List<Cohort> four =
        IntStream.rangeClosed(1, 4)
            .mapToObj(number -> cohortOf("赴对口合作市交流挂职第 " + number + " 批"))
            .toList();

    assertThat(four.stream().mapToInt(each -> each.people().size()).sum()).isEqualTo(73);
    assertThat(four.get(2).people()).hasSize(17);
    assertThat(four.get(3).people()).hasSize(18);
    Cohort.Figure young = four.get(3).section("age").figure("since-1980");
    assertThat(young.numerator()).isEqualTo(15);
    assertThat(young.value()).isEqualByComparingTo("83.3");
    assertThat(
            four.stream().mapToInt(each -> shares(each, "promoted").getOrDefault("yes", 0)).sum())
        .isEqualTo(22);
  }

  @Test
  void reproducesMissionRowB9FromItsRecords() {
    Client desk = signedIn("petition");
    Map<String, Integer> figures = new HashMap<>();
    desk.get("/api/petitions/figures")
        .json()
        .forEach(each -> figures.put(each.get("figure").asString(), each.get("count").asInt()));
    assertThat(figures)
        .containsEntry("RECEIVED", 114)
        .containsEntry("IN_SCOPE", 23)
        .containsEntry("DIVERTED", 91)
        .containsEntry("CONFLICT", 7)
        .containsEntry("CLAIM", 8)
        .containsEntry("LATE", 0);
    assertThat(figures.get("VISITED")).isGreaterThanOrEqualTo(15);
    assertThat(desk.get("/api/petitions?figure=CLAIM").json().get("items")).hasSize(8);
  }

  @Test
  void reproducesMissionRowB5FromItsRecords() {
    Client overseer = signedIn("overseer");
    JsonNode clearing = overseer.get("/api/clearings").json().get(0);
    JsonNode board = overseer.get("/api/clearings/" + clearing.get("id").asString()).json();
    assertThat(board.get("objects").asInt()).isEqualTo(178);
    assertThat(board.get("quantity").decimalValue()).isEqualByComparingTo("185.82");
    assertThat(board.get("teams").asInt()).isEqualTo(10);
    assertThat(clearing.get("found").asInt()).isEqualTo(312);
    assertThat(clearing.get("cleared").asInt()).isBetween(300, 311);
  }

  @Test
  void reproducesMissionRowsB6AndB7FromItsRecords() {
    Client overseer = signedIn("overseer");
    Map<String, Map<String, Integer>> figures = new HashMap<>();
    Map<String, String> quantities = new HashMap<>();
    for (JsonNode line : overseer.get("/api/inspections/campaigns").json()) {
      JsonNode board =
          overseer.get("/api/inspections/campaigns/" + line.get("id").asString()).json();
      String title = line.get("title").asString();
      quantities.put(title, board.get("quantity").decimalValue().toPlainString());
      Map<String, Integer> counts = new HashMap<>();
      board
          .get("figures")
          .forEach(each -> counts.put(each.get("figure").asString(), each.get("count").asInt()));
      figures.put(title, counts);
    }
    assertThat(figures.get("沿街经营场所安全联合检查"))
        .containsEntry("GROUPS", 5)
        .containsEntry("TARGETS", 72)
        .containsEntry("CHECKED", 72);
    assertThat(figures.get("餐饮场所燃气安全专项检查")).containsEntry("GROUPS", 6);
    assertThat(figures.get("违法建设集中治理")).containsEntry("TARGETS", 11).containsEntry("RECHECKED", 11);
    assertThat(quantities.get("违法建设集中治理")).isEqualTo("183.86");
    assertThat(figures.get("流动摊点一日巡查")).containsEntry("CHECKED", 130);
    assertThat(figures.keySet()).contains("农村人居环境月度考评（预演）");
    String month = YearMonth.from(today()).minusMonths(1).toString();
    assertThat(figures.get("农村人居环境月度考评 " + month)).containsEntry("CHECKED", 12);
    JsonNode lists = overseer.get("/api/inspections/rankings/published").json();
    assertThat(lists).hasSize(2);
    assertThat(lists.get(0).get("rows").findValuesAsString("side")).contains("RED", "BLACK");
  }

  @Test
  void sendsListsDownThatAreAnsweredInTheGrids() {
    JsonNode lists = signedIn("overseer").get("/api/task-lists").json().get("items");
    assertThat(lists).hasSize(4);
    assertThat(lists.findValuesAsString("state")).contains("DRAFT", "RUNNING");
    lists.forEach(list -> assertThat(list.get("total").asInt()).isGreaterThanOrEqualTo(20));
  }

  @Test
  void reproducesMissionRowB8FromItsRecords() {
    Client town = signedIn("townleader");
    String action =
        town.get("/api/care-actions")
            .json()
            .get("items")
            .valueStream()
            .filter(each -> each.get("title").asString().equals("困难群众大走访"))
            .map(each -> each.get("id").asString())
            .findFirst()
            .orElseThrow();
    JsonNode sheet = town.get("/api/care-actions/" + action).json();
    Map<String, Integer> figures = figures(sheet);
    assertThat(figures)
        .containsEntry("HOUSEHOLDS", 3_188)
        .containsEntry("VISITED", 3_128)
        .containsEntry("UNVISITED", 60)
        .containsEntry("LEADS", 257);
    assertThat(figures.get("LEADS_ISSUE")).isPositive();
    assertThat(sheet.get("grids")).hasSize(57);
    assertThat(
            town.get("/api/care-actions/" + action + "/records?figure=LEADS").json().get("total"))
        .hasToString("257");
  }

  @Test
  void reproducesMissionRowB11FromItsRecords() {
    Client desk = signedIn("justice");
    String campaign = onlyOf(desk.get("/api/campaigns").json());
    Map<String, Integer> figures = figures(desk.get("/api/campaigns/" + campaign).json());
    assertThat(figures)
        .containsEntry("ACTIVITIES", 66)
        .containsEntry("LECTURES", 34)
        .containsEntry("LEAFLETS", 15_300)
        .containsEntry("SHARES", 4_080)
        .containsEntry("CASES", 1_512)
        .containsEntry("ANSWERED", 612);
    assertThat(desk.get("/api/public/questions").json().get("items")).hasSize(6);
  }

  private static String onlyOf(JsonNode lines) {
    assertThat(lines).hasSize(1);
    return lines.get(0).get("id").asString();
  }

  private static Map<String, Integer> figures(JsonNode sheet) {
    Map<String, Integer> figures = new HashMap<>();
    sheet
        .get("figures")
        .forEach(each -> figures.put(each.get("figure").asString(), each.get("count").asInt()));
    return figures;
  }

  @Test
  void keepsTheFormsOfTheHundredAndOfThoseWhoServeNow() {
    OfficialQuery sent = OfficialQuery.all();
    Page<OfficialLine> lines = asking(() -> officials.list(Errand.LOADER, sent));

    assertThat(lines.items()).hasSize(124);
    assertThat(lines.items()).noneMatch(line -> line.door() == Door.CANNOT_TELL);
  }

  @Test
  void reproducesTheHundredOfTheFrontLineFromTheirRecords() {
    Cohort hundred = cohortOf("百名干部一线行");

    assertThat(hundred.people()).hasSize(100);
    assertThat(shares(hundred, "kind"))
        .containsEntry("FOLLOW_UP_STUDY", 10)
        .containsEntry("INVESTMENT", 5);
    assertThat(shares(hundred, "three-door")).containsEntry("yes", 15);
    assertThat(shares(hundred, "promoted")).containsEntry("yes", 52);
    Cohort investment =
        asking(
            () ->
                cohorts.count(
                    Errand.LOADER,
                    new CohortQuery(
                        List.of(batch("百名干部一线行").id()),
                        PostKind.INVESTMENT,
                        null,
                        hundred.day(),
                        false)));
    assertThat(shares(investment, "degree")).containsOnly(entry("MASTER", 5));
    assertThat(investment.section("age").figure("mean-age").value().intValue()).isBetween(29, 30);
  }

  private Cohort cohortOf(String name) {
    BatchLine batch = batch(name);
    return asking(() -> cohorts.count(Errand.LOADER, CohortQuery.of(batch.id(), batch.from())));
  }

  private BatchLine batch(String name) {
    return asking(() -> batches.list(Errand.LOADER)).stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Integer> shares(Cohort cohort, String section) {
    return cohort.section(section).figures().stream()
        .collect(Collectors.toMap(Cohort.Figure::key, Cohort.Figure::numerator));
  }

  @Test
  void writesTheFirstPasswordsWhereOnlyTheOwnerCanReadThem() throws IOException {
    Path file = data.resolve(Showcase.FILE);

    assertThat(Files.readAllLines(file)).hasSize(22);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void loadsNothingTheSecondTime() {
    assertThat(district.load(DemoStory.Size.SMALL, (percent, words) -> {})).isFalse();
  }

  @Test
  void findsWhatAnErrandMadeInsteadOfDoingItAgain() {
    Made first = errand.once("units", "directory.edit", Instant.EPOCH, Made.class, this::never);

    assertThat(first.id(Division.TOWN))
        .isEqualTo(units.findByCode(Division.TOWN).orElseThrow().id());
  }

  private Made never() {
    throw new AssertionError("The errand was done a second time");
  }

  private static boolean accepted(IssueSheet sheet) {
    return switch (sheet.state()) {
      case REPORTED, VERIFYING, REFUSED -> false;
      case ACCEPTED, DISPATCHED, HANDLING, PARKED, CHECKING, REWORK, CLOSED, VOID, MERGED -> true;
    };
  }

  private static boolean fromResidentsOrMicroStaff(IssueSheet sheet) {
    return sheet.reporter().kind().equals("RESIDENT") || duty(sheet) == Duty.MICRO_STAFF;
  }

  private static Duty duty(IssueSheet sheet) {
    return sheet.reporter().kind().equals("RESIDENT")
        ? Duty.ADVISER
        : DUTIES.getOrDefault(sheet.reporter().name(), Duty.ADVISER);
  }

  private Set<UUID> ofTheTown(Client client) {
    UUID town = units.findByCode(Division.TOWN).orElseThrow().id();
    String address = "/api/issues?limit=200&area=" + town;
    Set<UUID> ids = new HashSet<>();
    JsonNode page = client.get(address).json();
    page.get("items").forEach(item -> ids.add(id(item)));
    while (page.hasNonNull("next")) {
      page = client.get(address + "&cursor=" + page.get("next").asString()).json();
      page.get("items").forEach(item -> ids.add(id(item)));
    }
    return ids;
  }

  private static UUID id(JsonNode item) {
    return UUID.fromString(item.get("id").asString());
  }

  /** Signs in with the password of the file and changes it, as the first sign-in demands. */
  private Client dispatcher() {
    return signedIn("dispatcher");
  }

  private Client signedIn(String login) {
    if (!SIGNED_IN.add(login)) {
      return new Client(port).signIn(login, OWN_PASSWORD);
    }
    String first = password(login);
    Client client = new Client(port).signIn(login, first);
    assertThat(client.post("/api/me/password", Map.of("old", first, "new", OWN_PASSWORD)).status())
        .isEqualTo(200);
    return client;
  }

  private String password(String login) {
    return new Showcase(data)
        .lines().stream()
            .filter(line -> line.startsWith(login + " "))
            .map(line -> line.split(" +")[1])
            .findFirst()
            .orElseThrow();
  }

  private <T> T asking(Supplier<T> question) {
    return road.read(Errand.LOADER, "issue.view", question);
  }

  private LocalDate today() {
    return Days.today(clock);
  }
}
