package yixian.tasklist.contract;

import static yixian.officials.OfficialTown.ok;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.People;

/** An office that gives rivers out to organisations that look after them. */
final class ContractTown {

  static final String CONTRACTS = "/api/contracts";

  private final People people;
  final UUID office;
  final Client desk;

  ContractTown(Road road, Units units, yixian.directory.People directory, People people) {
    this.people = people;
    this.office = new OfficialTown(road, units, directory, people).unit("镇河长办");
    this.desk = people.hire("UNIT_CLERK", office).browser();
  }

  Client outsider() {
    return people.hire("UNIT_CLERK", UUID.randomUUID()).browser();
  }

  static Map<String, Object> draft(UUID owner, LocalDate ends) {
    Map<String, Object> draft = new HashMap<>();
    draft.put("owner", owner);
    draft.put("party", "示范水产合作社" + UUID.randomUUID().toString().substring(0, 8));
    draft.put("subject", "东沙河一号段");
    draft.put("quantity", 12.5);
    draft.put("measure", "亩");
    draft.put("duties", "日常保洁，不得围网，配合清淤");
    draft.put("begins", LocalDate.now(Days.ZONE).minusDays(300));
    draft.put("ends", ends);
    draft.put("remind", 30);
    return draft;
  }

  JsonNode registered(int daysLeft) {
    LocalDate ends = LocalDate.now(Days.ZONE).plusDays(daysLeft);
    return ok(desk.post(CONTRACTS, draft(office, ends)));
  }

  static String id(JsonNode sheet) {
    return sheet.get("line").get("id").asString();
  }

  int figure(String figure) {
    return ok(desk.get(CONTRACTS + "/figures"))
        .valueStream()
        .filter(each -> each.get("figure").asString().equals(figure))
        .mapToInt(each -> each.get("count").asInt())
        .sum();
  }
}
