package yixian.attendance.rollcall;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.attendance.db.tables.records.RollCallsRecord;
import yixian.kernel.Days;
import yixian.notice.Notices;
import yixian.notice.Template;

/**
 * 告知 · Tells who is called, and the units of those who stay silent. The call is carried outside to
 * phones that are asleep; a drill has words of its own, since a person may do without it there.
 */
@Component
class CallTidings {

  private static final String CALLED = "call.made";
  private static final String DRILLED = "call.drill";
  private static final String SILENT = "call.silent";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Notices notices;

  CallTidings(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(new Template(CALLED, "点名：{name}", "请于 {due} 前点开应答。依据：{basis}"));
          notices.define(new Template(DRILLED, "点名演练：{name}", "请于 {due} 前点开应答。依据：{basis}"));
          notices.define(new Template(SILENT, "点名未应答：{name}", "贵单位 {people} 人未在 {due} 前应答，请联系本人"));
          return true;
        });
  }

  void called(RollCallsRecord call, List<UUID> people) {
    notices.tellPeople(
        people,
        call.getPurpose().equals(CallPurpose.DRILL.name()) ? DRILLED : CALLED,
        Map.of("name", call.getName(), "due", due(call), "basis", call.getBasis()),
        "/m/roll-calls");
  }

  void silent(RollCallsRecord call, UUID unit, int people) {
    notices.tellUnit(
        unit,
        RollCalls.VIEW,
        SILENT,
        Map.of("name", call.getName(), "people", people, "due", due(call)),
        "/roll-calls/" + call.getId());
  }

  private static String due(RollCallsRecord call) {
    return call.getDueAt().atZone(Days.ZONE).format(TIME);
  }
}
