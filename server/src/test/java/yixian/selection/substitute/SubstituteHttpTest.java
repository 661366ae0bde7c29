package yixian.selection.substitute;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;

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
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

@HouseTest
class SubstituteHttpTest {

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  private SubstituteTown town;
  private Client organiser;
  private Client host;

  @BeforeEach
  void foundATown() {
    town = new SubstituteTown(road, units, grids, boundaries, routes, directory, people);
    organiser = town.town.organiser;
    host = town.town.leaderOf(town.town.host);
  }

  @Test
  void showsTheHostWhoMayComeAndWhyAlthoughHeIsOfAnotherUnit() {
    UUID eligible = town.offered(true);
    UUID unscreened = town.offered(false);
    JsonNode offer = ok(host.get(town.path()));
    JsonNode candidate = candidate(offer, eligible);
    assertThat(candidate.get("eligible").asBoolean()).isTrue();
    assertThat(candidate.get("reasons").toString()).contains("审核：符合替补条件").contains("未见须回避");
    assertThat(candidate.get("statement").asString()).isEqualTo("熟悉方言");
    assertThat(offer.get("mayPlace").asBoolean()).isFalse();
    assertThat(offer.get("candidates").findValuesAsString("person"))
        .doesNotContain(unscreened.toString(), town.recalled.person().toString());
    assertThat(host.post(town.path(), Map.of("person", eligible)).status()).isEqualTo(403);
  }

  @Test
  void tellsTheHostOnTheDayOfTheRecall() {
    assertThat(host.get("/api/notices").text())
        .contains("/substitutes/" + town.recalled.placement());
  }

  @Test
  void placesOneWithOneTapByTheWayOfEveryPlacement() {
    UUID eligible = town.offered(true);
    String placed =
        ok(organiser.post(town.path(), Map.of("person", eligible))).get("placement").asString();
    JsonNode sheet = ok(organiser.get("/api/secondment/placements/" + placed));
    assertThat(sheet.get("state").asString()).isEqualTo("PLANNED");
    assertThat(sheet.get("person").get("id").asString()).isEqualTo(eligible.toString());
    assertThat(Ledger.of("selection.substitute", placed)).hasSize(1);
    JsonNode again = candidate(ok(organiser.get(town.path())), eligible);
    assertThat(again.get("eligible").asBoolean()).isFalse();
    assertThat(again.get("reasons").toString()).contains("已派往");
  }

  @Test
  void refusesWhoIsNotInThePoolAndAsksForAReasonWhereSomethingSpeaksAgainst() {
    UUID unscreened = town.offered(false);
    assertThat(organiser.post(town.path(), Map.of("person", unscreened)).text()).contains("不在替补库");
    UUID busy = town.offered(true);
    ok(organiser.post(town.path(), Map.of("person", busy)));
    assertThat(organiser.post(town.path(), Map.of("person", busy)).text()).contains("override");
  }

  @Test
  void offersNothingForAPlacementThatWasNotRecalledOrHostedElsewhere() {
    String serving = "/api/selection/substitutes/" + town.town.serving().placement();
    assertThat(organiser.get(serving).status()).isEqualTo(404);
    assertThat(town.town.leaderOf(town.town.sending.bureau).get(town.path()).status())
        .isEqualTo(404);
  }

  private static JsonNode candidate(JsonNode offer, UUID person) {
    for (JsonNode each : offer.get("candidates")) {
      if (each.get("person").asString().equals(person.toString())) {
        return each;
      }
    }
    throw new AssertionError("No " + person + " in " + offer);
  }
}
