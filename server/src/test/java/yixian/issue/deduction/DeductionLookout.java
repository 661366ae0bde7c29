package yixian.issue.deduction;

import static yixian.issue.deduction.DeductionTown.ALL;
import static yixian.issue.deduction.DeductionTown.LAST_MONTH;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Boundaries;
import yixian.grid.Grids;
import yixian.issue.IssueTown;
import yixian.issue.routing.Routes;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** A deduction of each unit. */
class DeductionLookout implements Lookout {

  private static final String BOARD = "GET " + ALL + "/board";

  private final DeductionTown town;
  private final Map<Kin, String> codes = new EnumMap<>(Kin.class);
  private final Map<Kin, String> units = new EnumMap<>(Kin.class);

  DeductionLookout(
      Road road,
      Units units,
      Grids grids,
      Boundaries boundaries,
      Routes routes,
      People people,
      Deductions deductions) {
    this.town =
        new DeductionTown(
            new IssueTown(road, units, grids, boundaries, routes, people), deductions, road);
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET " + ALL, BOARD);
  }

  @Override
  public String role() {
    return "UNIT_LEADER";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      units.put(kin, family.unit(kin).toString());
      codes.put(
          kin, town.found(family.unit(kin), "路面破损 " + kin).get("line").get("code").asString());
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    if (route.equals(BOARD)) {
      Client.Answer board = reader.get(ALL + "/board?month=" + LAST_MONTH);
      return board.status() == 200
          && board
              .json()
              .get("units")
              .valueStream()
              .anyMatch(each -> each.get("unit").asString().equals(units.get(kin)));
    }
    Client.Answer list = reader.get(ALL + "?month=" + LAST_MONTH);
    return list.status() == 200 && list.text().contains(Objects.requireNonNull(codes.get(kin)));
  }
}
