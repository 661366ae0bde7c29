package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.access.ScopeKind;
import yixian.directory.NewPerson;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;
import yixian.testing.People.Person;

/** Rights end within a second: in open sessions, for links to files, and in an export under way. */
@HouseTest
class RightsEndTest {

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Actor HOUSE = Actor.system("测试");
  private static final int ROWS = 25_000;

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired People people;
  @Autowired yixian.directory.People directory;

  private IssueTown town;
  private Client security;
  private String sheet;
  private String file;

  @BeforeEach
  void found() {
    town = new IssueTown(road, units, grids, boundaries, routes, people);
    security = people.hire("SECURITY_ADMIN").browser();
    Client desk = town.dispatcher().browser();
    String photo = IssueTown.photo(desk);
    Map<String, Object> report = new HashMap<>(town.pothole("权限到期"));
    report.put("photos", List.of(Map.of("file", photo, "role", "NEAR")));
    JsonNode issue = ok(desk.post("/api/issues", report));
    move(desk, issue, "dispatch", Map.of("unit", town.roads));
    sheet = "/api/issues/" + issue.get("id").asString();
    file = "/api/files/" + photo;
  }

  @Test
  void ofAGrantThatIsRevoked() {
    Person clerk = town.clerk(town.roads);
    demandSeen(clerk.browser());
    revoke(clerk);
    demandEnded(clerk.browser(), 403);
  }

  @Test
  void ofAnAccountThatIsLocked() {
    Person clerk = town.clerk(town.roads);
    demandSeen(clerk.browser());
    lock(clerk);
    demandEnded(clerk.browser(), 401);
  }

  @Test
  void ofAPersonWhoLeavesTheUnit() {
    LocalDate longAgo = IssueTown.LONG_AGO;
    UUID person =
        road.job(() -> directory.add(HOUSE, new NewPerson("顾远之", null, town.roads, "干事", longAgo)));
    Person clerk = people.join(person, town.roads);
    people.give(clerk, "UNIT_CLERK", ScopeKind.UNIT_AND_BELOW, List.of(town.roads));
    demandSeen(clerk.browser());
    UUID post = directory.find(person).orElseThrow().appointments().getFirst().id();
    String path = "/api/people/%s/appointments/%s/end".formatted(person, post);
    Client keeper = people.hire("SYSTEM_ADMIN").browser();
    ok(keeper.post(path, Map.of("until", LocalDate.now(Days.ZONE).toString())));
    demandEnded(clerk.browser(), 404);
    assertThat(clerk.browser().get("/api/issues").json().get("total").asInt()).isZero();
  }

  @Test
  void ofAPersonWhoseDutyInTheGridEnds() {
    UUID person =
        road.job(() -> directory.add(HOUSE, new NewPerson("程远舟", null, null, null, null)));
    Person worker = people.join(person, null);
    people.give(worker, "GRID_STAFF", ScopeKind.GRIDS, List.of());
    Client keeper = people.hire("SYSTEM_ADMIN").browser();
    String staff = "/api/grids/" + town.grid.id() + "/staff";
    Map<String, Object> duty =
        Map.of("person", person, "role", "STAFF", "from", IssueTown.LONG_AGO.toString());
    String id = ok(keeper.post(staff, duty)).get("staff").get(0).get("id").asString();
    within(SOON, () -> worker.browser().get(sheet).status(), 200);
    demandSeen(worker.browser());
    ok(keeper.delete(staff + "/" + id));
    demandEnded(worker.browser(), 404);
  }

  @Test
  void ofASessionThatIsEndedByAnAdministrator() {
    Person clerk = town.clerk(town.roads);
    demandSeen(clerk.browser());
    String session = ok(clerk.browser().get("/api/me/sessions")).get(0).get("id").asString();
    ok(security.delete("/api/sessions/" + session));
    demandEnded(clerk.browser(), 401);
  }

