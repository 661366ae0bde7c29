package yixian.issue.deduction;

import static yixian.issue.IssueTown.move;
import static yixian.issue.IssueTown.ok;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.issue.IssueTown;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.testing.Client;

/** A month that was drawn before anything happened in it, and issues that units worked on. */
final class DeductionTown {

  static final String ALL = "/api/deductions";
  static final LocalDate LAST_MONTH = LocalDate.now(Days.ZONE).withDayOfMonth(1).minusMonths(1);
  private static final Actor HOUSE = Actor.system("测试");

  private final IssueTown town;
  private final Client desk;

  DeductionTown(IssueTown town, Deductions deductions, Road road) {
    this.town = town;
    this.desk = town.dispatcher().browser();
    boolean drawn =
        ok(desk.get(ALL + "/board"))
            .get("months")
            .valueStream()
            .anyMatch(each -> each.get("month").asString().equals(LAST_MONTH.toString()));
    if (!drawn) {
      road.write(
          HOUSE,
          Deductions.DECIDE,
          IdempotencyKey.fresh(),
          Integer.class,
          () -> deductions.draw(HOUSE, LAST_MONTH));
    }
  }

  Client desk() {
    return desk;
  }

  /** A deduction of the unit, found by the centre. */
  JsonNode found(UUID unit, String summary) {
    JsonNode sheet = town.report(desk, summary);
    sheet = move(desk, sheet, "dispatch", Map.of("unit", unit));
    return ok(
        desk.post(
            ALL,
            Map.of(
                "month",
                LAST_MONTH,
                "code",
                sheet.get("code").asString(),
                "unit",
                unit,
                "why",
                "反馈已修补，现场核查未动工")));
  }

  static String id(JsonNode sheet) {
    return sheet.get("line").get("id").asString();
  }
}
