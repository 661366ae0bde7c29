package yixian.issue.lookback;

import static yixian.issue.IssueTown.ok;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** A round, or a review group, of each unit. */
class LookbackLookout implements Lookout {
  private static final String ROUNDS = "GET " + LookbackTown.LOOKBACKS;
  private static final String GROUPS = "GET " + LookbackTown.GROUPS;

  private final LookbackTown town;
  private final Map<Kin, String> titles = new EnumMap<>(Kin.class);

  LookbackLookout(
      Road road, Units units, Grids grids, Boundaries boundaries, Routes routes, People people) {
    this.town = new LookbackTown(road, units, grids, boundaries, routes, people);
  }

  @Override
  public Set<String> routes() {
    return Set.of(ROUNDS, GROUPS);
  }

  @Override
  public String role() {
    return "DISPATCHER";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      String title = UUID.randomUUID().toString();
      Map<String, Object> draft = town.draft(1, 1);
      draft.put("owner", family.unit(kin));
      draft.put("title", title);
      ok(town.desk.post(LookbackTown.LOOKBACKS, draft));
      Map<String, Object> group =
          new java.util.HashMap<>(LookbackTown.groupDraft(family.unit(kin)));
      group.put("title", title);
      ok(town.desk.post(LookbackTown.GROUPS, group));
      titles.put(kin, title);
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    Client.Answer answer = reader.get(route.substring("GET ".length()));
    return answer.status() == 200
        && answer.text().contains(Objects.requireNonNull(titles.get(kin)));
  }
}
