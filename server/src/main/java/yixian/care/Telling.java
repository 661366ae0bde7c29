package yixian.care;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.care.db.tables.records.ActionsRecord;
import yixian.care.db.tables.records.HelpsRecord;
import yixian.care.db.tables.records.HouseholdsRecord;
import yixian.care.db.tables.records.LeadsRecord;
import yixian.directory.Units;
import yixian.notice.Notices;
import yixian.notice.Template;

/**
 * 告知 · Tells who is to visit, whom a lead is for, and who owes a follow-up; never who lives there.
 */
@Component
class Telling {

  private static final String DEALT = "care.dealt";
  private static final String HANDED = "care.handed";
  private static final String LEAD = "care.lead";
  private static final String OWED = "care.owed";

  private final Notices notices;
  private final Units units;

  Telling(Notices notices, Units units, Road road) {
    this.notices = notices;
    this.units = units;
    road.job(
        () -> {
          notices.define(new Template(DEALT, "走访 {title}", "{owner}请您走访 {count} 户，{ends} 前完成"));
          notices.define(new Template(HANDED, "转来走访户 {title}", "{code}，{ends} 前走访"));
          notices.define(new Template(LEAD, "走访线索", "{way}：{what}"));
          notices.define(new Template(OWED, "回访到期 {title}", "{code} 的帮扶应在 {due} 前回访，问问收到没有"));
          return true;
        });
  }

  /** One message a visitor, of how many households he got. */
  void dealt(ActionsRecord action, Map<UUID, Integer> dealt) {
    Map<Integer, List<UUID>> byCount = new HashMap<>();
    dealt.forEach(
        (person, count) -> byCount.computeIfAbsent(count, _ -> new ArrayList<>()).add(person));
    byCount.forEach(
        (count, people) ->
            notices.tellPeople(people, DEALT, params(action, Map.of("count", count)), "/care"));
  }

  void handed(ActionsRecord action, HouseholdsRecord household) {
    notices.tellPeople(
        List.of(household.getPerson()),
        HANDED,
        params(action, Map.of("code", household.getCode())),
        "/care");
  }

  /** The petition desk or the unit hears the words of the lead, and nothing of the household. */
  void passed(ActionsRecord action, LeadsRecord lead) {
    LeadState way = LeadState.valueOf(lead.getState());
    if (lead.getUnit() != null) {
      notices.tellUnit(
          lead.getUnit(),
          way == LeadState.PETITION ? "petition.register" : null,
          LEAD,
          params(action, Map.of("way", way.label(), "what", lead.getWhat())),
          null);
    }
  }

  void owed(ActionsRecord action, HouseholdsRecord household, HelpsRecord help) {
    Map<String, Object> params =
        params(action, Map.of("code", household.getCode(), "due", help.getFollowDue()));
    if (household.getPerson() != null) {
      notices.tellPeople(List.of(household.getPerson()), OWED, params, "/care");
    }
    notices.tellUnit(action.getOwner(), CareActions.LEAD, OWED, params, "/care/" + action.getId());
  }

  private Map<String, Object> params(ActionsRecord action, Map<String, Object> more) {
    Map<String, Object> params = new HashMap<>(more);
    params.put("title", action.getTitle());
    params.put("owner", units.name(action.getOwner()));
    params.put("ends", action.getEnds());
    return params;
  }
}
