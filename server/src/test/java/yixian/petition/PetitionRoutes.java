package yixian.petition;

import java.util.Map;
import java.util.Set;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A petition of one office, and an officer of another who reaches for it. */
class PetitionRoutes implements RouteFixture {

  private static final String ONE = "/api/petitions/{id}";

  private final PetitionTown town;
  private final String petition;
  private final Client outsider;

  PetitionRoutes(Road road, Units units, yixian.directory.People directory, People people) {
    this.town = new PetitionTown(road, units, directory, people);
    this.petition = PetitionTown.id(town.answered());
    this.outsider = town.outsider("PETITION_OFFICER");
  }

  @Override
  public Set<String> routes() {
    return Set.of(
        "GET " + ONE,
        "GET " + ONE + "/contacts",
        "GET " + ONE + "/letter.docx",
        "POST " + ONE + "/moves");
  }

  @Override
  public Client outsider(String route) {
    return outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of("id", petition);
  }

  @Override
  public Map<String, Object> misplaced() {
    return Map.of("POST /api/petitions", town.draft("某"));
  }

  @Override
  public Object body(String route) {
    return Map.of("move", "visit", "version", 1, "level", 5, "reason", "回访");
  }
}
