package yixian.directory.profile;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import yixian.access.Road;
import yixian.directory.Level;
import yixian.directory.NewPerson;
import yixian.directory.NewUnit;
import yixian.directory.Tree;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.testing.Client;
import yixian.testing.People;
import yixian.testing.RouteFixture;

/** That a person exists is known to all; what is recorded of him is not. */
class ProfileRoutes implements RouteFixture {

  private static final Actor HOUSE = Actor.system("测试");
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  private final Road road;
  private final Client keeper;
  private final UUID person;

  ProfileRoutes(
      People staff, Road road, Units units, yixian.directory.People people, Profiles profiles) {
    this.road = road;
    UUID own = deed(() -> units.add(HOUSE, unit("本单位")));
    UUID foreign = deed(() -> units.add(HOUSE, unit("他单位")));
    this.person =
        deed(() -> people.add(HOUSE, new NewPerson("陆知微", null, foreign, "干事", LONG_AGO)));
    Profile known =
        new Profile(null, null, null, Degree.MASTER, Rank.STAFF, null, null, null, null);
    deed(
        () -> {
          profiles.record(HOUSE, person, known, LONG_AGO);
          return person;
        });
    this.keeper = staff.hire("SYSTEM_ADMIN", own).browser();
  }

  private static NewUnit unit(String name) {
    return new NewUnit(
        "T-" + UUID.randomUUID(),
        name,
        null,
        UnitKind.DEPARTMENT,
        Level.COUNTY,
        null,
        LONG_AGO,
        Map.of(Tree.EMPLOYMENT, Optional.empty()));
  }

  private UUID deed(Supplier<UUID> deed) {
    return road.write(HOUSE, "directory.edit", IdempotencyKey.fresh(), UUID.class, deed);
  }

  @Override
  public Set<String> routes() {
    return Set.of("GET /api/people/{id}/profile", "PUT /api/people/{id}/profile");
  }

  @Override
  public Client outsider(String route) {
    return keeper;
  }

  @Override
  public Map<String, Object> foreign(String route) {
    return Map.of("id", person);
  }

  @Override
  public Object body(String route) {
    return Map.of("profile", Map.of("degree", "MASTER"));
  }
}
