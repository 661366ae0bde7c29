package yixian.inspection.finding;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.inspection.Inspections;
import yixian.inspection.campaign.Standings.Standing;
import yixian.inspection.db.tables.records.FindingsRecord;
import yixian.notice.Notices;
import yixian.notice.Template;

/** 告知 · Tells the unit that must act, once a deed, however many findings it moved. */
@Component
class Telling {

  private static final String FOUND = "inspection.found";
  private static final String FIXED = "inspection.fixed";
  private static final String BACK = "inspection.back";
  private static final String LATE = "inspection.late";

  private final Notices notices;

  Telling(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(
              new Template(FOUND, "检查发现问题 {count} 个", "“{place}”检查发现 {count} 个问题，请于 {due} 前整改"));
          notices.define(new Template(FIXED, "待复查 {count} 个", "{what} 等 {count} 个问题已整改，请安排复查"));
          notices.define(new Template(BACK, "退回整改 {count} 个", "{what} 等 {count} 个问题整改不到位，请重新整改"));
          notices.define(new Template(LATE, "检查问题逾期 {code}", "“{what}”应于 {due} 前整改，已逾期"));
          return true;
        });
  }

  void found(Standing target, List<FindingsRecord> findings) {
    notices.tellUnit(
        target.unit(),
        Inspections.ANSWER,
        FOUND,
        Map.of(
            "place", target.name(),
            "count", findings.size(),
            "due", findings.getFirst().getDue()),
        link(target.campaign()));
  }

  void moved(List<FindingsRecord> findings, Move move, Parties parties) {
    switch (move) {
      case FIX ->
          findings.stream()
              .collect(Collectors.groupingBy(each -> parties.ruler(each).owner()))
              .forEach((owner, those) -> tell(owner, Inspections.CHECK, FIXED, those));
      case SEND_BACK ->
          findings.stream()
              .collect(Collectors.groupingBy(FindingsRecord::getUnit))
              .forEach((unit, those) -> tell(unit, Inspections.ANSWER, BACK, those));
      case CLOSE, DROP -> {}
    }
  }

  private void tell(UUID unit, String permission, String template, List<FindingsRecord> those) {
    FindingsRecord first = those.getFirst();
    notices.tellUnit(
        unit,
        permission,
        template,
        Map.of("what", first.getWhat(), "count", those.size()),
        link(first.getCampaign()));
  }

  void late(FindingsRecord finding) {
    notices.tellUnit(
        finding.getUnit(),
        Inspections.ANSWER,
        LATE,
        Map.of("code", finding.getCode(), "what", finding.getWhat(), "due", finding.getDue()),
        link(finding.getCampaign()));
  }

  private static String link(UUID campaign) {
    return "/inspections/" + campaign + "?figure=FINDINGS";
  }
}
