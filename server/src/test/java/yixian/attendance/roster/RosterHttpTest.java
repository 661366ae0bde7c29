package yixian.attendance.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.secondment.SecondmentTown.faults;
import static yixian.secondment.SecondmentTown.ok;

import java.time.Instant;
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
import yixian.grid.Grids;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Lost;

/** A roster asks where somebody is: once a shift, with a basis and an end, and then forgets it. */
@HouseTest
class RosterHttpTest {

  @Autowired AutowireCapableBeanFactory house;
  @Autowired Grids grids;
  @Autowired Road road;
  @Autowired Accounts accounts;
  @Autowired CheckIns checkIns;
  @Autowired RosterBurdens burdens;
  @Autowired DSLContext sql;

  private DutyTown duty;

  @BeforeEach
  void found() {
    duty = new DutyTown(AttendanceTown.in(house), grids);
  }

  @Test
  void opensOnlyWithPurposeBasisOwnerAndEnd() {
    for (String part : List.of("grid", "name", "purpose", "basis", "owner", "to")) {
      Map<String, Object> draft = duty.draft();
      draft.put(part, null);
      assertThat(faults(duty.keeper().post("/api/rosters", draft))).containsExactly(part);
    }
    Map<String, Object> endless = duty.draft();
    endless.put("to", DutyTown.today().plusYears(2).toString());
    assertThat(faults(duty.keeper().post("/api/rosters", endless))).containsExactly("to");
    Map<String, Object> daily = duty.draft();
    daily.put("purpose", "ATTENDANCE");
    assertThat(duty.keeper().post("/api/rosters", daily).status()).isEqualTo(400);
  }

  @Test
  void standsOnTheBurdenPageWithBasisOwnerAndEnd() {
    String name = "防汛" + UUID.randomUUID().toString().substring(0, 8);
    Map<String, Object> draft = duty.draft();
    draft.put("name", name);
    ok(duty.keeper().post("/api/rosters", draft));
    var item =
        road.job(burdens::burdens).stream()
            .filter(each -> each.item().contains(name))
            .findFirst()
            .orElseThrow();
    assertThat(item.on()).isTrue();
    assertThat(item.basis()).contains("通汛");
    assertThat(item.owner()).isNotBlank();
    assertThat(item.expires()).isEqualTo(DutyTown.today().plusDays(11));
    assertThat(item.flagged(DutyTown.today())).isFalse();
  }

  @Test
  void tellsWhoIsOnDutyAndShowsHimWhy() {
    String roster = duty.open();
    String shift = duty.shiftNow(roster);
    JsonNode mine = ok(duty.town.browser().get("/api/rosters/mine")).get(0);
    assertThat(mine.get("id").asString()).isEqualTo(shift);
    assertThat(mine.get("basis").asString()).contains("通汛");
    assertThat(mine.get("purposeName").asString()).isEqualTo("应急");
    assertThat(AttendanceTown.notices(duty.town.account)).contains("值守安排：防汛值守");
  }

  @Test
  void takesUpAShiftInsideTheGridOnce() {
    String roster = duty.open();
    String shift = duty.shiftNow(roster);
    JsonNode ticket = duty.ticket(shift);
    ok(duty.checkIn(shift, duty.position(ticket, 400, 30)));
    assertThat(duty.sheet(roster).get("shifts").get(0).get("how").asString()).isEqualTo("定位签到");
    Client.Answer replayed = duty.checkIn(shift, duty.position(ticket, 400, 30));
    assertThat(replayed.status()).isEqualTo(422);
    Client.Answer again = duty.checkIn(shift, duty.position(duty.ticket(shift), 400, 30));
    assertThat(again.text()).contains("已签到");
  }

