package yixian.attendance.leave;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.attendance.db.tables.records.LeavesRecord;
import yixian.notice.Notices;
import yixian.notice.Template;
import yixian.secondment.Names;

/**
 * 告知 · Tells both units who is away and since when he is back, and the stand-in what is asked of
 * him. What kind of leave it is stands in none of it.
 */
@Component
class LeaveTidings {

  private static final String AWAY = "leave.away";
  private static final String STAND_IN = "leave.stand-in";
  private static final String CHANGED = "leave.changed";
  private static final String DUE = "leave.due";
  private static final String MINE = "/leave";

  private final Notices notices;
  private final Names names;

  LeaveTidings(Notices notices, Names names, Road road) {
    this.notices = notices;
    this.names = names;
    road.job(
        () -> {
          notices.define(new Template(AWAY, "{person}请假", "{person} {when} 请假，由{standIn}代理"));
          notices.define(new Template(STAND_IN, "请您代理{person}", "{person} {when} 请假，请您代理其工作"));
          notices.define(new Template(CHANGED, "{person}{what}", "{person} {when} 的请假：{what}"));
          notices.define(
              new Template(DUE, "假期已满，请销假", "您 {when} 的假期已满，应于 {due} 返岗。已返岗的，请点“销假”；未返岗的，请联系接收单位"));
          return true;
        });
  }

  void granted(LeavesRecord leave) {
    Map<String, ?> params = params(leave, "");
    tellUnits(leave, AWAY, params);
    notices.tellPeople(List.of(leave.getStandIn()), STAND_IN, params, MINE);
  }

  /** What became of a leave that both units know of. */
  void changed(LeavesRecord leave, String what) {
    Map<String, ?> params = params(leave, what);
    tellUnits(leave, CHANGED, params);
    notices.tellPeople(List.of(leave.getStandIn()), CHANGED, params, MINE);
  }

  void due(LeavesRecord leave) {
    notices.tellPeople(
        List.of(leave.getPerson()),
        DUE,
        Map.of("when", LeaveSheets.span(leave).words(), "due", leave.getDueDay().toString()),
        MINE);
    notices.tellUnit(
        leave.getHostUnit(),
        Leaves.VIEW,
        CHANGED,
        params(leave, "假满未销假"),
        LeaveApprovals.link(leave));
  }

  private void tellUnits(LeavesRecord leave, String template, Map<String, ?> params) {
    Set<UUID> units = new TreeSet<>(List.of(leave.getHostUnit(), leave.getHomeUnit()));
    for (UUID unit : units) {
      notices.tellUnit(unit, Leaves.VIEW, template, params, LeaveApprovals.link(leave));
    }
  }

  private Map<String, ?> params(LeavesRecord leave, String what) {
    return Map.of(
        "person",
        names.person(leave.getPerson()).name(),
        "when",
        LeaveSheets.span(leave).words(),
        "standIn",
        names.person(leave.getStandIn()).name(),
        "what",
        what);
  }
}
