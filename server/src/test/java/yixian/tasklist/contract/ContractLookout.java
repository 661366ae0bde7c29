package yixian.tasklist.contract;

import static yixian.officials.OfficialTown.ok;
import static yixian.tasklist.contract.ContractTown.CONTRACTS;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import yixian.kernel.Days;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** A contract given out by each unit. */
class ContractLookout implements Lookout {

  private static final String FIGURES = "GET " + CONTRACTS + "/figures";

  private final People people;
  private final Map<Kin, String> codes = new EnumMap<>(Kin.class);

  ContractLookout(People people) {
    this.people = people;
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + CONTRACTS, FIGURES);
  }

  @Override
  public String role() {
    return "UNIT_LEADER";
  }

  @Override
  public void place(Family family) {
    Client desk = people.hire("UNIT_CLERK").browser();
    LocalDate ends = LocalDate.now(Days.ZONE).plusDays(100);
    for (Kin kin : Kin.values()) {
      Map<String, Object> draft = ContractTown.draft(family.unit(kin), ends);
      codes.put(kin, ok(desk.post(CONTRACTS, draft)).get("line").get("code").asString());
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    String filter = "?text=" + Objects.requireNonNull(codes.get(kin));
    if (!route.equals(FIGURES)) {
      return listed(reader.get(CONTRACTS + filter));
    }
    Client.Answer figures = reader.get(CONTRACTS + "/figures" + filter);
    return figures.status() == 200
        && figures.json().valueStream().anyMatch(each -> each.get("count").asInt() > 0);
  }

  private static boolean listed(Client.Answer answer) {
    return answer.status() == 200 && !answer.json().isEmpty();
  }
}
