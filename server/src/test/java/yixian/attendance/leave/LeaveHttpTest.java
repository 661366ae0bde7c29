package yixian.attendance.leave;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.attendance.AttendanceTown.calendar;
import static yixian.attendance.AttendanceTown.monday;
import static yixian.attendance.AttendanceTown.notices;
import static yixian.secondment.SecondmentTown.faults;
import static yixian.secondment.SecondmentTown.ok;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tools.jackson.databind.JsonNode;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.attendance.AttendanceTown;
import yixian.calendar.Calendars;
import yixian.directory.profile.Profile;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Scope;
import yixian.kernel.Stretch;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Lost;
import yixian.testing.People.Person;

/** An official asks for leave where he serves; the host decides, both units are told. */
@HouseTest
class LeaveHttpTest {

  @Autowired AutowireCapableBeanFactory house;
  @Autowired Road road;
  @Autowired Accounts accounts;
  @Autowired Leaves leaves;
  @Autowired Overdue overdue;
  @Autowired Calendars calendars;
  @Autowired DSLContext sql;

  private AttendanceTown town;

  @BeforeEach
  void found() {
    town = AttendanceTown.in(house);
  }

  @Test
  void asksTheLeaderOfTheHostAndTellsBothUnitsOnceItIsGranted() {
    LocalDate day = workday(2);
    JsonNode leave = town.ask("personal", day, day);
    assertThat(leave.get("stateName").asString()).isEqualTo("审批中");
    assertThat(notices(town.clerk)).noneMatch(title -> title.endsWith("请假"));
    assertThat(calendar(town.leader, day)).isEmpty();
    town.answer(town.leader, leave, "agree");
    assertThat(town.see(leave).get("stateName").asString()).isEqualTo("已批准");
    assertThat(notices(town.clerk)).anyMatch(title -> title.endsWith("请假"));
    assertThat(notices(town.homeClerk)).anyMatch(title -> title.endsWith("请假"));
  }

  @Test
  void showsWhoIsAwayToBothUnitsButTheKindOnlyToWhoDecides() {
    LocalDate day = workday(2);
    town.granted("sick", day, day);
    assertThat(calendar(town.clerk, day)).hasSize(1);
    assertThat(calendar(town.clerk, day).get(0).has("typeName")).isFalse();
    assertThat(calendar(town.clerk, day).get(0).has("reason")).isFalse();
    assertThat(calendar(town.homeClerk, day)).hasSize(1);
    assertThat(calendar(town.leader, day).get(0).get("typeName").asString()).isEqualTo("病假");
    assertThat(calendar(town.town.people.hire("UNIT_CLERK", town.town.other), day)).isEmpty();
  }

  @Test
  void asksTheOrganisationDepartmentTooWhenItIsLong() {
    Person department = longFlow();
    LocalDate day = workday(3);
    JsonNode leave = town.ask("sick", day, day.plusDays(9));
    town.answer(town.leader, leave, "agree");
    assertThat(town.see(leave).get("state").asString()).isEqualTo("ASKED");
    town.answer(department, leave, "agree");
    assertThat(town.see(leave).get("state").asString()).isEqualTo("GRANTED");
  }

  @Test
  void refusesWhatOverlapsAndSaysWithWhat() {
    LocalDate day = workday(2);
    town.ask("personal", day, day);
    Client.Answer again = tryAsk(town.draft("sick", day, day.plusDays(1)));
    assertThat(faults(again)).containsExactly("from");
    assertThat(again.text()).contains("与 " + day + " 的事假（审批中）重叠");
  }

  @Test
  void letsTheTwoHalvesOfADayBeTwoLeaves() {
    LocalDate day = workday(2);
    Map<String, Object> morning = town.draft("personal", day, day);
    morning.put("toHalf", "AM");
    Map<String, Object> afternoon = town.draft("sick", day, day);
    afternoon.put("fromHalf", "PM");
    assertThat(ok(tryAsk(morning)).get("days").asDouble()).isEqualTo(0.5);
    assertThat(ok(tryAsk(afternoon)).get("words").asString()).isEqualTo(day + " 下午");
  }

