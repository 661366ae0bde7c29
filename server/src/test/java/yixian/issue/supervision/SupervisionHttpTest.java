package yixian.issue.supervision;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Level;
import yixian.directory.NewUnit;
import yixian.directory.Tree;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.indicator.About;
import yixian.indicator.Indicators;
import yixian.issue.IssueTown;
import yixian.issue.routing.Routes;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Period;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.Lost;
import yixian.testing.People;
import yixian.testing.People.Person;

/** An order on an issue: answered, insisted on, closed; and up the line when nobody answers. */
@HouseTest
class SupervisionHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  @Autowired Escalating escalating;
  @Autowired Indicators indicators;

  private IssueTown town;
  private Client desk;
  private Client clerk;
  private String issue;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
    clerk = town.clerk(town.roads).browser();
    JsonNode sheet =
        move(desk, town.report(desk, "桥面伸缩缝损坏"), "dispatch", Map.of("unit", town.roads));
    sheet = move(desk, sheet, "supervise", Map.of("reason", "媒体关注，请说明进度", "amount", 2));
    issue = sheet.get("id").asString();
  }

  @Test
  void endsOnlyWhenTheSupervisorIsContentWithTheAnswer() {
    JsonNode order = order(clerk);
    assertThat(order.get("state").asString()).isEqualTo("ORDERED");
    assertThat(order.get("moves").findValuesAsString("move")).containsExactly("answer");
    done(clerk, order, Map.of("move", "answer", "text", "正在联系养护队"));
    order = order(desk);
    assertThat(order.get("moves").findValuesAsString("move")).containsExactly("close", "insist");
    order = done(desk, order, Map.of("move", "insist", "text", "请写明完成日期", "days", 1));
    assertThat(order.get("insisted").asInt()).isEqualTo(1);
    order = done(clerk, order, Map.of("move", "answer", "text", "本周五完成"));
    order = done(desk, order, Map.of("move", "close"));
    assertThat(order.get("state").asString()).isEqualTo("CLOSED");
    assertThat(order.get("answer").asString()).isEqualTo("本周五完成");
  }

  @Test
  void tellsWhetherTheUnitAnsweredInTimeUntilTheAnswerIsSentBack() {
    assertThat(answeredInTime()).isEqualByComparingTo("0");
    done(clerk, order(clerk), Map.of("move", "answer", "text", "正在联系养护队"));
    assertThat(answeredInTime()).isEqualByComparingTo("100");
    done(desk, order(desk), Map.of("move", "insist", "text", "请写明完成日期", "days", 1));
    assertThat(answeredInTime()).isEqualByComparingTo("0");
  }

  private BigDecimal answeredInTime() {
    LocalDate today = Days.today(Clock.systemUTC());
    return Objects.requireNonNull(
        road.job(
            () ->
                indicators
                    .value(
                        "SUPERVISIONS_ANSWERED_IN_TIME",
                        new Indicators.Subject(About.UNIT, town.roads),
                        new Period(today.minusDays(1), today.plusDays(2)),
                        null)
                    .value()));
  }

  @Test
  void refusesAnAnswerWithoutWordsOrFromAnotherUnitOrOfAnOldSheet() {
    JsonNode order = order(clerk);
    assertThat(tried(clerk, order, Map.of("move", "answer", "text", " ")).status()).isEqualTo(400);
    Client water = town.clerk(town.water).browser();
    assertThat(tried(water, order, Map.of("move", "answer", "text", "我来答")).status())
        .isEqualTo(404);
    done(clerk, order, Map.of("move", "answer", "text", "已安排"));
    Lost.toSomebody(tried(desk, order, Map.of("move", "withdraw", "text", "不必了")));
    JsonNode answered = order(desk);
    done(desk, answered, Map.of("move", "insist", "text", "请写明完成日期", "days", 1));
    Lost.toSomebody(tried(desk, answered, Map.of("move", "close")));
  }

  @Test
  void goesUpTheLineOnceAWorkingDayWhenNobodyAnswersAndStopsAtItsEnd() {
    var leader = people.hire("UNIT_LEADER", town.roads);
    roundAt(Duration.ofHours(1));
    assertThat(order(desk).get("level").asInt()).isZero();
    roundAt(Duration.ofDays(14));
    JsonNode order = order(desk);
    assertThat(order.get("level").asInt()).isEqualTo(1);
    assertThat(order.get("escalations")).hasSize(1);
    assertThat(leader.browser().get("/api/notices").text()).contains("督办逾期");
    roundAt(Duration.ofDays(30));
    order = order(desk);
    assertThat(order.get("level").asInt()).isEqualTo(Escalating.HIGHEST);
    assertThat(order.get("escalations")).hasSize(1);
  }

  @Test
  void goesToTheNearestUnitNotToldYetAtMostThriceAndToWhoStandsIn() {
    UUID fifth = unit(null);
    UUID fourth = unit(fifth);
    UUID third = unit(fourth);
    UUID second = unit(third);
    UUID first = unit(second);
    Map<UUID, Person> leaders =
        Stream.of(first, third, fourth, fifth)
            .collect(toMap(identity(), unit -> people.hire("UNIT_LEADER", unit)));
    supervised(first);
    Person standIn = people.hire("UNIT_CLERK", town.water);
    Person formerly = people.hire("UNIT_CLERK", town.water);
    Client absent = Objects.requireNonNull(leaders.get(third)).browser();
    ok(absent.post("/api/standins", inHisStead(standIn)));
    JsonNode ended = ok(absent.post("/api/standins", inHisStead(formerly)));
    ok(absent.delete("/api/standins/" + ended.get("id").asString()));

    roundAt(Duration.ofDays(14));
    assertThat(toldUnits()).containsExactly(first);
    Client wrong = town.clerk(first).browser();
    JsonNode back =
        move(wrong, ok(wrong.get("/api/issues/" + issue)), "return", Map.of("reason", "不属本单位"));
    move(
        desk,
        ok(desk.get("/api/issues/" + back.get("id").asString())),
        "dispatch",
        Map.of("unit", second));
    roundAt(Duration.ofDays(20));
    assertThat(toldUnits()).as("without a leader the second is passed over").endsWith(third);
    assertThat(order(desk).get("escalations").get(1).get("told")).hasSize(2);
    assertThat(notices(standIn)).contains("督办逾期");
    assertThat(notices(formerly)).doesNotContain("督办逾期");
    roundAt(Duration.ofDays(26));
    assertThat(toldUnits()).endsWith(fourth);
    roundAt(Duration.ofDays(32));
    assertThat(toldUnits()).containsExactly(first, third, fourth);
    assertThat(notices(Objects.requireNonNull(leaders.get(fifth)))).doesNotContain("督办逾期");
    assertThat(Ledger.of("issue.escalated", issue)).hasSize(Escalating.HIGHEST);
  }

  private void supervised(UUID unit) {
    JsonNode sheet = move(desk, town.report(desk, "桥面伸缩缝损坏"), "dispatch", Map.of("unit", unit));
    sheet = move(desk, sheet, "supervise", Map.of("reason", "请说明进度", "amount", 2));
    issue = sheet.get("id").asString();
  }

  private UUID unit(@Nullable UUID above) {
    NewUnit wanted =
        new NewUnit(
            "E-" + UUID.randomUUID(),
            "督办线上的单位",
            null,
            UnitKind.DEPARTMENT,
            Level.COUNTY,
            null,
            LocalDate.of(2015, 1, 1),
            Map.of(Tree.AREA, Optional.ofNullable(above)));
    Actor house = Actor.system("测试");
    return road.write(
        house,
        "directory.edit",
        IdempotencyKey.fresh(),
        UUID.class,
        () -> units.add(house, wanted));
  }

  private static Map<String, Object> inHisStead(Person substitute) {
    LocalDate today = LocalDate.now(Days.ZONE);
    return Map.of(
        "substitute",
        substitute.account(),
        "permissions",
        List.of("issue.handle"),
        "from",
        today.toString(),
        "until",
        today.plusDays(30).toString(),
        "reason",
        "外出培训");
  }

  private List<UUID> toldUnits() {
    return order(desk)
        .get("escalations")
        .valueStream()
        .map(each -> UUID.fromString(each.get("unit").get("id").asString()))
        .toList();
  }

  private static String notices(Person person) {
    return person.browser().get("/api/notices").text();
  }

  private JsonNode order(Client reader) {
    return ok(reader.get("/api/issues/" + issue + "/supervisions")).get(0);
  }

  private static Client.Answer tried(Client actor, JsonNode order, Map<String, ?> what) {
    Map<String, Object> body = new java.util.HashMap<>(what);
    body.put("version", order.get("version").asInt());
    return actor.post("/api/supervisions/" + order.get("id").asString() + "/moves", body);
  }

  private static JsonNode done(Client actor, JsonNode order, Map<String, ?> what) {
    return ok(tried(actor, order, what));
  }

  private void roundAt(Duration later) {
    TimeTravel.at(
        Instant.now().plus(later),
        () -> {
          while (road.job(escalating::some) > 0) {
            continue;
          }
          return true;
        });
  }
}
