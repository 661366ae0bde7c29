package yixian.access;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.Lookout;
import yixian.testing.People;
import yixian.testing.Standing;

/** Somebody of each unit who may be asked to stand in: known to those who belong to the unit. */
class ColleagueLookout implements Lookout {

  private final People people;
  private final Map<Kin, UUID> accounts = new EnumMap<>(Kin.class);

  ColleagueLookout(People people) {
    this.people = people;
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET /api/standins/colleagues");
  }

  @Override
  public String role() {
    return "DISPATCHER";
  }

  @Override
  public void place(Family family) {
    for (Kin kin : Kin.values()) {
      accounts.put(kin, people.join(null, family.unit(kin)).account());
    }
  }

  @Override
  public boolean sees(String route, Client reader, Kin kin) {
    String account = Objects.requireNonNull(accounts.get(kin)).toString();
    return reader.get("/api/standins/colleagues").text().contains(account);
  }

  /** Who belongs to a unit knows its people, whatever role he has or has no more. */
  @Override
  public Set<Kin> expected(String route, Standing standing) {
    return standing == Standing.GRANT_ENDED ? Set.of(Kin.OWN) : standing.membership();
  }
}