  @Test
  void countsWorkingDaysOrCalendarDaysByTheKindAndShowsEachDay() {
    LocalDate friday = monday(2).plusDays(4);
    String days = "&from=" + friday + "&fromHalf=PM&to=" + friday.plusDays(3) + "&toHalf=PM";
    JsonNode working = ok(town.browser().get("/api/leave/mine/count?type=personal" + days));
    JsonNode calendar = ok(town.browser().get("/api/leave/mine/count?type=sick" + days));
    double expected = 0;
    for (int at = 0; at <= 3; at++) {
      expected += calendars.isWorkingDay(friday.plusDays(at)) ? (at == 0 ? 0.5 : 1) : 0;
    }
    assertThat(working.get("days").asDouble()).isEqualTo(expected);
    assertThat(calendar.get("days").asDouble()).isEqualTo(3.5);
    assertThat(working.get("counted")).hasSize(4);
    assertThat(working.get("counted").findValuesAsString("because")).contains("工作日");
  }

  @Test
  void countsTheAnnualLeaveFromTheYearsOfServiceAndRefusesMore() {
    LocalDate day = workday(2);
    town.town.record(
        town.official,
        new Profile(
            null, null, null, null, null, null, YearMonth.from(day.minusYears(5)), null, null),
        LocalDate.of(2015, 1, 2));
    JsonNode before = balance(day.getYear());
    assertThat(before.get("entitled").asInt()).isEqualTo(5);
    assertThat(before.get("because").asString()).contains("累计工作").contains("带薪年休假");
    town.granted("annual", day, day);
    JsonNode after = balance(day.getYear());
    assertThat(after.get("left").asDouble()).isEqualTo(4);
    assertThat(after.get("uses").findValuesAsString("words")).containsExactly(day.toString());
    Map<String, Object> more =
        town.draft("annual", monday(3), calendars.addWorkingDays(monday(3), 5));
    Client.Answer refused = tryAsk(more);
    assertThat(faults(refused)).containsExactly("to");
    assertThat(refused.text()).contains("应休 5 天，已用 1 天");
  }

  @Test
  void asksForAReasonAndAStandInWhereTheyAreNeeded() {
    LocalDate day = workday(2);
    Map<String, Object> draft = town.draft("personal", day, day);
    draft.put("reason", " ");
    assertThat(faults(tryAsk(draft))).containsExactly("reason");
    draft.put("reason", "搬家");
    draft.put("standIn", town.official);
    assertThat(faults(tryAsk(draft))).containsExactly("standIn");
    draft.put("standIn", null);
    assertThat(faults(tryAsk(draft))).containsExactly("standIn");
    draft.put("standIn", town.colleague);
    draft.put("to", day.minusDays(1).toString());
    assertThat(faults(tryAsk(draft))).containsExactly("to");
    draft.put("type", null);
    assertThat(faults(tryAsk(draft))).containsExactly("type");
  }

  @Test
  void isForThoseWhoServeOnly() {
    Person other = town.town.people.join(town.town.official(), town.town.bureau);
    LocalDate day = workday(2);
    Client.Answer refused =
        other.browser().post("/api/leave/mine", town.draft("personal", day, day));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("没有在岗的挂职");
  }

  @Test
  void mendsWhatTheLeaderReturnedAndSendsItAgain() {
    LocalDate day = workday(2);
    JsonNode leave = town.ask("personal", day, day);
    String path = "/api/leave/mine/" + leave.get("id").asString();
    Map<String, Object> later = town.draft("personal", day.plusDays(7), day.plusDays(7));
    Map<String, Object> mended = Map.of("version", leave.get("version").asInt(), "leave", later);
    assertThat(town.browser().put(path, mended).status()).isEqualTo(422);
    town.answer(town.leader, leave, "return");
    assertThat(town.see(leave).get("mendable").asBoolean()).isTrue();
    JsonNode sent = ok(town.browser().put(path, mended));
    assertThat(sent.get("from").asString()).isEqualTo(day.plusDays(7).toString());
    assertThat(sent.get("mendable").asBoolean()).isFalse();
    town.answer(town.leader, leave, "agree");
    assertThat(town.see(leave).get("state").asString()).isEqualTo("GRANTED");
  }

