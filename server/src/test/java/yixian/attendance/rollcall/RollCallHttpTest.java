package yixian.attendance.rollcall;

import static org.assertj.core.api.Assertions.assertThat;
import static yixian.secondment.SecondmentTown.faults;
import static yixian.secondment.SecondmentTown.ok;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.attendance.AttendanceTown;
import yixian.kernel.Actor;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.HouseTest;

/** The roll is called for a reason; one tap answers; who stays silent is told to his unit once. */
@HouseTest
class RollCallHttpTest {

  private static final Actor HOUSE = Actor.system("测试");

  @Autowired AutowireCapableBeanFactory house;
  @Autowired RollCalls calls;
  @Autowired RollCallBurdens burdens;
  @Autowired Road road;
  @Autowired DSLContext sql;

  private CallTown town;

  @BeforeEach
  void found() {
    town = new CallTown(AttendanceTown.in(house));
  }

  @Test
  void callsOnlyWithPurposeBasisTimeAndPeople() {
    for (String part : List.of("name", "purpose", "basis", "minutes", "units")) {
      Map<String, Object> draft = town.draft();
      draft.put(part, null);
      assertThat(faults(town.leader().post("/api/roll-calls", draft))).containsExactly(part);
    }
    Map<String, Object> daily = town.draft();
    daily.put("purpose", "ATTENDANCE");
    assertThat(town.leader().post("/api/roll-calls", daily).status()).isEqualTo(400);
    Map<String, Object> foreign = town.draft();
    foreign.put("units", List.of(town.town.town.bureau));
    assertThat(faults(town.leader().post("/api/roll-calls", foreign))).containsExactly("units");
  }

  @Test
  void saysHowManyWouldBeCalledBeforeAnybodyIs() {
    JsonNode preview = ok(town.leader().get("/api/roll-calls/preview?unit=" + town.unit));
    assertThat(preview.get("people").asInt()).isEqualTo(CallTown.PEOPLE);
    assertThat(preview.get("units").asInt()).isEqualTo(1);
    assertThat(ok(town.tapper.browser().get("/api/roll-calls/mine"))).isEmpty();
  }

  @Test
  void oneTapAnswersAndTheRateShowsBothNumbers() {
    String call = town.call();
    JsonNode mine = ok(town.tapper.browser().get("/api/roll-calls/mine")).get(0);
    assertThat(mine.get("basis").asString()).contains("通汛");
    assertThat(told(town.second)).isEqualTo(1);
    ok(town.tapper.browser().post(CallTown.answer(call), Map.of()));
    Instant first = Instant.parse(town.line(call, town.second).get("answeredAt").asString());
    ok(town.tapper.browser().post(CallTown.answer(call), Map.of()));
    assertThat(town.line(call, town.second).get("answeredAt").asString())
        .isEqualTo(first.toString());
    assertThat(town.line(call, town.second).get("how").asString()).isEqualTo("手机应答");
    JsonNode figures = town.sheet(call).get("call").get("figures");
    assertThat(figures.get("called").asInt()).isEqualTo(CallTown.PEOPLE);
    assertThat(figures.get("answered").asInt()).isEqualTo(1);
    assertThat(figures.get("rate").asString()).isEqualTo("33.3");
    assertThat(facts(call)).as("a call that runs is not counted").isEmpty();
    ok(town.end(call));
    assertThat(facts(call)).isEqualTo("call.answered 1, call.made 3");
    JsonNode counted = ok(town.leader().get("/api/indicators/RESPONSE/records")).get("items");
    assertThat(counted).hasSize(CallTown.PEOPLE);
    assertThat(counted.at("/0/issue/door").asString()).isEqualTo("/roll-calls/" + call);
    assertThat(counted.at("/0/issue/summary").asString()).startsWith("防汛应急点名：").endsWith(" 1 人");
    assertThat(counted.toString()).doesNotContain(town.second.toString());
  }

  private int told(UUID person) {
    return road.job(
        () ->
            sql.fetchCount(
                DSL.table("notice.messages"),
                DSL.condition("person = ?::uuid and template = 'call.drill'", person.toString())));
  }

  private String facts(String call) {
    return road.job(
        () ->
            sql.resultQuery(
                    """
                    select coalesce(string_agg(kind || ' ' || n, ', ' order by kind), '')
                    from (select f.kind, count(*) as n from indicator.facts f
                          join attendance.called c on c.id = f.record
                          where c.roll_call = ?::uuid group by 1) as counted
                    """,
                    call)
                .fetchSingle()
                .into(String.class));
  }

  @Test
  void whoIsReachedByTelephoneIsConfirmedWithAReason() {
    String call = town.call();
    assertThat(faults(town.vouch(call, town.second, " "))).containsExactly("reason");
    ok(town.vouch(call, town.second, "手机没电，座机联系上"));
    assertThat(town.line(call, town.second).get("how").asString()).contains("座机联系上");
    assertThat(town.vouch(call, town.second, "再确认一次").text()).contains("已经应答");
  }

  @Test
  void tellsTheUnitOnceWhoStaysSilentAndMarksWhoComesLate() {
    String call = town.call();
    keepTimeIn(Duration.ofMinutes(5));
    assertThat(AttendanceTown.notices(town.town.leader)).doesNotContain("点名未应答：防汛应急点名");
    keepTimeIn(Duration.ofMinutes(11));
    keepTimeIn(Duration.ofMinutes(12));
    assertThat(AttendanceTown.notices(town.town.leader))
        .filteredOn("点名未应答：防汛应急点名"::equals)
        .hasSize(1);
    sql.transaction(
        _ ->
            road.job(
                () ->
                    sql.execute(
                        "update attendance.roll_calls set due_at = called_at + interval '1 millisecond' where id = ?::uuid",
                        call)));
    ok(town.tapper.browser().post(CallTown.answer(call), Map.of()));
    JsonNode figures = town.sheet(call).get("call").get("figures");
    assertThat(figures.get("late").asInt()).isEqualTo(1);
    assertThat(figures.get("answered").asInt()).isEqualTo(1);
  }

