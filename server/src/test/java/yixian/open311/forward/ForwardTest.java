package yixian.open311.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.IssueTown;
import yixian.issue.Issues;
import yixian.issue.released.Released;
import yixian.issue.routing.Routes;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Secrets;
import yixian.kernel.TimeTravel;
import yixian.open311.ApiKey;
import yixian.open311.Keys;
import yixian.open311.NewKey;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

/** The house hands issues on to a neighbour who is a house like it: server and client together. */
@HouseTest
class ForwardTest {

  private static final Actor HOUSE = Actor.system("测试");

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  @Autowired Keys keys;
  @Autowired ForwardStore store;
  @Autowired Issues issues;
  @Autowired Released released;
  @Autowired Secrets secrets;
  @Autowired Audit audit;
  @Autowired Clock clock;

  private IssueTown town;
  private Client desk;
  private String house;
  private Forwards forwards;
  private Courier courier;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
    house = people.stranger().origin();
    open(List.of(house, "http://localhost:1"));
  }

  private void open(List<String> allowed) {
    Egress egress = new Egress(new EgressSettings(allowed));
    forwards = new Forwards(store, issues, released, egress, secrets, audit, clock);
    courier = new Courier(store, forwards, new Wire(egress), egress, issues, road, clock);
  }

  private String key() {
    IdempotencyKey intent = IdempotencyKey.fresh();
    String spelled = keys.spelled(intent);
    NewKey wanted = new NewKey("转送", "本区", LocalDate.now().plusDays(30));
    road.write(
        HOUSE, "system.settings", intent, ApiKey.class, () -> keys.make(HOUSE, wanted, spelled));
    return spelled;
  }

  private Outpost neighbour(String origin, String key) {
    NewOutpost wanted =
        new NewOutpost(
            "邻区" + UUID.randomUUID().toString().substring(0, 8), origin + "/open311/v2", null, key);
    return road.write(
        HOUSE,
        "system.settings",
        IdempotencyKey.fresh(),
        Outpost.class,
        () -> forwards.add(HOUSE, wanted));
  }

  private void close(Outpost outpost) {
    road.write(
        HOUSE,
        "system.settings",
        IdempotencyKey.fresh(),
        Outpost.class,
        () -> forwards.close(HOUSE, outpost.id()));
  }

  private UUID handedOn(Outpost outpost, String summary) {
    UUID issue = UUID.fromString(town.report(desk, summary).get("id").asString());
    road.write(
        HOUSE,
        "issue.dispatch",
        IdempotencyKey.fresh(),
        String.class,
        () -> {
          Message words = forwards.words(HOUSE, issue);
          assertThat(words.told()).startsWith("交界处").doesNotContain("王大爷", "13900001111");
          forwards.ask(
              HOUSE, issue, outpost.id(), "M06013", new Message(words.told() + "（看过）", null));
          return "asked";
        });
    return issue;
  }

  private Forward of(UUID issue) {
    return road.job(() -> store.of(issue)).getFirst();
  }

  private void carryLater(Duration later) {
    TimeTravel.at(clock.instant().plus(later), courier::some);
  }

  @Test
  void handsAnIssueOnAndHearsWhatBecameOfIt() {
    Outpost outpost = neighbour(house, key());
    UUID issue = handedOn(outpost, "交界处路面破损，王大爷13900001111反映");
    carryLater(Duration.ofSeconds(1));
    Forward sent = of(issue);
    assertThat(sent.state()).isEqualTo(ForwardState.SENT);
    JsonNode there =
        ok(desk.get("/api/issues?channel=OPEN311&q=" + sent.remote())).get("items").get(0);
    assertThat(there.get("summary").asString())
        .startsWith("交界处路面破损")
        .endsWith("（看过）")
        .doesNotContain("王大爷", "13900001111");

    JsonNode sheet = ok(desk.get("/api/issues/" + there.get("id").asString()));
    move(desk, sheet, "refuse", Map.of("reason", "不在本区管辖路段"));
    carryLater(Duration.ofMinutes(16));
    assertThat(of(issue).state()).isEqualTo(ForwardState.CLOSED);
    carryLater(Duration.ofMinutes(40));
    List<String> remarks =
        ok(desk.get("/api/issues/" + issue)).get("comments").findValuesAsString("text");
    assertThat(remarks).filteredOn(each -> each.contains("不在本区管辖路段")).hasSize(1);
    assertThat(remarks).anyMatch(each -> each.contains("对方编号 " + sent.remote()));
    close(outpost);
  }

  @Test
  void keepsWhatDoesNotGetThroughAndTriesAgain() {
    Outpost away = neighbour("http://localhost:1", "whatever");
    UUID issue = handedOn(away, "交界处路灯不亮");
    carryLater(Duration.ofSeconds(1));
    assertThat(of(issue).tries()).isEqualTo(1);
    carryLater(Duration.ofSeconds(30));
    assertThat(of(issue).tries()).isEqualTo(1);
    carryLater(Duration.ofMinutes(2));
    Forward waiting = of(issue);
    assertThat(waiting.state()).isEqualTo(ForwardState.WAITING);
    assertThat(waiting.tries()).isEqualTo(2);
    assertThat(waiting.fault()).isNotBlank();
    assertThat(Courier.wait(0)).isEqualTo(Duration.ofMinutes(1));
    assertThat(Courier.wait(30)).isEqualTo(Duration.ofHours(1));
    close(away);
  }

  @Test
  void doesNotSendAgainWhatTheNeighbourRefused() {
    Outpost outpost = neighbour(house, "yxWRONG");
    UUID issue = handedOn(outpost, "交界处井盖松动");
    carryLater(Duration.ofSeconds(1));
    assertThat(of(issue).state()).isEqualTo(ForwardState.REFUSED);
    assertThat(of(issue).fault()).contains("403", "api_key");
    close(outpost);
  }

  @Test
  void goesNowhereThatIsNotListed() {
    open(List.of());
    for (String address :
        List.of(house, "http://169.254.169.254", "file:///etc/passwd", "http://localhost:1", "x")) {
      assertThatThrownBy(() -> neighbour(address, "k"))
          .isInstanceOfSatisfying(
              Problem.class,
              problem -> assertThat(problem.faults().getFirst().field()).isEqualTo("url"));
    }
  }
}
