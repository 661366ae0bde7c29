package yixian.journal.note;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A note, and a colleague of the same unit who reaches for it. */
class NoteRoutes implements RouteFixture {

  private static final String NOTE = "/api/journal/notes/{id}";

  private final Client colleague;
  private final String note;

  NoteRoutes(Road road, Units units, yixian.directory.People directory, People people) {
    OfficialTown town = new OfficialTown(road, units, directory, people);
    Client writer = joined(town);
    this.note =
        OfficialTown.ok(
                writer.post("/api/journal/notes", Map.of("text", "记一笔", "forReport", false)))
            .get("id")
            .asString();
    this.colleague = joined(town);
  }

  private static Client joined(OfficialTown town) {
    return town.people.join(town.person(OfficialTown.name(), town.bureau), town.bureau).browser();
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + NOTE, "PUT " + NOTE, "DELETE " + NOTE, "POST " + NOTE + "/issue");
  }

  @Override
  public Client outsider(String route) {
    return colleague;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of("id", note);
  }

  @Override
  public Object body(String route) {
    return route.startsWith("PUT")
        ? Map.of("version", 1, "note", Map.of("text", "改", "forReport", false))
        : Map.of("issue", UUID.randomUUID());
  }
}
