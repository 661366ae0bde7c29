package yixian.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import yixian.access.Road;
import yixian.directory.NewPerson;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Period;
import yixian.testing.HouseTest;

/** What anybody reads of the grids: where, who serves there today, by which phone; no more. */
@HouseTest
class PublishedGridsHttpTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Actor HOUSE = Actor.system("测试");

  /** The list is made once for all who ask within five seconds. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  @Autowired Road road;
  @Autowired Grids grids;
  @Autowired Duties duties;
  @Autowired Units units;
  @Autowired People people;
  @Autowired yixian.testing.People staff;
  @Autowired Clock clock;

  private Village village;
  private LocalDate today;

  @BeforeEach
  void foundVillage() {
    village = new Village(road, grids, units);
    today = Days.today(clock);
  }

  @Test
  void tellsGridAreaAndWhoIsOnDutyTodayWithHisPhoneAndNothingElse() throws InterruptedException {
    Grid grid = village.found(1, GridKind.COMPREHENSIVE, village.square(0, 0, 1));
    Grid market = village.found(2, GridKind.DEDICATED);
    UUID leader = person("顾长风", "13812340001");
    UUID worker = person("许青禾", null);
    assign(grid, worker, DutyRole.STAFF, Village.LONG_AGO, null);
    assign(grid, leader, DutyRole.LEADER, Village.LONG_AGO, today.plusDays(1));
    assign(grid, person("已离任", "13812340002"), DutyRole.STAFF, Village.LONG_AGO, today);
    assign(grid, person("未到任", "13812340003"), DutyRole.STAFF, today.plusDays(1), null);
    assign(market, leader, DutyRole.ADVISER, today, null);
    person("无任职", "13812340004");
    JsonNode list = published();
    assertThat(list)
        .isEqualTo(
            JSON.readTree(
                """
                [{"code": "%1$s001", "name": "第1网格", "kindName": "%2$s", "unit": "%3$s",
                  "division": "%1$s", "drawn": true,
                  "staff": [{"name": "顾长风", "roleName": "网格长", "phone": "13812340001"},
                            {"name": "许青禾", "roleName": "网格员"}]},
                 {"code": "%1$s002", "name": "第2网格", "kindName": "%4$s", "unit": "%3$s",
                  "division": "%1$s", "drawn": false,
                  "staff": [{"name": "顾长风", "roleName": "法律明白人", "phone": "13812340001"}]}]
                """
                    .formatted(
                        village.division(),
                        GridKind.COMPREHENSIVE.label(),
                        units.name(village.unit),
                        GridKind.DEDICATED.label())));
  }

  @Test
  void leavesOutAGridThatHasEndedOrHasNotBegun() throws InterruptedException {
    village.found(1, GridKind.COMPREHENSIVE);
    found(2, Village.LONG_AGO, today);
    found(3, today.plusDays(1), null);
    assertThat(published().valueStream())
        .extracting(grid -> grid.get("name").asString())
        .containsExactly("第1网格");
  }

  private void found(int serial, LocalDate from, @Nullable LocalDate until) {
    GridDraft draft = village.draft(serial, GridKind.COMPREHENSIVE);
    GridDraft dated =
        new GridDraft(
            draft.code(),
            draft.name(),
            draft.kind(),
            draft.level(),
            draft.unit(),
            draft.town(),
            draft.division(),
            draft.parent(),
            draft.households(),
            from,
            until);
    village.deed(Grid.class, () -> grids.found(HOUSE, dated));
  }

  /** What a stranger reads of the village, once the list that was made before is forgotten. */
  private JsonNode published() throws InterruptedException {
    long giveUp = System.nanoTime() + LONGEST.toNanos();
    while (true) {
      JsonNode list =
          staff.stranger().get("/api/public/grids?division=" + village.division()).json();
      if (!list.isEmpty() || System.nanoTime() - giveUp > 0) {
        return list;
      }
      Thread.sleep(200);
    }
  }

  private UUID person(String name, @Nullable String phone) {
    return road.job(
        () -> people.add(HOUSE, new NewPerson(name, phone, village.unit, "村会计", Village.LONG_AGO)));
  }

  private void assign(
      Grid grid, UUID person, DutyRole role, LocalDate from, @Nullable LocalDate until) {
    village.deed(
        UUID.class,
        () -> duties.assign(HOUSE, grid.id(), person, role, new Period(from, until)).id());
  }
}