  @Test
  void takesARequestBackAndFreesTheDays() {
    LocalDate day = workday(2);
    JsonNode leave = town.ask("personal", day, day);
    assertThat(ok(town.tryMove(leave, "withdraw", Map.of())).get("stateName").asString())
        .isEqualTo("已撤销");
    town.ask("personal", day, day);
  }

  @Test
  void cancelsBeforeItBeginsAndShortensButNeverLengthens() {
    LocalDate day = workday(2);
    JsonNode leave = town.granted("sick", day, day.plusDays(2));
    assertThat(moves(leave)).containsExactly("shorten", "cancel");
    assertThat(town.tryMove(leave, "return", Map.of()).status()).isEqualTo(422);
    Client.Answer longer = town.tryMove(leave, "shorten", Map.of("to", day.plusDays(3).toString()));
    assertThat(faults(longer)).containsExactly("to");
    JsonNode shorter =
        ok(town.tryMove(leave, "shorten", Map.of("to", day.toString(), "toHalf", "AM")));
    assertThat(shorter.get("days").asDouble()).isEqualTo(0.5);
    assertThat(ok(town.tryMove(leave, "cancel", Map.of())).get("stateName").asString())
        .isEqualTo("已撤销");
    assertThat(calendar(town.leader, day)).isEmpty();
    assertThat(notices(town.homeClerk)).anyMatch(title -> title.endsWith("撤销请假"));
  }

  @Test
  void usesOnlyTheDaysUntilOneIsBackEarly() {
    LocalDate day = workday(2);
    JsonNode leave = town.granted("sick", day, day.plusDays(2));
    LeaveSheet back = returned(leave, day.plusDays(1), 14);
    assertThat(back.words()).isEqualTo(day + " 至 " + day.plusDays(1) + " 上午");
    assertThat(back.days()).isEqualTo(1.5);
    assertThat(back.late()).isZero();
  }

  @Test
  void tellsOfALateReturnAndKeepsTheDaysAsGranted() {
    LocalDate day = workday(2);
    JsonNode leave = town.granted("sick", day, day);
    LocalDate due = LocalDate.parse(leave.get("returnDue").asString());
    assertThat(due).isEqualTo(calendars.addWorkingDays(day, 1));
    LeaveSheet back = returned(leave, due.plusDays(2), 9);
    assertThat(back.late()).isEqualTo(2);
    assertThat(back.words()).isEqualTo(day.toString());
    assertThat(notices(town.clerk)).anyMatch(title -> title.contains("晚 2 天"));
  }

  @Test
  void remindsOnceWhenNobodyIsBack() {
    LocalDate day = workday(2);
    JsonNode leave = town.granted("sick", day, day);
    Instant later = Days.start(LocalDate.parse(leave.get("returnDue").asString()).plusDays(1));
    TimeTravel.at(later, () -> road.job(overdue::round));
    TimeTravel.at(later, () -> road.job(overdue::round));
    assertThat(notices(town.account)).filteredOn("假期已满，请销假"::equals).hasSize(1);
    assertThat(notices(town.clerk)).filteredOn(each -> each.endsWith("假满未销假")).hasSize(1);
  }

  @Test
  void answersWhatOfAPlacementInAMonth() {
    LocalDate day = workday(2);
    JsonNode leave = town.granted("sick", day, day);
    Actor actor = accounts.actor(town.account.account());
    UUID placement = UUID.fromString(town.placement);
    List<TakenLeave> taken =
        road.ownRead(actor, () -> leaves.taken(placement, Stretch.of(YearMonth.from(day))));
    assertThat(taken)
        .extracting(each -> each.id().toString())
        .containsExactly(leave.get("id").asString());
    assertThat(
            road.ownRead(
                actor,
                () -> leaves.taken(placement, Stretch.of(YearMonth.from(day).plusMonths(3)))))
        .isEmpty();
  }

  @Test
  void isWalledInTheDatabaseToo() {
    LocalDate day = workday(2);
    JsonNode leave = town.granted("sick", day, day);
    Actor outsider = accounts.actor(town.town.people.hire("UNIT_CLERK", town.town.other).account());
    Actor insider = accounts.actor(town.clerk.account());
    UUID id = UUID.fromString(leave.get("id").asString());
    assertThat(rows(outsider, id)).isZero();
    assertThat(rows(insider, id)).isOne();
  }

