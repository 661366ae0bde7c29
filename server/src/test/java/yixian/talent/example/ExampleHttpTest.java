package yixian.talent.example;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown.Serving;
import yixian.talent.TalentTown;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.People;

@HouseTest
class ExampleHttpTest {

  private static final String EXAMPLES = "/api/talent/examples";
  private static final String MINE = EXAMPLES + "/mine";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  private TalentTown talent;
  private Serving official;
  private Client host;
  private String example;

  @BeforeEach
  void foundATown() {
    talent = new TalentTown(road, units, grids, boundaries, routes, directory, people);
    official = talent.town.serving();
    host = talent.town.leaderOf(talent.town.host);
    example = talent.asked(official);
  }

  @Test
  void isShownToNobodyButWhoAskedBeforeTheOfficialAgrees() {
    assertThat(host.get(EXAMPLES).text()).doesNotContain(example);
    assertThat(talent.town.organiser.get(EXAMPLES).text()).contains(example);
    JsonNode asked = ok(official.client().get(MINE)).get(0);
    assertThat(asked.get("story").asString()).contains("路灯");
    assertThat(asked.get("mayAnswer").asBoolean()).isTrue();
    ok(consent(true));
    assertThat(host.get(EXAMPLES).text()).contains(example);
    assertThat(talent.town.outsider("UNIT_LEADER").get(EXAMPLES).text()).doesNotContain(example);
  }

  @Test
  void isGoneFromViewWithItsWordsOnceTheConsentIsTakenBack() {
    ok(consent(true));
    JsonNode after = ok(official.client().post(MINE + "/" + example + "/withdrawal", Map.of()));
    assertThat(after.has("story") && !after.get("story").isNull()).isFalse();
    assertThat(host.get(EXAMPLES).text()).doesNotContain(example);
    assertThat(talent.town.organiser.get(EXAMPLES).text()).doesNotContain(example);
    assertThat(ok(official.client().get(MINE)).get(0).get("stateName").asString())
        .isEqualTo("本人撤回同意");
    assertThat(official.client().post(MINE + "/" + example + "/withdrawal", Map.of()).status())
        .isEqualTo(422);
    assertThat(talent.asked(official)).isNotEqualTo(example);
  }

  @Test
  void isGoneWhereTheOfficialDeclinesAndIsAnsweredOnce() {
    ok(consent(false));
    assertThat(talent.town.organiser.get(EXAMPLES).text()).doesNotContain(example);
    assertThat(consent(true).text()).contains("您已答复");
  }

  @Test
  void isAskedOnceOfAServiceAndAnsweredByNobodyElse() {
    Map<String, Object> again =
        Map.of("placement", official.placement(), "title", "再问一次", "story", "事迹");
    assertThat(talent.town.organiser.post(EXAMPLES, again).text()).contains("已在征求意见");
    String path = MINE + "/" + example + "/consent";
    assertThat(talent.town.colleague().post(path, Map.of("agreed", true)).status()).isEqualTo(404);
    assertThat(official.client().post(path, Map.of()).text()).contains("agreed");
  }

  private Client.Answer consent(boolean agreed) {
    return official.client().post(MINE + "/" + example + "/consent", Map.of("agreed", agreed));
  }
}
