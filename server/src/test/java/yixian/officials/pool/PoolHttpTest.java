package yixian.officials.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.name;
import static yixian.officials.OfficialTown.ok;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class PoolHttpTest {

  private static final LocalDate TODAY = LocalDate.now(Days.ZONE);

  @Autowired Road road;
  @Autowired Units units;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired Pools pools;
  private OfficialTown town;

  @BeforeEach
  void foundATown() {
    town = new OfficialTown(road, units, directory, people);
  }

  @Test
  void takesAnOfferScreensItAndTellsThePersonWhy() {
    String pool = open("SUBSTITUTE");
    UUID person = town.person(name(), town.bureau);
    Client himself = people.join(person, town.bureau).browser();
    String entry = ok(offer(himself, pool, "熟悉方言，愿到一线")).get("id").asString();
    assertThat(offer(himself, pool, "再报一次").text()).contains("已在这个库中");
    ok(screen(town.organiser, entry, false, "近两年须先完成本单位专项任务"));
    JsonNode own = entryOf(ok(himself.get("/api/official-pools/mine")), pool);
    assertThat(own.get("stateName").asString()).isEqualTo("未通过");
    assertThat(own.get("reason").asString()).contains("专项任务");
    assertThat(screen(town.organiser, entry, true, "改为通过").text()).contains("已经办理");
  }

  @Test
  void admitsWithAReasonAndLetsThePersonLeave() {
    String pool = open("SUBSTITUTE");
    Client himself = people.join(town.person(name(), town.bureau), town.bureau).browser();
    String entry = ok(offer(himself, pool, "愿到一线")).get("id").asString();
    assertThat(screen(town.organiser, entry, true, " ").status()).isEqualTo(400);
    ok(screen(town.organiser, entry, true, "符合替补条件"));
    ok(himself.post("/api/official-pools/mine/" + entry + "/leaving", Map.of()));
    JsonNode seen = entryOf(ok(town.organiser.get("/api/official-pools")), pool);
    assertThat(seen.get("stateName").asString()).isEqualTo("已退出");
  }

  @Test
  void namesPeopleOfItsReachForTheReserve() {
    String pool = open("RESERVE");
    UUID person = town.person(name(), town.bureau);
    Map<String, Object> naming = Map.of("person", person, "reason", "年度考核优秀，群众工作经验足");
    Client outsider = people.hire("ORGANISER", town.unit("外单位")).browser();
    String entries = "/api/official-pools/" + pool + "/entries";
    assertThat(outsider.post(entries, naming).status()).isEqualTo(403);
    ok(people.hire("ORGANISER", town.bureau).browser().post(entries, naming));
    JsonNode seen = entryOf(ok(town.organiser.get("/api/official-pools")), pool);
    assertThat(seen.get("stateName").asString()).isEqualTo("已入库");
    assertThat(offer(people.join(person, town.bureau).browser(), pool, "自荐").text())
        .contains("不接受自荐");
  }

  @Test
  void refusesAPoolWithoutAPurposeOrAnEnd() {
    Client.Answer answer =
        town.organiser.post("/api/official-pools", Map.of("kind", "SUBSTITUTE", "name", "替补"));
    assertThat(answer.json().get("faults").findValuesAsString("field"))
        .containsExactly("purpose", "until", "applyUntil");
  }

  @Test
  void deletesTheNamesOfAPoolThatHasEnded() {
    String pool = open("SUBSTITUTE");
    Client himself = people.join(town.person(name(), town.bureau), town.bureau).browser();
    ok(offer(himself, pool, "愿到一线"));
    int before = road.job(pools::forget);
    int after =
        road.job(
            () ->
                TimeTravel.at(
                    Days.start(TODAY.plusYears(1)).plus(Duration.ofDays(2)), pools::forget));
    assertThat(before).isZero();
    assertThat(after).isPositive();
    assertThat(ok(himself.get("/api/official-pools/mine")).toString()).doesNotContain("愿到一线");
  }

  private String open(String kind) {
    Map<String, Object> draft =
        Map.of(
            "kind",
            kind,
            "name",
            "网格一线" + name(),
            "purpose",
            "第三批干部下沉网格的人选",
            "applyUntil",
            TODAY.plusDays(20).toString(),
            "until",
            TODAY.plusYears(1).toString());
    return ok(town.organiser.post("/api/official-pools", draft)).get("id").asString();
  }

  private static Client.Answer offer(Client browser, String pool, String statement) {
    return browser.post("/api/official-pools/" + pool + "/offers", Map.of("statement", statement));
  }

  private static Client.Answer screen(Client browser, String entry, boolean admit, String reason) {
    return browser.post(
        "/api/official-pools/entries/" + entry + "/screening",
        Map.of("version", 1, "admit", admit, "reason", reason));
  }

  private static JsonNode entryOf(JsonNode list, String pool) {
    for (JsonNode one : list) {
      if (one.get("id").asString().equals(pool)) {
        return one.get("entries").get(0);
      }
    }
    throw new AssertionError("No pool " + pool + " in " + list);
  }
}
