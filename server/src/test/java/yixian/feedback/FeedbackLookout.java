package yixian.feedback;

import static yixian.feedback.FeedbackTown.RECEIVED;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
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
import yixian.testing.Standing;

/**
 * A letter sent to each unit. Whoever holds the whole district reads those of his own unit only.
 */
class FeedbackLookout implements Lookout {

  private final FeedbackTown town;
  private final Map<Kin, String> letters = new EnumMap<>(Kin.class);

  FeedbackLookout(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    this.town = new FeedbackTown(road, units, grids, boundaries, routes, directory, people);
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + RECEIVED);
  }

  @Override
  public String role() {
    return "UNIT_LEADER";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      town.journal.servingWithin(family.unit(kin));
    }
    town.drafted();
    List<Map<String, Object>> wanted = new ArrayList<>();
    for (Kin kin : Kin.values()) {
      JsonNode line = town.line(family.unit(kin), "HOME");
      letters.put(kin, line.get("id").asString());
      wanted.add(FeedbackTown.wanted(line));
    }
    if (town.sent(wanted).valueStream().anyMatch(each -> !each.get("sent").asBoolean())) {
      throw new AssertionError("Not all letters were sent");
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    return reader.get(RECEIVED).text().contains(Objects.requireNonNull(letters.get(kin)));
  }

  @Override
  public Set<Kin> expected(String route, Standing standing) {
    return standing == Standing.EVERYTHING ? Set.of() : standing.reach();
  }
}
