package yixian.issue;

import static yixian.issue.IssueTown.ok;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** A photo enclosed in an issue of this town, and a dispatcher of some other unit. */
class EnclosedFiles implements RouteFixture {

  private final Client outsider;
  private final String photo;

  EnclosedFiles(
      Road road, Units units, Grids grids, Boundaries boundaries, Routes routes, People people) {
    IssueTown town = new IssueTown(road, units, grids, boundaries, routes, people);
    Client desk = town.dispatcher().browser();
    this.photo = IssueTown.photo(desk);
    Map<String, Object> report = new HashMap<>(town.pothole("他人辖区的现场照片"));
    report.put("photos", List.of(Map.of("file", photo, "role", "NEAR")));
    ok(desk.post("/api/issues", report));
    demand(desk.get("/api/files/" + photo + "/thumbnail"));
    this.outsider = people.hire("DISPATCHER", UUID.randomUUID()).browser();
  }

  private static void demand(Client.Answer answer) {
    if (answer.status() != 200) {
      throw new AssertionError("No thumbnail: " + answer.status());
    }
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET /api/files/{id}", "GET /api/files/{id}/thumbnail");
  }

  @Override
  public Client outsider(String route) {
    return outsider;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of("id", photo);
  }
}
