package yixian.inspection.checking;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.inspection.Inspections;
import yixian.inspection.campaign.Campaigns.Ruler;
import yixian.inspection.campaign.Standings.Standing;
import yixian.notice.Notices;
import yixian.notice.Template;

/** 告知 · Tells who settles a dispute, and then the unit; a rehearsal tells nobody. */
@Component
class DisputeNews {

  private static final String RAISED = "inspection.disputed";
  private static final String SETTLED = "inspection.settled";

  private final Notices notices;

  DisputeNews(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(new Template(RAISED, "扣分争议", "“{place}”对一项扣分提出争议，请处理"));
          notices.define(new Template(SETTLED, "争议已处理", "“{place}”的扣分争议已处理：{outcome}"));
          return true;
        });
  }

  void raised(Standing target, Ruler ruler, UUID head) {
    if (!ruler.rehearsal()) {
      notices.tellPeople(List.of(head), RAISED, Map.of("place", target.name()), link(target));
    }
  }

  void settled(Standing target, Ruler ruler, Outcome outcome) {
    if (!ruler.rehearsal()) {
      notices.tellUnit(
          target.unit(),
          Inspections.ANSWER,
          SETTLED,
          Map.of("place", target.name(), "outcome", outcome.label()),
          link(target));
    }
  }

  private static String link(Standing target) {
    return "/inspections/" + target.campaign();
  }
}
