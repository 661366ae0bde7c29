package yixian.secondment;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Divisions;
import yixian.directory.Units;
import yixian.directory.profile.Profiles;
import yixian.grid.Grids;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** A batch for each unit, with a post of this unit and one of its own people placed there. */
class SecondmentLookout implements Lookout {

  private final SecondmentTown town;
  private final Map<Kin, SecondmentTown.Open> batches = new EnumMap<>(Kin.class);
  private final Map<Kin, String> placements = new EnumMap<>(Kin.class);
  private final Map<Kin, UUID> people = new EnumMap<>(Kin.class);

  SecondmentLookout(
      Road road,
      Units units,
      Divisions divisions,
      Grids grids,
      yixian.directory.People directory,
      Profiles profiles,
      People people) {
    this.town = new SecondmentTown(road, units, divisions, grids, directory, profiles, people);
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET /api/secondment/batches", "GET /api/secondment/cohort", "GET /api/secondment/doubts");
  }

  @Override
  public String role() {
    return "ORGANISER";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      UUID unit = family.unit(kin);
      Map<String, Object> post = new HashMap<>(town.post(1));
      post.put("kind", "TASK_GROUP");
      post.put("hostUnit", unit);
      post.remove("grid");
      SecondmentTown.Open open = town.open(post);
      UUID person = town.official(unit);
      batches.put(kin, open);
      people.put(kin, person);
      placements.put(kin, town.place(open, person).get("id").asString());
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    SecondmentTown.Open open = Objects.requireNonNull(batches.get(kin));
    String placement = Objects.requireNonNull(placements.get(kin));
    return switch (route) {
      case "GET /api/secondment/batches" ->
          reader.get("/api/secondment/batches").text().contains(open.batch());
      case "GET /api/secondment/cohort" ->
          reader.get("/api/secondment/cohort?batch=" + open.batch()).text().contains(placement);
      case "GET /api/secondment/doubts" ->
          reader
                  .get("/api/secondment/doubts?person=" + people.get(kin) + "&post=" + open.post())
                  .status()
              == 200;
      default -> throw new AssertionError(route);
    };
  }
}