  @Test
  void ofAnExportUnderWayWhichIsCutOff() throws Exception {
    manyMore();
    try {
      String path = "/api/issues/export.xlsx?unit=" + town.roads;
      Person leader = people.hire("UNIT_LEADER", town.roads);
      long whole = drain(leader.browser().stream(path));
      assertThat(whole).as("more than all buffers on the way can hold").isGreaterThan(11_000_000);
      InputStream slow = leader.browser().stream(path);
      assertThat(slow.readNBytes(1_000)).hasSize(1_000);
      lock(leader);
      Thread.sleep(SOON);
      assertThatThrownBy(() -> drain(slow)).isInstanceOf(IOException.class);
    } finally {
      noMore();
    }
  }

  @Test
  void ofAnExportUnderWayWhenTheGrantIsRevoked() throws Exception {
    manyMore();
    try {
      Person leader = people.hire("UNIT_LEADER", town.roads);
      InputStream slow = leader.browser().stream("/api/issues/export.xlsx?unit=" + town.roads);
      assertThat(slow.readNBytes(1_000)).hasSize(1_000);
      revoke(leader);
      Thread.sleep(SOON);
      assertThatThrownBy(() -> drain(slow)).isInstanceOf(IOException.class);
    } finally {
      noMore();
    }
  }

  private void demandSeen(Client reader) {
    assertThat(reader.get(sheet).status()).isEqualTo(200);
    assertThat(reader.get(file).status()).isEqualTo(200);
    assertThat(reader.get(file + "/thumbnail").status()).isEqualTo(200);
  }

  private void demandEnded(Client reader, int refusal) {
    long begun = System.nanoTime();
    for (String path : List.of(sheet, file, file + "/thumbnail")) {
      within(SOON.minusNanos(System.nanoTime() - begun), () -> reader.get(path).status(), refusal);
    }
    for (int i = 0; i < 5; i++) {
      assertThat(reader.get(sheet).status()).isEqualTo(refusal);
    }
  }

  private static void within(Duration time, IntSupplier status, int wanted) {
    long until = System.nanoTime() + time.toNanos();
    int seen = status.getAsInt();
    while (seen != wanted && System.nanoTime() < until) {
      seen = status.getAsInt();
    }
    assertThat(seen).isEqualTo(wanted);
  }

  private void revoke(Person person) {
    String account = "/api/accounts/" + person.account();
    String grant = ok(security.get(account)).get("grants").get(0).get("id").asString();
    ok(security.delete(account + "/grants/" + grant));
  }

  private void lock(Person person) {
    String account = "/api/accounts/" + person.account();
    int version = ok(security.get(account)).get("version").asInt();
    ok(security.post(account + "/lock", Map.of("version", version)));
  }

  private static long drain(InputStream in) throws IOException {
    try (in) {
      return in.transferTo(java.io.OutputStream.nullOutputStream());
    }
  }

  /** Many issues like this one, in words that hardly can be compressed. */
  private void manyMore() throws SQLException {
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement()) {
      String columns;
      try (ResultSet row =
          statement.executeQuery(
              """
              select string_agg(quote_ident(column_name), ',') from information_schema.columns
              where table_schema = 'issue' and table_name = 'issues' and is_generated = 'NEVER'
              """)) {
        row.next();
        columns = row.getString(1);
      }
      String values =
          (columns + ",")
              .replaceFirst("\\bid,", "gen_random_uuid(),")
              .replaceFirst("\\bcode,", "'MANY-' || gen_random_uuid(),")
              .replaceFirst("\\bsummary,", words())
              .replaceFirst("\\baddress,", words())
              .replaceFirst("\\breported_at,", "reported_at - n * interval '1 second',");
      try (PreparedStatement insert =
          owner.prepareStatement(
              "insert into issue.issues (%s) select %s from issue.issues, generate_series(1, %d) n where id = ?"
                  .formatted(columns, values.substring(0, values.length() - 1), ROWS))) {
        insert.setObject(1, UUID.fromString(sheet.substring(sheet.lastIndexOf('/') + 1)));
        assertThat(insert.executeUpdate()).isEqualTo(ROWS);
      }
    }
  }

  private static String words() {
    return "(select string_agg(chr(19968 + (random() * 20000)::int), '') from generate_series(1, 190) where n > 0),";
  }

  private static void noMore() throws SQLException {
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement()) {
      statement.execute("delete from issue.issues where code like 'MANY-%'");
    }
  }
}
