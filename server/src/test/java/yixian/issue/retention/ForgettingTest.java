package yixian.issue.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
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
import yixian.issue.IssueTown;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;

/** Two years after its end an issue tells what was done and no longer who told it. */
@HouseTest
class ForgettingTest {

  private static final String PHONE = "13900002222";

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  @Autowired Forgetting forgetting;

  private IssueTown town;
  private Client desk;
  private Client resident;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    desk = town.dispatcher().browser();
    resident = people.stranger().from("10.8." + town.number % 250 + ".9");
  }

  @Test
  void takesTheNameThePhoneAndTheSecretAndMasksTheWords() {
    JsonNode receipt = told();
    JsonNode over = over(receipt);
    aged(over, 25);
    assertThat(road.job(forgetting::some)).isEqualTo(1);
    String sheet = desk.get("/api/issues/" + id(over)).text();
    assertThat(sheet)
        .doesNotContain(PHONE)
        .doesNotContain("陈晓")
        .contains("路灯不亮")
        .contains("不属受理范围");
    assertThat(ok(desk.get("/api/issues?q=" + PHONE)).get("items")).isEmpty();
    assertThat(ok(desk.get("/api/issues?q=" + receipt.get("code").asString())).get("items"))
        .hasSize(1);
    assertThat(follow(receipt)).isEqualTo(404);
    assertThat(road.job(forgetting::some)).isZero();
    assertThat(Ledger.of("issue.forget", "closed")).isNotEmpty();
  }

  @Test
  void leavesAloneWhatIsNotOverOrNotForLong() {
    JsonNode openOne = told();
    JsonNode late = over(told());
    aged(ok(desk.get("/api/issues?q=" + openOne.get("code").asString())).get("items").get(0), 30);
    aged(late, 23);
    assertThat(road.job(forgetting::some)).isZero();
    assertThat(desk.get("/api/issues/" + id(late)).text()).contains(PHONE);
    assertThat(follow(openOne)).isEqualTo(200);
  }

  private JsonNode told() {
    return ok(
        resident.post(
            "/api/public/issues",
            Map.of(
                "category",
                IssueTown.POTHOLE,
                "summary",
                "路灯不亮",
                "description",
                "路灯不亮，请打 " + PHONE + " 找陈晓",
                "longitude",
                town.longitude,
                "latitude",
                town.latitude,
                "caller",
                Map.of("name", "陈晓", "phone", PHONE))));
  }

  private JsonNode over(JsonNode receipt) {
    JsonNode line =
        ok(desk.get("/api/issues?q=" + receipt.get("code").asString())).get("items").get(0);
    JsonNode sheet = ok(desk.get("/api/issues/" + id(line)));
    return move(desk, sheet, "refuse", new HashMap<>(Map.of("reason", "不属受理范围，已告知陈晓")));
  }

  private int follow(JsonNode receipt) {
    return resident
        .get(
            "/api/public/issues/"
                + receipt.get("code").asString()
                + "?secret="
                + receipt.get("secret").asString())
        .status();
  }

  private static String id(JsonNode sheet) {
    return sheet.get("id").asString();
  }

  private static void aged(JsonNode sheet, int months) {
    try (Connection owner = Ledger.owner();
        PreparedStatement statement =
            owner.prepareStatement(
                "update issue.issues set changed_at = changed_at - make_interval(months => ?) where id = ?")) {
      statement.setInt(1, months);
      statement.setObject(2, UUID.fromString(id(sheet)));
      assertThat(statement.executeUpdate()).isEqualTo(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