  private void keepTimeIn(Duration later) {
    TimeTravel.at(
        Instant.now().plus(later),
        () ->
            road.job(
                () -> {
                  calls.keepTime(HOUSE);
                  return true;
                }));
  }

  @Test
  void takesNoAnswerAfterItsEndAndEndsByItselfAfterADay() {
    String call = town.call();
    ok(town.end(call));
    assertThat(town.tapper.browser().post(CallTown.answer(call), Map.of()).text())
        .contains("点名已经结束");
    assertThat(ok(town.tapper.browser().get("/api/roll-calls/mine"))).isEmpty();
    String forgotten = town.call();
    keepTimeIn(Duration.ofHours(25));
    assertThat(town.sheet(forgotten).get("call").get("endedAt")).isNotNull();
  }

  @Test
  void aUnitSeesItsOwnPeopleOnly() {
    Map<String, Object> draft = town.draft();
    UUID stranger = town.town.town.official(town.town.town.other);
    draft.put("units", List.of(town.unit, town.town.town.other));
    Client centre = town.town.town.people.hire("OVERSEER").browser();
    assertThat(faults(centre.post("/api/roll-calls", draft)))
        .as("who belongs to no unit calls nobody")
        .containsExactly("units");
    String call = byHouse(draft);
    JsonNode whole = CallTown.sheet(centre, call);
    assertThat(whole.get("whole").asBoolean()).isTrue();
    assertThat(whole.toString()).contains(stranger.toString(), town.second.toString());
    JsonNode part = town.sheet(call);
    assertThat(part.get("whole").asBoolean()).isFalse();
    assertThat(part.get("mayAct").asBoolean()).isFalse();
    assertThat(part.toString())
        .contains(town.second.toString())
        .doesNotContain(stranger.toString());
    assertThat(part.get("shown").get("called").asInt()).isEqualTo(CallTown.PEOPLE);
    assertThat(town.end(call).status()).isEqualTo(403);
  }

  /** Calls as somebody of the bureau who reaches everybody. */
  private String byHouse(Map<String, Object> draft) {
    Client caller = town.town.town.people.hire("UNIT_LEADER").browser();
    assertThat(caller.post("/api/roll-calls", draft).status()).isEqualTo(400);
    UUID unit = town.town.town.bureau;
    Actor bureau =
        new Actor(
            null,
            null,
            "测试",
            unit,
            Map.of(RollCalls.CALL, yixian.kernel.Scope.EVERYTHING),
            null,
            null);
    CallDraft told =
        new CallDraft(
            "两地点名",
            CallPurpose.EMERGENCY,
            "区应急预案启动通知",
            10,
            List.of(town.unit, town.town.town.other),
            null,
            null);
    return road.job(() -> calls.call(bureau, told)).toString();
  }

  @Test
  void forgetsNamesHalfAYearAfterItsEndAndKeepsTheCounts() {
    String call = town.call();
    ok(town.tapper.browser().post(CallTown.answer(call), Map.of()));
    ok(town.end(call));
    TimeTravel.at(
        Instant.now().plus(Duration.ofDays(184)),
        () ->
            road.job(
                () -> {
                  calls.forget(HOUSE);
                  return true;
                }));
    JsonNode sheet = town.sheet(call);
    assertThat(sheet.get("forgotten").asBoolean()).isTrue();
    assertThat(sheet.toString()).doesNotContain(town.second.toString());
    assertThat(sheet.get("call").get("figures").get("answered").asInt()).isEqualTo(1);
  }

  @Test
  void standsOnTheBurdenPageWhileItRuns() {
    String call = town.call();
    assertThat(road.job(burdens::burdens))
        .anyMatch(item -> item.on() && item.item().contains("防汛应急点名"));
    assertThat(road.job(burdens::burdens))
        .noneMatch(item -> item.flagged(java.time.LocalDate.now(yixian.kernel.Days.ZONE)));
    ok(town.end(call));
  }

  @Test
  void openPagesHearAtOnce() throws IOException {
    try (BufferedReader phone = line(town.tapper.browser(), "/api/roll-calls/mine/line")) {
      assertThat(hear(phone, "calls")).isEqualTo("[]");
      String call = town.call();
      assertThat(hear(phone, "calls")).contains(call, "通汛");
      try (BufferedReader board = line(town.leader(), "/api/roll-calls/" + call + "/line")) {
        hear(board, "begun");
        ok(town.tapper.browser().post(CallTown.answer(call), Map.of()));
        assertThat(hear(board, "answers")).contains("\"answered\":1", town.second.toString());
        assertThat(hear(phone, "answered")).contains(call);
        ok(town.end(call));
        hear(board, "again");
      }
    }
  }

  private static BufferedReader line(Client reader, String path) {
    InputStream stream = reader.stream(path);
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }

  /** What is said next under a name. */
  private static String hear(BufferedReader line, String name) throws IOException {
    String event = "";
    for (String words = line.readLine(); words != null; words = line.readLine()) {
      if (words.startsWith("event:")) {
        event = words.substring(6).strip();
      }
      if (words.startsWith("data:") && event.equals(name)) {
        return words.substring(5).strip();
      }
    }
    throw new AssertionError("The line ended before " + name);
  }
}
