package yixian.inspection;

import static yixian.inspection.InspectionTown.CAMPAIGNS;
import static yixian.officials.OfficialTown.ok;

import java.util.EnumMap;
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

/** A campaign led by each unit. */
class InspectionLookout implements Lookout {

  private final Road road;
  private final Units units;
  private final yixian.directory.People directory;
  private final People people;
  private final Map<Kin, String> titles = new EnumMap<>(Kin.class);

  InspectionLookout(Road road, Units units, yixian.directory.People directory, People people) {
    this.road = road;
    this.units = units;
    this.directory = directory;
    this.people = people;
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + CAMPAIGNS);
  }

  @Override
  public String role() {
    return "UNIT_LEADER";
  }

  @Override
  public void place(Family family) {
    String standard = new InspectionTown(road, units, directory, people).standard();
    Client desk = people.hire("UNIT_CLERK").browser();
    for (Kin kin : Kin.values()) {
      String title = UUID.randomUUID().toString();
      Map<String, Object> draft = InspectionTown.draft(family.unit(kin), standard);
      draft.put("title", title);
      ok(desk.post(CAMPAIGNS, draft));
      titles.put(kin, title);
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    Client.Answer answer = reader.get(CAMPAIGNS);
    return answer.status() == 200
        && answer.text().contains(Objects.requireNonNull(titles.get(kin)));
  }
}
