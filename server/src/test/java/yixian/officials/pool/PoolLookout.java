package yixian.officials.pool;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Days;
import yixian.officials.OfficialTown;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;

/** A reserve with somebody of each unit. */
class PoolLookout implements Lookout {

  private final OfficialTown town;
  private final Pools pools;
  private final Map<Kin, UUID> named = new EnumMap<>(Kin.class);

  PoolLookout(
      Road road, Units units, yixian.directory.People directory, People people, Pools pools) {
    this.town = new OfficialTown(road, units, directory, people);
    this.pools = pools;
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET /api/official-pools");
  }

  @Override
  public String role() {
    return "ORGANISER";
  }

  @Override
  public void place(Family family) {
    PoolDraft draft =
        new PoolDraft(
            PoolKind.RESERVE, "储备库", "网格一线人选", null, LocalDate.now(Days.ZONE).plusDays(90));
    UUID pool =
        town.deed("officials.edit", UUID.class, () -> pools.open(OfficialTown.HOUSE, draft).id());
    for (Kin kin : Kin.values()) {
      UUID person = town.person(OfficialTown.name(), family.unit(kin));
      town.deed(
          "officials.edit",
          UUID.class,
          () -> pools.name(OfficialTown.HOUSE, pool, person, "年度考核优秀"));
      named.put(kin, person);
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    String person = Objects.requireNonNull(named.get(kin)).toString();
    return reader.get("/api/official-pools").text().contains(person);
  }
}
