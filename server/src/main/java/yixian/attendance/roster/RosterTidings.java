package yixian.attendance.roster;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.attendance.db.tables.records.RostersRecord;
import yixian.attendance.db.tables.records.ShiftsRecord;
import yixian.kernel.Days;
import yixian.notice.Notices;
import yixian.notice.Template;

/** 告知 · Tells people their shifts, with the basis. */
@Component
class RosterTidings {

  private static final String ASSIGNED = "roster.assigned";
  private static final String DROPPED = "roster.dropped";
  private static final String LINK = "/rosters";

  private final Notices notices;

  RosterTidings(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(new Template(ASSIGNED, "值守安排：{name}", "请您于 {when} 值守。依据：{basis}"));
          notices.define(new Template(DROPPED, "值守取消：{name}", "您于 {when} 的值守班次已取消"));
          return true;
        });
  }

  void assigned(RostersRecord roster, ShiftsRecord shift) {
    tell(ASSIGNED, roster, shift);
  }

  void dropped(RostersRecord roster, ShiftsRecord shift) {
    tell(DROPPED, roster, shift);
  }

  private void tell(String template, RostersRecord roster, ShiftsRecord shift) {
    notices.tellPeople(
        List.of(shift.getPerson()),
        template,
        Map.of(
            "name",
            roster.getName(),
            "when",
            Days.minute(shift.getStartsAt()),
            "basis",
            roster.getBasis()),
        LINK);
  }
}
