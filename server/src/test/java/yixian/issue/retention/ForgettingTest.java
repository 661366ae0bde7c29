package yixian.issue.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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
  void takesThemOutOfOrdersSupervisionsAndDeductionsToo() throws SQLException {
    String told = "请打 " + PHONE + " 找陈晓";
    Client clerk = town.clerk(town.roads).browser();
    JsonNode line =
        ok(desk.get("/api/issues?q=" + told().get("code").asString())).get("items").get(0);
    JsonNode sheet = ok(desk.get("/api/issues/" + id(line)));
    sheet = move(desk, sheet, "dispatch", Map.of("unit", town.roads, "note", told));
    sheet = move(clerk, sheet, "return", Map.of("reason", told));
    sheet = move(desk, sheet, "refuse-return", Map.of("reason", told));
    Map<String, Object> longer = Map.of("amount", 2, "unitOfTime", "WORKING_DAY", "reason", told);
    sheet = move(clerk, sheet, "ask-extension", longer);
    sheet = move(desk, sheet, "supervise", Map.of("reason", told, "amount", 2));
    JsonNode order = ok(clerk.get("/api/issues/" + id(sheet) + "/supervisions")).get(0);
    order = supervised(clerk, order, Map.of("move", "answer", "text", told));
    supervised(desk, order, Map.of("move", "close", "text", told));
    sheet = ok(clerk.get("/api/issues/" + id(sheet)));
    sheet = move(clerk, sheet, "handle", Map.of("note", told));
    sheet = move(desk, move(desk, sheet, "pass-check", Map.of()), "close", Map.of());
    written(sheet);
    assertThat(kept(sheet)).contains(PHONE, "陈晓");
    aged(sheet, 25);
    assertThat(road.job(forgetting::some)).isEqualTo(1);
    assertThat(kept(sheet)).doesNotContain(PHONE).doesNotContain("陈晓").contains("［号码］");
    assertThat(secrets(sheet)).isZero();
  }

  private static JsonNode supervised(Client actor, JsonNode order, Map<String, ?> what) {
    Map<String, Object> body = new HashMap<>(what);
    body.put("version", order.get("version").asInt());
    return ok(actor.post("/api/supervisions/" + order.get("id").asString() + "/moves", body));
  }

  /** What other rooms of the house write: answers of the resident, a deduction, one who watches. */
  private static void written(JsonNode sheet) throws SQLException {
    String told = "请打 " + PHONE + " 找陈晓";
    execute(
        "update issue.issues set answers = jsonb_build_array(jsonb_build_object('question', '联系谁',"
            + " 'answer', ?)) where id = ?::uuid",
        told,
        id(sheet));
    execute(
        "insert into issue.watchers (id, issue, secret_hash, at) values (gen_random_uuid(),"
            + " ?::uuid, '\\x01', now())",
        id(sheet));
    execute(
        "insert into issue.deduction_months (month, drawn_at, drawn_by, found) values"
            + " ('2001-01-01', now(), '测试', 1) on conflict do nothing");
    execute(
        """
        with d as (
          insert into issue.deductions (id, month, unit, kind, points, issue, code, evidence, why, shown_at, until, state,
            reason, note, version, changed_at, changed_by)
          values (gen_random_uuid(), '2001-01-01', gen_random_uuid(), 'LATE', 1, ?::uuid, 'X', gen_random_uuid()::text, ?, now(),
            now() + interval '1 day', 'UPHELD', ?, ?, 1, now(), '测试') returning id)
        insert into issue.deduction_steps select id, 1, 'DISPUTE', now(), '测试', ? from d
        """,
        id(sheet),
        told,
        told,
        told,
        told);
  }

  /** All rows that belong to the issue, as they lie in the database. */
  private static String kept(JsonNode sheet) throws SQLException {
    return asked(
        """
        select concat_ws('|',
          (select string_agg(row_to_json(o)::text, '|') from issue.work_orders o where o.issue = i.id),
          (select string_agg(row_to_json(s)::text, '|') from issue.supervisions s where s.issue = i.id),
          (select string_agg(row_to_json(t)::text, '|') from issue.steps t where t.issue = i.id),
          (select string_agg(row_to_json(d)::text, '|') from issue.deductions d where d.issue = i.id),
          (select string_agg(row_to_json(e)::text, '|') from issue.deduction_steps e
             where e.deduction in (select id from issue.deductions where issue = i.id)),
          row_to_json(i)::text) from issue.issues i where i.id = ?::uuid
        """,
        sheet);
  }

  private static int secrets(JsonNode sheet) throws SQLException {
    String of = "select count(secret_hash)::text from issue.watchers where issue = ?::uuid";
    return Integer.parseInt(asked(of, sheet));
  }

  private static String asked(String sql, JsonNode sheet) throws SQLException {
    try (Connection owner = Ledger.owner();
        PreparedStatement statement = owner.prepareStatement(sql)) {
      statement.setString(1, id(sheet));
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return rows.getString(1);
      }
    }
  }

  private static void execute(String sql, String... values) throws SQLException {
    try (Connection owner = Ledger.owner();
        PreparedStatement statement = owner.prepareStatement(sql)) {
      for (int at = 0; at < values.length; at++) {
        statement.setString(at + 1, values[at]);
      }
      statement.execute();
    }
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
                "update issue.issues set changed_at = changed_at - make_interval(months => ?) where"
                    + " id = ?")) {
      statement.setInt(1, months);
      statement.setObject(2, UUID.fromString(id(sheet)));
      assertThat(statement.executeUpdate()).isEqualTo(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