  @Test
  void keepsTheKindsAsDataWithABasis() {
    Person keeper = town.town.people.hire("ORGANISER");
    JsonNode parental =
        ok(keeper.browser().get("/api/leave/types"))
            .valueStream()
            .filter(type -> type.get("code").asString().equals("parental"))
            .findFirst()
            .orElseThrow();
    Map<String, Object> edit = new HashMap<>();
    edit.put("version", parental.get("version").asInt());
    edit.put("basis", " ");
    edit.put("counting", "WORKING_DAY");
    edit.put("reasonNeeded", false);
    edit.put("mostDays", 10);
    edit.put("shortDays", 4);
    edit.put("enabled", true);
    edit.put("tiers", List.of());
    assertThat(faults(keeper.browser().put("/api/leave/types/parental", edit)))
        .containsExactly("basis");
    edit.put("basis", "省人口与计划生育条例");
    JsonNode after = ok(keeper.browser().put("/api/leave/types/parental", edit));
    assertThat(after.get("shortDays").asInt()).isEqualTo(4);
    Lost.toSomebody(keeper.browser().put("/api/leave/types/parental", edit));
  }

  private int rows(Actor actor, UUID leave) {
    Scope scope = actor.scope(Leaves.VIEW);
    assertThat(scope.everything()).isFalse();
    return road.read(
        actor,
        Leaves.VIEW,
        () ->
            sql.fetchOne("select count(*) from attendance.leaves where id = ?", leave)
                .into(Integer.class));
  }

  private LeaveSheet returned(JsonNode leave, LocalDate day, int hour) {
    Actor actor = accounts.actor(town.account.account());
    UUID id = UUID.fromString(leave.get("id").asString());
    int version = town.see(leave).get("version").asInt();
    Instant moment = day.atTime(hour, 0).atZone(Days.ZONE).toInstant();
    return TimeTravel.at(
        moment,
        () ->
            road.ownWrite(
                actor,
                IdempotencyKey.fresh(),
                LeaveSheet.class,
                () -> {
                  leaves.move(actor, id, new LeaveMoveOrder(LeaveMove.RETURN, version, null, null));
                  return leaves.mine(actor, id);
                }));
  }

  private Client.Answer tryAsk(Map<String, Object> draft) {
    return town.browser().post("/api/leave/mine", draft);
  }

  private List<String> moves(JsonNode leave) {
    return town.see(leave).get("moves").findValuesAsString("move");
  }

  private JsonNode balance(int year) {
    return ok(town.browser().get("/api/leave/mine?year=" + year)).get("balances").get(0);
  }

  /** A working day whose next day is one of the same year, some weeks from now. */
  private LocalDate workday(int weeks) {
    return calendars.addWorkingDays(monday(weeks), 0);
  }

  /** The flow for long leaves, with somebody of an organisation department at its end. */
  private Person longFlow() {
    Person head = town.town.people.hire("ORGANISATION_LEADER", town.town.other);
    Client keeper = town.town.people.hire("SYSTEM_ADMIN").browser();
    Client.Answer known = keeper.get("/api/approval-flows/leave-long");
    int version = known.status() == 200 ? known.json().get("version").asInt() : 0;
    Map<String, Object> edit = new HashMap<>();
    edit.put("version", version);
    edit.put("name", "请假（长假）");
    edit.put("plain", false);
    edit.put("enabled", true);
    edit.put("withdrawal", "UNTIL_END");
    edit.put(
        "steps",
        List.of(
            step("接收单位审批", Map.of("kind", "OWN_UNIT", "role", "UNIT_LEADER")),
            step(
                "组织部审批",
                Map.of(
                    "kind",
                    "ROLE_IN_UNIT",
                    "role",
                    "ORGANISATION_LEADER",
                    "unit",
                    town.town.other))));
    ok(keeper.put("/api/approval-flows/leave-long", edit));
    return head;
  }

  private static Map<String, Object> step(String name, Map<String, ?> approvers) {
    return Map.of("name", name, "approvers", approvers, "mode", "ANY", "days", 2, "addSign", true);
  }
}
