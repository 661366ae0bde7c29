package yixian.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yixian.issue.IssueTown.ok;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.TimeTravel;
import yixian.planner.draw.Check;
import yixian.planner.draw.DrawFile;
import yixian.planner.draw.Line;
import yixian.planner.draw.Rule;
import yixian.planner.draw.Rule.Spread;
import yixian.planner.draw.Terms;
import yixian.planner.json.JsonReader;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

@HouseTest
class DrawHttpTest {
  static final String DRAWS = "/api/public/draws";
  private static final Actor HOUSE = Actor.system("测试");

  @Autowired Road road;
  @Autowired Draws draws;
  @Autowired DSLContext sql;
  @Autowired People people;

  static Terms terms(@Nullable String agreed) {
    List<Line> lines = new ArrayList<>();
    for (int at = 0; at < 12; at++) {
      lines.add(Line.of("k%02d".formatted(at), at % 2 == 0 ? "东片" : "西片"));
    }
    lines.add(new Line("k99", "东片", "上轮已抽中"));
    return Terms.sorted(new Rule(Spread.PROPORTIONAL, 4), agreed, lines);
  }

  private UUID committed(@Nullable String agreed) {
    return road.job(() -> draws.commit(HOUSE, "测试抽签", terms(agreed)));
  }

  private DrawFile file(UUID id) {
    Client.Answer answer = people.stranger().get(DRAWS + "/" + id + "/draw.json");
    assertThat(answer.status()).isEqualTo(200);
    return DrawFile.read(JsonReader.read(answer.text()));
  }

  @Test
  void showsThePromiseToAnybodyAndKeepsTheSeedToItself() {
    UUID id = committed(null);
    JsonNode shown = ok(people.stranger().get(DRAWS + "/" + id));
    assertThat(shown.has("seed")).isFalse();
    assertThat(shown.get("strata").get(0).has("drawn")).isFalse();
    assertThat(shown.get("list")).hasSize(13);
    assertThat(Check.of(file(id))).isEmpty();
    assertThat(Ledger.of("draw.commit", id.toString())).hasSize(1);
  }

  @Test
  void keepsThePromiseSoThatAnybodyCanDrawAgain() {
    UUID id = committed(null);
    DrawFile before = file(id);
    road.job(() -> draws.reveal(HOUSE, id, null));
    DrawFile after = file(id);
    assertThat(Check.of(after)).isEmpty();
    assertThat(Check.against(after, before)).isEmpty();
    assertThat(after.drawn()).hasSize(4).doesNotContain("k99");
    assertThatThrownBy(() -> road.job(() -> draws.reveal(HOUSE, id, null)))
        .hasMessageContaining("已经开签");
  }

  @Test
  void mixesInTheExtraThatWasAgreedAndNoOther() {
    UUID id = committed("当天的开奖号码");
    assertThatThrownBy(() -> road.job(() -> draws.reveal(HOUSE, id, " ")))
        .hasMessageContaining("还没有填约定的附加数");
    road.job(() -> draws.reveal(HOUSE, id, "0427"));
    assertThat(file(id).extra()).isEqualTo("0427");
    assertThat(Check.of(file(id))).isEmpty();
    UUID without = committed(null);
    assertThatThrownBy(() -> road.job(() -> draws.reveal(HOUSE, without, "0427")))
        .hasMessageContaining("没有约定");
  }

  @Test
  void canBeChangedOrTakenBackByNobody() {
    committed(null);
    for (String deed :
        List.of(
            "update draw.draws set places = 1",
            "delete from draw.draws",
            "update draw.reveals set extra = 'x'",
            "delete from draw.reveals")) {
      assertThatThrownBy(() -> road.job(() -> sql.execute(deed)))
          .as(deed)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void standsThereWithItsAgeUntilItIsKept() {
    UUID id =
        TimeTravel.at(
            java.time.Clock.systemUTC().instant().minus(Duration.ofDays(9)), () -> committed(null));
    assertThat(line(id).get("waitingDays").asInt()).isEqualTo(9);
    road.job(() -> draws.reveal(HOUSE, id, null));
    assertThat(line(id).get("waitingDays").asInt()).isZero();
    assertThat(line(id).has("revealedAt")).isTrue();
  }

  @Test
  void refusesAListOfNobody() {
    Terms empty =
        Terms.sorted(new Rule(Spread.EACH, 1), null, List.of(new Line("k01", "东片", "上轮已抽中")));
    assertThatThrownBy(() -> road.job(() -> draws.commit(HOUSE, "测试", empty)))
        .hasMessageContaining("没有可抽的对象");
    assertThat(people.stranger().get(DRAWS + "/" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  private JsonNode line(UUID id) {
    return ok(people.stranger().get(DRAWS))
        .valueStream()
        .filter(line -> line.get("id").asString().equals(id.toString()))
        .findFirst()
        .orElseThrow();
  }
}
