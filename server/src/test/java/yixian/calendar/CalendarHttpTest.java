package yixian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import yixian.testing.Client;
import yixian.testing.HouseTest;
import yixian.testing.Staff;

@HouseTest
class CalendarHttpTest {

  @Autowired Staff staff;
  @LocalServerPort int port;
  private Client admin;
  private Client clerk;

  @BeforeEach
  void signIn() {
    admin = staff.signIn(port, "SYSTEM_ADMIN");
    clerk = staff.signIn(port, "UNIT_CLERK");
  }

  @Test
  void showsAYearWithItsHolidaysAndMakeUpDays() {
    JsonNode year = clerk.get("/api/calendar/2026").json();
    assertThat(year.get("published").asBoolean()).isTrue();
    assertThat(year.get("days")).hasSize(365);
    assertThat(day(year, "2026-02-17").get("name").asString()).isEqualTo("春节");
    assertThat(day(year, "2026-02-14").get("kind").asString()).isEqualTo("MAKE_UP");
    assertThat(day(year, "2026-03-07").get("kind").asString()).isEqualTo("WEEKEND");
    assertThat(day(year, "2026-03-09").get("kind").asString()).isEqualTo("WORKDAY");
  }

  @Test
  void computesADeadlineAndWarnsPastTheTable() {
    JsonNode answer =
        clerk
            .get("/api/calendar/deadline?start=2028-12-28T02:00:00Z&amount=1&unit=WORKING_DAY")
            .json();
    assertThat(answer.get("deadline").asString()).isEqualTo("2028-12-29T10:00:00Z");
    assertThat(answer.get("notices").get(0).asString()).contains("2028 年放假安排尚未公布");
  }

  @Test
  void anEditedYearMovesDeadlinesAtOnceAndTheSlowerEditorIsTold() {
    String question = "/api/calendar/deadline?start=2031-05-02T02:00:00Z&amount=1&unit=WORKING_DAY";
    assertThat(clerk.get(question).json().get("deadline").asString())
        .isEqualTo("2031-05-05T10:00:00Z");
    Object days =
        List.of(
            Map.of("date", "2031-05-05", "kind", "HOLIDAY", "name", "劳动节"),
            Map.of("date", "2031-05-03", "kind", "MAKE_UP", "name", "劳动节"));
    Client.Answer edited = admin.put("/api/calendar/2031", Map.of("version", 0, "days", days));
    assertThat(edited.status()).isEqualTo(200);
    assertThat(edited.json().get("published").asBoolean()).isTrue();
    assertThat(clerk.get(question).json().get("deadline").asString())
        .isEqualTo("2031-05-03T10:00:00Z");
    assertThat(clerk.get(question).json().get("notices")).isEmpty();
    Client.Answer late = admin.put("/api/calendar/2031", Map.of("version", 0, "days", days));
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.json().get("winner").asString()).isNotBlank();
  }

  @Test
  void refusesAYearWithNonsenseDayByDay() {
    Client.Answer answer =
        admin.put(
            "/api/calendar/2032",
            Map.of(
                "days",
                List.of(
                    Map.of("date", "2031-01-01", "kind", "HOLIDAY"),
                    Map.of("date", "2032-01-01", "kind", "HOLIDAY"),
                    Map.of("date", "2032-01-01", "kind", "HOLIDAY"),
                    Map.of("date", "2032-01-05", "kind", "MAKE_UP"),
                    Map.of("kind", "HOLIDAY"))));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("faults"))
        .extracting(fault -> fault.get("row").asInt())
        .containsExactly(1, 3, 4, 5);
    assertThat(answer.text()).contains("2032-01-05 不是周末");
    assertThat(clerk.get("/api/calendar/2032").json().get("published").asBoolean()).isFalse();
  }

  @Test
  void refusesHoursThatNoOfficeCouldKeepAndNamesTheHalfDay() {
    Client.Answer answer =
        admin.put("/api/calendar/hours", Map.of("morning", Map.of("from", "12:00", "to", "08:30")));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("faults").get(0).get("field").asString()).isEqualTo("morning");
    assertThat(clerk.get("/api/calendar/hours").json().get("morning").get("from").asString())
        .isEqualTo("08:30");
  }

  @Test
  void refusesBadQuestionsInChinese() {
    assertThat(clerk.get("/api/calendar/1999").status()).isEqualTo(400);
    assertThat(
            clerk.get("/api/calendar/deadline?start=yesterday&amount=1&unit=WORKING_DAY").status())
        .isEqualTo(400);
    assertThat(
            clerk
                .get("/api/calendar/deadline?start=2026-01-01T00:00:00Z&amount=0&unit=WORKING_DAY")
                .text())
        .contains("时限数量 0");
    assertThat(
            clerk
                .get("/api/calendar/deadline?start=2099-12-01T00:00:00Z&amount=99&unit=WORKING_DAY")
                .text())
        .contains("超出工作日历的范围");
  }

  @Test
  void onlyThoseWhoMayEdit() {
    assertThat(clerk.put("/api/calendar/2033", Map.of("days", List.of())).status()).isEqualTo(403);
  }

  private static JsonNode day(JsonNode year, String date) {
    return year.get("days")
        .valueStream()
        .filter(day -> day.get("date").asString().equals(date))
        .findFirst()
        .orElseThrow();
  }
}
