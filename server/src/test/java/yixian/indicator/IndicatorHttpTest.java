package yixian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.kernel.Titles;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.Lost;
import yixian.testing.People;

@HouseTest
class IndicatorHttpTest {

  private static final String MARCH = "from=2026-03-01&to=2026-03-31";

  @Autowired Road road;
  @Autowired ApplicationEventPublisher events;
  @Autowired People people;
  @Autowired List<Titles> rooms;

  private Story story;
  private Client leader;

  @BeforeEach
  void begin() {
    story = new Story(road, events);
    leader = people.hire("UNIT_LEADER", story.unit).browser();
  }

  @Test
  void opensEachFigureIntoExactlyTheRecordsCounted() {
    Set<String> due = new HashSet<>();
    Set<String> handled = new HashSet<>();
    for (int i = 0; i < 7; i++) {
      UUID record = story.happened("issue.due", "2026-03-1" + i);
      due.add(record.toString());
      if (i < 4) {
        story.happened(record, "issue.handled", "2026-03-09", Map.of("inTime", i < 2));
        handled.add(record.toString());
      }
    }
    JsonNode board = leader.get("/api/indicators/board?by=unit&" + MARCH).json();
    JsonNode row = board.path("rows").get(0);
    assertThat(row.path("key").asString()).isEqualTo(story.unit.toString());
    assertThat(row.path("values").path("HANDLING").path("numerator").asInt()).isEqualTo(4);
    assertThat(row.path("values").path("HANDLING").path("denominator").asInt()).isEqualTo(7);
    assertThat(opened("HANDLING", "numerator")).isEqualTo(handled);
    assertThat(opened("HANDLING", "denominator")).isEqualTo(due);
    assertThat(opened("HANDLING_IN_TIME", "numerator")).hasSize(2).isSubsetOf(handled);
  }

  @Test
  void findsARoomThatNamesEachKindOfRecordCounted() {
    Set<String> named = new HashSet<>();
    rooms.forEach(room -> named.add(room.kind()));
    assertThat(Kept.all("select distinct titles from indicator.kinds")).isSubsetOf(named);
  }

  @Test
  void showsOthersNothingOfAUnit() {
    story.happened("issue.due", "2026-03-10");
    Client stranger = people.hire("UNIT_LEADER", UUID.randomUUID()).browser();
    JsonNode board = stranger.get("/api/indicators/board?by=unit&" + MARCH).json();
    assertThat(board.path("rows").size()).isZero();
    assertThat(
            stranger
                .get("/api/indicators/HANDLING/records?by=unit&key=" + story.unit + "&" + MARCH)
                .json()
                .path("total")
                .asInt())
        .isZero();
    assertThat(people.hire("HOTLINE").browser().get("/api/indicators/board").status())
        .isEqualTo(403);
  }

  @Test
  void explainsEveryIndicatorAndShowsTheDenominatorChosen() {
    JsonNode all = leader.get("/api/indicators").json();
    assertThat(all.size()).isEqualTo(9);
    for (JsonNode one : all) {
      assertThat(one.path("formula").asString()).contains("÷");
      assertThat(one.path("basis").asString()).isNotEmpty();
    }
    assertThat(all.findValuesAsString("setting")).isNotEmpty();
  }

  @Test
  void refusesADenominatorThatDoesNotExist() {
    Client admin = people.hire("SYSTEM_ADMIN").browser();
    Client.Answer wrong = choose(admin, settingsVersion(), "ALL_BUT_ANGRY");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.text()).contains("denominatorOf", "CALLED_BACK");
    Client.Answer right = choose(admin, settingsVersion(), "RATED");
    assertThat(right.status()).as(right.text()).isEqualTo(200);
    assertThat(Ledger.of("indicator.settings", "indicator")).isNotEmpty();
  }

  @Test
  void choosesDenominatorsByTheVersionSeenAndTellsTheSlowerWhoWasFaster() {
    Client admin = people.hire("SYSTEM_ADMIN").browser();
    int seen = settingsVersion();
    assertThat(choose(admin, seen, "RATED").json().get(0).get("version").asInt())
        .isEqualTo(seen + 1);
    Lost.toSomebody(choose(admin, seen, "CALLED_BACK"));
    assertThat(satisfaction().path("setting").asString()).isEqualTo("RATED");
    assertThat(admin.put("/api/indicators/settings", Map.of("denominatorOf", "RATED")).text())
        .contains("version");
  }

  private int settingsVersion() {
    return satisfaction().path("version").asInt();
  }

  private JsonNode satisfaction() {
    return leader
        .get("/api/indicators")
        .json()
        .valueStream()
        .filter(one -> one.path("code").asString().equals("SATISFACTION"))
        .findFirst()
        .orElseThrow();
  }

  private static Client.Answer choose(Client admin, int version, String denominator) {
    return admin.put(
        "/api/indicators/settings", Map.of("version", version, "denominatorOf", denominator));
  }

  @Test
  void refusesAPeriodThatEndsBeforeItBegins() {
    Client.Answer answer = leader.get("/api/indicators/board?from=2026-03-02&to=2026-03-01");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("早于起始日");
    assertThat(leader.get("/api/indicators/board?by=person").text()).contains("不认识");
  }

  @Test
  void keepsYesterdaysBoardAsItWasShown() {
    LocalDate day = LocalDate.of(2026, 3, 20);
    UUID record = TimeTravel.at(Days.start(day), () -> story.happened("issue.due", "2026-03-10"));
    JsonNode shown = leader.get("/api/indicators/snapshots?by=unit&day=2026-03-20").json();
    assertThat(handling(shown).path("denominator").asInt()).isEqualTo(1);
    assertThat(handling(shown).path("numerator").asInt()).isZero();
    story.happened(record, "issue.handled", "2026-03-09", Map.of("inTime", true));
    JsonNode again = leader.get("/api/indicators/snapshots?by=unit&day=2026-03-20").json();
    assertThat(again).isEqualTo(shown);
    String today = Days.of(java.time.Instant.now()).toString();
    assertThat(leader.get("/api/indicators/snapshots?day=" + today).status()).isEqualTo(400);
  }

  @Test
  void cannotBeRewrittenEvenByTheOwnerOfTheDatabase() throws SQLException {
    UUID record = story.happened("issue.due", "2026-03-10");
    for (String deed :
        new String[] {
          "delete from indicator.facts where record = '" + record + "'",
          "update indicator.facts set at = now() where record = '" + record + "'"
        }) {
      try (Connection owner = Ledger.owner();
          Statement statement = owner.createStatement()) {
        assertThat(refused(statement, deed)).isTrue();
      }
    }
  }

  private static boolean refused(Statement statement, String deed) {
    try {
      statement.execute(deed);
      return false;
    } catch (SQLException e) {
      return String.valueOf(e.getMessage()).contains("fact");
    }
  }

  private static JsonNode handling(JsonNode board) {
    return board.path("rows").get(0).path("values").path("HANDLING");
  }

  private Set<String> opened(String code, String part) {
    Set<String> found = new HashSet<>();
    String cursor = "";
    int pages = 0;
    do {
      JsonNode page =
          leader
              .get(
                  "/api/indicators/%s/records?part=%s&by=unit&key=%s&limit=3&cursor=%s&%s"
                      .formatted(code, part, story.unit, cursor, MARCH))
              .json();
      page.path("items").forEach(item -> found.add(item.path("issue").path("id").asString()));
      cursor = page.path("next").asString("");
      pages++;
    } while (!cursor.isEmpty() && pages < 9);
    return found;
  }
}
