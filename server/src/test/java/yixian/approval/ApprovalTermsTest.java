package yixian.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.approval.ApprovalTown.box;
import static yixian.approval.ApprovalTown.move;
import static yixian.approval.ApprovalTown.notices;
import static yixian.approval.ApprovalTown.see;
import static yixian.approval.ApprovalTown.tryMove;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.TimeTravel;
import yixian.testing.HouseTest;
import yixian.testing.People;
import yixian.testing.People.Person;

/**
 * Deadlines by the working calendar, reminders on both sides of them, and a way past whoever
 * sleeps.
 */
@HouseTest
class ApprovalTermsTest {

  /** Wednesday before the National Day holiday of 2026, 10:00 in Shanghai. */
  private static final Instant BEFORE_THE_HOLIDAY = Instant.parse("2026-09-30T02:00:00Z");

  @Autowired Road road;
  @Autowired Units units;
  @Autowired People people;
  @Autowired Accounts accounts;
  @Autowired Approvals approvals;
  @Autowired Reminders reminders;

  private ApprovalTown town;

  @BeforeEach
  void found() {
    town = new ApprovalTown(road, units, people);
  }

  @Test
  void countsNoHolidays() {
    ApprovalSheet sheet = askedAt(BEFORE_THE_HOLIDAY, "节前提请");
    assertThat(sheet.seats()).isEmpty();
    assertThat(sheet.tasks())
        .singleElement()
        .extracting(ApprovalSheet.TaskView::due)
        .isEqualTo(Instant.parse("2026-10-09T10:00:00Z"));
  }

  @Test
  void movesDeadlinesWhenTheCalendarIsEdited() throws InterruptedException {
    ApprovalSheet sheet = askedAt(Instant.parse("2036-05-01T02:00:00Z"), "改历书的请示");
    assertThat(dueOf(sheet)).isEqualTo("2036-05-05T10:00:00Z");
    Object days = List.of(Map.of("date", "2036-05-05", "kind", "HOLIDAY", "name", "劳动节"));
    Map<String, Object> year = Map.of("version", 0, "days", days);
    assertThat(town.keeper().browser().put("/api/calendar/2036", year).status()).isEqualTo(200);
    for (int waited = 0; waited < 100 && dueOf(sheet).startsWith("2036-05-05"); waited++) {
      Thread.sleep(100);
    }
    assertThat(dueOf(sheet)).isEqualTo("2036-05-06T10:00:00Z");
  }

  private String dueOf(ApprovalSheet sheet) {
    return ApprovalTown.ok(town.clerk.browser().get("/api/approvals/" + sheet.id()))
        .get("tasks")
        .get(0)
        .get("due")
        .asString();
  }

  @Test
  void remindsTheDayBeforeAndOnceAfterAndTellsTheApplicant() {
    TimeTravel.journey(this::remindedStepByStep);
  }

  /** On a journey, so that the house's own reminders, which live today, do not come in between. */
  private boolean remindedStepByStep() {
    ApprovalSheet sheet = askedAt(BEFORE_THE_HOLIDAY, "提醒的请示");
    Instant due = sheet.tasks().getFirst().due();
    TimeTravel.at(due.minus(Duration.ofDays(3)), this::remind);
    assertThat(notices(town.leader)).containsExactly("待您审批：提醒的请示");
    TimeTravel.at(due.minus(Duration.ofHours(20)), this::remind);
    TimeTravel.at(due.minus(Duration.ofHours(19)), this::remind);
    assertThat(notices(town.leader)).containsExactly("审批即将到期：提醒的请示", "待您审批：提醒的请示");
    TimeTravel.at(due.plus(Duration.ofHours(1)), this::remind);
    TimeTravel.at(due.plus(Duration.ofHours(2)), this::remind);
    assertThat(notices(town.leader)).startsWith("审批超期：提醒的请示").hasSize(3);
    assertThat(notices(town.clerk)).containsExactly("审批超期：提醒的请示");
    return true;
  }

  @Test
  void letsTheKeeperHandOverWhatIsOverdueAndNothingElse() {
    Person keeper = town.keeper();
    Person other = town.hire("UNIT_LEADER", town.bureau);
    Map<String, Object> to = Map.of("people", List.of(other.account()), "comment", "负责人长期外出");
    JsonNode fresh = town.ask("没有超期");
    assertThat(tryMove(keeper, see(keeper, fresh), "reassign", to).text()).contains("还没有超期的待办");
    ApprovalSheet late = askedAt(BEFORE_THE_HOLIDAY, "久拖不办");
    JsonNode sheet = town.clerk.browser().get("/api/approvals/" + late.id()).json();
    assertThat(box(keeper, "overdue")).contains("久拖不办").doesNotContain("没有超期");
    assertThat(tryMove(town.head, sheet, "reassign", to).status()).isEqualTo(403);
    move(keeper, sheet, "reassign", to);
    assertThat(box(other, "waiting")).containsExactly("久拖不办");
    assertThat(see(town.clerk, sheet).get("tasks").findValuesAsString("state"))
        .containsExactly("TRANSFERRED", "WAITING");
    assertThat(move(other, sheet, "agree").get("step").asInt()).isEqualTo(2);
  }

  private ApprovalSheet askedAt(Instant moment, String title) {
    Actor clerk = accounts.actor(town.clerk.account());
    UUID subject = UUID.randomUUID();
    NewRequest wanted =
        new NewRequest(
            town.flow,
            "test-term",
            "测试事项",
            subject,
            title,
            "/",
            List.of(new Row("事由", "测试")),
            List.of());
    return road.write(
        clerk,
        "approval.act",
        IdempotencyKey.fresh(),
        ApprovalSheet.class,
        () -> TimeTravel.at(moment, () -> approvals.ask(clerk, wanted)));
  }

  /** Works off whatever is due in the shared house. */
  private int remind() {
    int done = 0;
    int batch;
    do {
      batch = road.job(reminders::some);
      done += batch;
    } while (batch > 0);
    return done;
  }
}
