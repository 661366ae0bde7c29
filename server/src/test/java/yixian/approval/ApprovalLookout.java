package yixian.approval;

import static yixian.approval.ApprovalTown.ok;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** A request asked by somebody of each unit, laid before leaders of none of them. */
class ApprovalLookout implements Lookout {

  private final ApprovalTown town;
  private final Map<Kin, String> titles = new EnumMap<>(Kin.class);

  ApprovalLookout(Road road, Units units, People people) {
    this.town = new ApprovalTown(road, units, people);
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET /api/approvals");
  }

  @Override
  public String role() {
    return "OVERSEER";
  }

  @Override
  public void place(Family family) {
    String flow = town.either();
    for (Kin kin : Kin.values()) {
      String title = "请示" + UUID.randomUUID().toString().substring(0, 8);
      Client clerk = town.hire("UNIT_CLERK", family.unit(kin)).browser();
      ok(clerk.post("/api/approvals", ApprovalTown.paper(flow, title)));
      titles.put(kin, title);
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    String title = Objects.requireNonNull(titles.get(kin));
    return List.of("waiting", "done", "asked", "copied", "units", "overdue").stream()
        .map(box -> reader.get("/api/approvals?box=" + box + "&q=" + title))
        .anyMatch(answer -> answer.text().contains(title) || counted(answer));
  }

  private static boolean counted(Client.Answer answer) {
    return answer.status() == 200 && answer.json().get("total").asInt() > 0;
  }
}
