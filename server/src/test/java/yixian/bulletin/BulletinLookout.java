package yixian.bulletin;

import static yixian.bulletin.BulletinTown.ROOT;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

/** An issue drafted by each unit, and a story offered from each. */
class BulletinLookout implements Lookout {

  private static final String STORIES = ROOT + "/stories";

  private final BulletinTown desk;
  private final Map<Kin, String> drafts = new EnumMap<>(Kin.class);
  private final Map<Kin, String> stories = new EnumMap<>(Kin.class);

  BulletinLookout(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      yixian.directory.People directory,
      People people) {
    this.desk = new BulletinTown(road, units, grids, boundaries, routes, directory, people);
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + ROOT, "GET " + STORIES);
  }

  @Override
  public String role() {
    return "ORGANISER";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      drafts.put(kin, desk.begun(family.unit(kin), 1));
      stories.put(kin, BulletinTown.offered(desk.town.servingWithin(family.unit(kin)), "供稿"));
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    Map<Kin, String> placed = route.endsWith("/stories") ? stories : drafts;
    return reader
        .get(route.endsWith("/stories") ? STORIES : ROOT)
        .text()
        .contains(Objects.requireNonNull(placed.get(kin)));
  }
}
