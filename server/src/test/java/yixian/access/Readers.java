package yixian.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import yixian.directory.NewPerson;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.TimeTravel;
import yixian.testing.Client;
import yixian.testing.Family;
import yixian.testing.Kin;
import yixian.testing.People;
import yixian.testing.People.Person;
import yixian.testing.Standing;

/** Hires readers of every standing. */
final class Readers {

  private static final Actor HOUSE = Actor.system("测试");
  private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  private final Road road;
  private final Accounts accounts;
  private final StandIns standIns;
  private final yixian.directory.People directory;
  private final People people;

  Readers(
      Road road,
      Accounts accounts,
      StandIns standIns,
      yixian.directory.People directory,
      People people) {
    this.road = road;
    this.accounts = accounts;
    this.standIns = standIns;
    this.directory = directory;
    this.people = people;
  }

  /**
   * Whether somebody with the role can stand so: what belongs to the three administrators is never
   * lent.
   */
  static boolean possible(String role, Standing standing) {
    boolean lent = standing == Standing.STAND_IN || standing == Standing.STAND_IN_ENDED;
    return !(lent && Duties.administrator(role));
  }

  /** A browser of somebody with the role, who stands so to the family's own unit. */
  Client hire(String role, Standing standing, Family family) {
    UUID own = family.unit(Kin.OWN);
    LocalDate today = LocalDate.now(Days.ZONE);
    return switch (standing) {
      case EVERYTHING -> people.hire(role).browser();
      case UNIT -> people.hire(role, own).browser();
      case UNIT_AND_BELOW ->
          people
              .give(people.join(null, own), role, ScopeKind.UNIT_AND_BELOW, List.of(own))
              .browser();
      case UNITS -> {
        List<UUID> named = List.of(family.unit(Kin.CHILD), family.unit(Kin.ELSEWHERE));
        yield people.give(people.hire(), role, ScopeKind.UNITS, named).browser();
      }
      case GRIDS -> people.give(somebodyOf(own), role, ScopeKind.GRIDS, List.of()).browser();
      case SELF -> people.give(somebodyOf(own), role, ScopeKind.SELF, List.of()).browser();
      case GRANT_ENDED -> {
        Person person = people.join(null, own);
        road.job(
            () ->
                accounts.grant(
                    HOUSE, person.account(), role, ScopeKind.UNIT, List.of(own), LONG_AGO, today));
        yield person.browser();
      }
      case POST_ENDED -> whoLeft(role, own, today);
      case STAND_IN -> substitute(role, own, Instant.now());
      case STAND_IN_ENDED -> substitute(role, own, Instant.now().minus(Duration.ofDays(20)));
    };
  }

  /** Somebody whom the directory knows in the unit; his account belongs to none. */
  private Person somebodyOf(UUID unit) {
    UUID known =
        road.job(() -> directory.add(HOUSE, new NewPerson("温如言", null, unit, "干事", LONG_AGO)));
    return people.join(known, null);
  }

  private Client whoLeft(String role, UUID own, LocalDate today) {
    UUID known =
        road.job(() -> directory.add(HOUSE, new NewPerson("沈既白", null, own, "干事", LONG_AGO)));
    Person person = people.give(people.join(known, own), role, ScopeKind.UNIT, List.of(own));
    UUID post = directory.find(known).orElseThrow().appointments().getFirst().id();
    road.job(
        () -> {
          directory.endAppointment(HOUSE, known, post, today);
          return true;
        });
    return person.browser();
  }

  /** Stands in for ten days from the moment on. */
  private Client substitute(String role, UUID own, Instant from) {
    Person principal = people.hire(role, own);
    Person substitute = people.hire();
    List<String> lent = List.copyOf(Objects.requireNonNull(people.permissionsOfRoles().get(role)));
    TimeTravel.at(
        from,
        () ->
            road.job(
                () ->
                    standIns.lend(
                        accounts.actor(principal.account()),
                        principal.account(),
                        new StandIns.Wish(
                            substitute.account(),
                            lent,
                            Days.of(from),
                            Days.of(from).plusDays(10),
                            "外出"))));
    return substitute.browser();
  }
}