  @Test
  void refusesOutsideAndKeepsNothing() {
    String shift = duty.shiftNow(duty.open());
    JsonNode ticket = duty.ticket(shift);
    Client.Answer outside = duty.checkIn(shift, duty.position(ticket, -200, 30));
    assertThat(faults(outside)).containsExactly("position");
    assertThat(outside.text()).contains("约 200 米").contains("位置没有保存");
    assertThat(kept(shift)).isZero();
    ok(duty.checkIn(shift, duty.position(ticket, 400, 30)));
  }

  @Test
  void cannotTellWhereTheAccuracyCrossesTheBorder() {
    String shift = duty.shiftNow(duty.open());
    JsonNode ticket = duty.ticket(shift);
    for (double metres : List.of(50.0, -50.0)) {
      Client.Answer unsure = duty.checkIn(shift, duty.position(ticket, metres, 120));
      assertThat(unsure.status()).isEqualTo(422);
      assertThat(unsure.json().get("code").asString()).isEqualTo("cannot-tell");
      assertThat(unsure.text()).contains("无法判断").contains("人工确认");
    }
    assertThat(kept(shift)).isZero();
  }

  @Test
  void usesANonceOnlyForItsOwnShiftAndOnlyOnce() {
    String roster = duty.open();
    Instant now = Instant.now();
    String first = duty.shift(roster, now.minusSeconds(600), now.plusSeconds(600));
    String second = duty.shift(roster, now.plusSeconds(700), now.plusSeconds(9_000));
    JsonNode ticket = duty.ticket(first);
    Client.Answer elsewhere = duty.checkIn(second, duty.position(ticket, 400, 30));
    assertThat(elsewhere.json().get("code").asString()).isEqualTo("nonce-used");
    Map<String, Object> invented = duty.position(ticket, 400, 30);
    invented.put("nonce", UUID.randomUUID());
    assertThat(duty.checkIn(first, invented).json().get("code").asString()).isEqualTo("nonce-used");
    ok(duty.checkIn(first, duty.position(ticket, 400, 30)));
  }

  @Test
  void believesAPhoneThatWasOfflineAndDoubtsAWrongClock() {
    String roster = duty.open();
    String shift = duty.shiftNow(roster);
    JsonNode ticket = duty.ticket(shift);
    Map<String, Object> skewed = duty.position(ticket, 400, 30);
    skewed.put("at", Instant.now().plusSeconds(40_000).toString());
    JsonNode taken = ok(duty.checkIn(shift, skewed));
    assertThat(taken.get("clockDoubted").asBoolean()).isTrue();
    assertThat(Instant.parse(taken.get("at").asString())).isBefore(Instant.now().plusSeconds(5));
    assertThat(duty.sheet(roster).get("shifts").get(0).get("how").asString()).contains("手机时间不准");
  }

  @Test
  void tellsAWrongClockOutsideTheShiftWhatToDo() {
    String roster = duty.open();
    Instant now = Instant.now();
    String shift = duty.shift(roster, now.plusSeconds(7_200), now.plusSeconds(9_000));
    Map<String, Object> early = duty.position(duty.ticket(shift), 400, 30);
    Client.Answer tooEarly = duty.checkIn(shift, early);
    assertThat(tooEarly.json().get("code").asString()).isEqualTo("not-in-shift");
    early.put("at", now.plusSeconds(7_300).toString());
    Client.Answer skewed = duty.checkIn(shift, early);
    assertThat(skewed.json().get("code").asString()).isEqualTo("clock-wrong");
    assertThat(skewed.text()).contains("校准手机时间");
  }

  @Test
  void settlesWhenACheckInHappened() {
    Instant issued = Instant.parse("2026-07-01T00:00:00Z");
    Instant arrived = issued.plusSeconds(7_200);
    Instant offline = issued.plusSeconds(600);
    assertThat(ClockCheck.of(offline, issued, arrived)).isEqualTo(new ClockCheck(offline, false));
    assertThat(ClockCheck.of(issued.minusSeconds(600), issued, arrived))
        .isEqualTo(new ClockCheck(arrived, true));
    assertThat(ClockCheck.of(arrived.plusSeconds(60), issued, arrived))
        .isEqualTo(new ClockCheck(arrived, false));
    assertThat(ClockCheck.of(null, issued, arrived)).isEqualTo(new ClockCheck(arrived, false));
  }

