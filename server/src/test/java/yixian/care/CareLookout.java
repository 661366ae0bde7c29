package yixian.care;

import static yixian.care.CareTown.ACTIONS;
import static yixian.issue.IssueTown.ok;

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

/** An action opened by each unit. */
class CareLookout implements Lookout {

  private final People people;
  private final Map<Kin, String> titles = new EnumMap<>(Kin.class);

  CareLookout(People people) {
    this.people = people;
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + ACTIONS);
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
      ok(desk.post(ACTIONS, CareTown.draft(family.unit(kin), title)));
      titles.put(kin, title);
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    String title = Objects.requireNonNull(titles.get(kin));
    Client.Answer answer = reader.get(ACTIONS + "?text=" + title);
    return answer.status() == 200 && answer.json().get("total").asInt() > 0;
  }
}
