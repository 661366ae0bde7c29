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

/** A campaign led by each unit, and a finding that each has to put right. */
class InspectionLookout implements Lookout {

  private static final String MINE = InspectionTown.ROOT + "/findings/mine";

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
    return Set.of("GET " + CAMPAIGNS, "GET " + MINE);
  }

  @Override
  public String role() {
    return "UNIT_LEADER";
  }

  @Override
  public void place(Family family) {
    InspectionTown town = new InspectionTown(road, units, directory, people);
    String standard = town.standard();
    Client desk = people.hire("UNIT_CLERK").browser();
    for (Kin kin : Kin.values()) {
      String title = UUID.randomUUID().toString();
      Map<String, Object> draft = InspectionTown.draft(family.unit(kin), standard);
      draft.put("title", title);
      ok(desk.post(CAMPAIGNS, draft));
      titles.put(kin, title);
    }
    fallShort(town, standard, family);
  }

  /** Places named as the campaigns, so that either is found by the same word. */
  private void fallShort(InspectionTown town, String standard, Family family) {
    String campaign =
        ok(town.desk.post(CAMPAIGNS, InspectionTown.draft(town.bureau, standard))).asString();
    ok(town.desk.post(CAMPAIGNS + "/" + campaign + "/groups", town.group()));
    StringBuilder rows = new StringBuilder();
    titles.forEach(
        (kin, title) ->
            rows.append(title)
                .append(",村,,")
                .append(units.find(family.unit(kin)).orElseThrow().code())
                .append(",第一组,1\n"));
    town.enter(campaign, rows.toString());
    ok(town.move(campaign, "start"));
    for (int number = 1; number <= titles.size(); number++) {
      ok(
          InspectionTown.check(
              town.inspector, town.target(campaign, number), InspectionTown.falls(1, 1)));
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    Client.Answer answer = reader.get(route.substring(4));
    return answer.status() == 200
        && answer.text().contains(Objects.requireNonNull(titles.get(kin)));
  }
}
