package yixian.tasklist.clearing;

import static yixian.officials.OfficialTown.ok;
import static yixian.tasklist.clearing.ClearingTown.CLEARINGS;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** A subject led by each unit. */
class ClearingLookout implements Lookout {

  private final People people;
  private final Map<Kin, String> titles = new EnumMap<>(Kin.class);

  ClearingLookout(People people) {
    this.people = people;
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + CLEARINGS);
  }

  @Override
  public String role() {
    return "UNIT_LEADER";
  }

  @Override
  public void place(Family family) {
    Client desk = people.hire("UNIT_CLERK").browser();
    for (Kin kin : Kin.values()) {
      String title = UUID.randomUUID().toString();
      ok(desk.post(CLEARINGS, ClearingTown.draft(family.unit(kin), title)));
      titles.put(kin, title);
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    Client.Answer answer = reader.get(CLEARINGS);
    return answer.status() == 200
        && answer.text().contains(Objects.requireNonNull(titles.get(kin)));
  }
}