  @Test
  void letsTheKeeperVouchWhereThePhoneCannotTell() {
    String roster = duty.open();
    String shift = duty.shiftNow(roster);
    String path = "/api/rosters/shifts/" + shift + "/vouching";
    assertThat(faults(duty.keeper().post(path, Map.of()))).containsExactly("reason");
    ok(duty.keeper().post(path, Map.of("reason", "堤上没有信号，当面确认")));
    JsonNode line = duty.sheet(roster).get("shifts").get(0);
    assertThat(line.get("how").asString()).contains("当面确认");
    assertThat(duty.keeper().post(path, Map.of("reason", "再确认")).status()).isEqualTo(422);
  }

  @Test
  void givesNobodyTwoShiftsAtOnceAndNoneBeyondTheRoster() {
    String roster = duty.open();
    Instant now = Instant.now();
    duty.shift(roster, now, now.plusSeconds(3_600));
    assertThat(faults(duty.tryShift(roster, now.plusSeconds(60), now.plusSeconds(600))))
        .containsExactly("starts");
    Instant late = Days.start(DutyTown.today().plusDays(30));
    assertThat(faults(duty.tryShift(roster, late, late.plusSeconds(60)))).containsExactly("starts");
    assertThat(faults(duty.tryShift(roster, now, now.minusSeconds(60)))).containsExactly("ends");
  }

  @Test
  void deletesThePositionsOnceTheRosterIsOver() {
    String roster = duty.open();
    String shift = duty.shiftNow(roster);
    ok(duty.checkIn(shift, duty.position(duty.ticket(shift), 400, 30)));
    assertThat(kept(shift)).isOne();
    Instant later = Days.start(DutyTown.today().plusDays(12));
    TimeTravel.at(later, () -> road.job(checkIns::forget));
    assertThat(kept(shift)).isZero();
    JsonNode sheet = duty.sheet(roster);
    assertThat(sheet.get("positionsDeleted").asBoolean()).isTrue();
    assertThat(sheet.get("shifts").get(0).has("checkedIn")).isTrue();
  }

  @Test
  void endsEarlyAndDropsTheShiftsToCome() {
    String roster = duty.open();
    Instant now = Instant.now();
    duty.shiftNow(roster);
    duty.shift(roster, now.plusSeconds(80_000), now.plusSeconds(82_000));
    String ending = "/api/rosters/" + roster + "/ending";
    Lost.toSomebody(duty.keeper().post(ending, Map.of("version", 0)));
    ok(duty.keeper().post(ending, Map.of("version", 1)));
    assertThat(duty.shiftsOf(roster)).hasSize(1);
    assertThat(AttendanceTown.notices(duty.town.account)).contains("值守取消：防汛值守");
  }

  @Test
  void isWalledInTheDatabaseToo() {
    String roster = duty.open();
    Actor outsider =
        accounts.actor(duty.town.town.people.hire("UNIT_CLERK", duty.town.town.other).account());
    Actor insider = accounts.actor(duty.town.clerk.account());
    assertThat(rows(outsider, roster)).isZero();
    assertThat(rows(insider, roster)).isOne();
  }

  private int rows(Actor actor, String roster) {
    return road.read(
        actor,
        Rosters.VIEW,
        () ->
            sql.fetchOne(
                    "select count(*) from attendance.rosters where id = ?", UUID.fromString(roster))
                .into(Integer.class));
  }

  /** How many positions of the shift are kept. */
  private int kept(String shift) {
    return road.job(
        () ->
            sql.fetchOne(
                    "select count(longitude) from attendance.check_ins where shift = ?",
                    UUID.fromString(shift))
                .into(Integer.class));
  }
}
