package yixian.talent.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.officials.OfficialTown.ok;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.calendar.Calendars;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.journal.JournalTown.Serving;
import yixian.kernel.Days;
import yixian.talent.TalentTown;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.Lost;
import yixian.testing.People;

@HouseTest
class FollowUpHttpTest {

  private static final Map<String, Object> FINDING =
      Map.of("version", 1, "post", "城建科副科长", "outcome", "HEAVIER", "said", "牵头老旧小区改造，群众工作扎实");

  @Autowired Road road;
  @Autowired Units units;
  @Autowired Grids grids;
  @Autowired Boundaries boundaries;
  @Autowired Routes routes;
  @Autowired yixian.directory.People directory;
  @Autowired People people;
  @Autowired Calendars calendars;
  @Autowired Reminders reminders;
  private TalentTown talent;
  private Serving official;
  private Client home;

  @BeforeEach
  void foundATown() {
    talent = new TalentTown(road, units, grids, boundaries, routes, directory, people);
    official = talent.back(talent.town.serving());
    home = talent.town.leaderOf(talent.town.sending.bureau);
  }

  @Test
  void fallsDueEachHalfYearOnAWorkingDayForAsLongAsTheBatchHasSet() {
    JsonNode mine = TalentTown.followUps(official);
    LocalDate today = LocalDate.now(Days.ZONE);
    assertThat(mine).hasSize(2);
    for (int at = 0; at < 2; at++) {
      LocalDate due = LocalDate.parse(mine.get(at).get("due").asString());
      assertThat(due).isEqualTo(calendars.addWorkingDays(today.plusMonths(6L * (at + 1)), 0));
      assertThat(mine.get(at).get("state").asString()).isEqualTo("未到期");
    }
  }

  @Test
  void isNotOpenedWhereTheBatchHasSetNothingAndDroppedWhereThePeriodBecomesShorter() {
    ok(talent.period(1, 0));
    assertThat(TalentTown.followUps(official)).isEmpty();
    Serving later = talent.back(talent.town.serving());
    assertThat(TalentTown.followUps(later)).isEmpty();
    ok(talent.period(2, 1));
    assertThat(TalentTown.followUps(later)).hasSize(1);
    Lost.toSomebody(talent.period(2, 3));
    assertThat(talent.period(3, 9).text()).contains("halfYears");
  }

  @Test
  void isWrittenDownOnceByTheHomeUnitAndReadByTheOfficial() {
    String id = TalentTown.due(TalentTown.followUps(official).get(0), 3);
    String path = "/api/talent/follow-ups/" + id + "/finding";
    assertThat(ok(home.get("/api/talent/follow-ups?show=DUE")).findValuesAsString("id"))
        .contains(id);
    ok(home.post(path, FINDING));
    assertThat(home.post(path, FINDING).text()).contains("已由");
    JsonNode mine = TalentTown.followUps(official).get(0);
    assertThat(mine.get("said").asString()).contains("老旧小区");
    assertThat(mine.get("outcomeName").asString()).isEqualTo("原单位压担子");
    assertThat(ok(home.get("/api/talent/follow-ups?show=DONE")).findValuesAsString("id"))
        .contains(id);
    assertThat(Ledger.of("talent.follow", id)).hasSize(1);
    ok(talent.period(1, 0));
    assertThat(TalentTown.followUps(official)).hasSize(1);
  }

  @Test
  void isRefusedBeforeItsTimeWithoutItsFieldsAndByTheHost() {
    JsonNode first = TalentTown.followUps(official).get(0);
    String path = "/api/talent/follow-ups/" + first.get("id").asString() + "/finding";
    assertThat(home.post(path, FINDING).text()).contains("起可以登记");
    TalentTown.due(first, 0);
    Map<String, Object> bare = Map.of("version", 1, "outcome", "SAME", "said", "正常");
    assertThat(home.post(path, bare).text()).contains("post");
    assertThat(talent.town.leaderOf(talent.town.host).post(path, FINDING).status()).isEqualTo(404);
  }

  @Test
  void isOverdueUntilItIsWrittenDownAndRemindedOfOnceEachWay() {
    JsonNode mine = TalentTown.followUps(official);
    String late = TalentTown.due(mine.get(0), -2);
    String soon = TalentTown.due(mine.get(1), 5);
    assertThat(TalentTown.followUps(official).get(0).get("state").asString()).isEqualTo("已逾期");
    road.job(reminders::round);
    road.job(reminders::round);
    assertThat(Ledger.of("talent.follow-remind", late)).hasSize(1);
    assertThat(Ledger.of("talent.follow-remind", soon)).hasSize(1);
  }
}
