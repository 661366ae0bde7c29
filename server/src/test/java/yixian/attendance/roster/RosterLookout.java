package yixian.attendance.roster;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;
import yixian.access.Road;
import yixian.directory.NewPerson;
import yixian.directory.People;
import yixian.grid.Grid;
import yixian.grid.GridDraft;
import yixian.grid.GridKind;
import yixian.grid.GridLevel;
import yixian.grid.Grids;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;

/** A grid of each unit with a roster of its own. */
class RosterLookout implements Lookout {

  private static final Actor HOUSE = Actor.system("测试");
  private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);
  private static final AtomicInteger FOUNDED = new AtomicInteger();

  private final Road road;
  private final Grids grids;
  private final People people;
  private final Rosters rosters;
  private final Map<Kin, UUID> made = new EnumMap<>(Kin.class);

  RosterLookout(Road road, Grids grids, People people, Rosters rosters) {
    this.road = road;
    this.grids = grids;
    this.people = people;
    this.rosters = rosters;
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET /api/rosters");
  }

  @Override
  public String role() {
    return "UNIT_LEADER";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      UUID unit = family.unit(kin);
      made.put(
          kin,
          road.write(
              HOUSE,
              "grid.edit",
              IdempotencyKey.fresh(),
              UUID.class,
              () -> rosters.open(HOUSE, draft(unit))));
    }
  }

  private RosterDraft draft(UUID unit) {
    LocalDate today = LocalDate.now(Days.ZONE);
    UUID owner = people.add(HOUSE, new NewPerson("值守负责人", null, unit, "主任", LONG_AGO));
    return new RosterDraft(
        grid(unit), "应急值守", Purpose.EMERGENCY, "应急预案启动通知", owner, today, today.plusDays(3));
  }

  private UUID grid(UUID unit) {
    int number = FOUNDED.incrementAndGet();
    String division = "3296%02d%03d201".formatted(number / 100, number % 100 + 100);
    GridDraft draft =
        new GridDraft(
            division + "001",
            "应急网格" + number,
            GridKind.COMPREHENSIVE,
            GridLevel.BASIC,
            unit,
            null,
            division,
            null,
            300,
            LONG_AGO,
            null);
    Grid grid = grids.found(HOUSE, draft);
    double west = 160 + number * 0.02;
    grids.draw(
        HOUSE,
        grid.id(),
        grid.version(),
        new GeometryFactory().toGeometry(new Envelope(west, west + 0.01, 5, 5.01)),
        LONG_AGO);
    return grid.id();
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    return reader
        .get(route.substring(4))
        .text()
        .contains(Objects.requireNonNull(made.get(kin)).toString());
  }
}
