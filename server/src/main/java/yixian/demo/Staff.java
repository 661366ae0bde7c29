package yixian.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import yixian.access.Accounts;
import yixian.access.ScopeKind;
import yixian.demo.data.Division;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;
import yixian.directory.NewPerson;
import yixian.directory.People;
import yixian.grid.Duties;
import yixian.grid.DutyRole;
import yixian.kernel.Days;
import yixian.kernel.Period;

/** 人员到岗 · Enters the people, gives them their grids, their accounts and their roles. */
@Component
class Staff {
  private static final int AT_ONCE = 60;

  private final People people;
  private final Duties duties;
  private final Accounts accounts;
  private final Errand errand;

  Staff(People people, Duties duties, Accounts accounts, Errand errand) {
    this.people = people;
    this.duties = duties;
    this.accounts = accounts;
    this.errand = errand;
  }

  /** Ids of persons by key. */
  Made persons(DemoPeople demo, Made units, Instant moment) {
    return inBatches(
        "persons",
        "directory.edit",
        demo.people(),
        moment,
        (person, from) -> person(person, units, from));
  }

  private UUID person(Person person, Made units, LocalDate from) {
    UUID home = units.id(person.unit());
    NewPerson wanted = new NewPerson(person.name(), person.phone(), home, person.title(), from);
    return people.add(Errand.LOADER, wanted);
  }

  /** Gives the grid people their duties; those of secondees come with their placement. */
  void duties(DemoPeople demo, Made persons, Made grids, Instant moment) {
    List<Person> serving = demo.gridPeople();
    inBatches(
        "duties",
        "grid.edit",
        serving,
        moment,
        (person, from) -> {
          UUID grid = grids.id(Integer.toString(person.grid()));
          UUID id = persons.id(person.key());
          Period period = new Period(from, null);
          return duties.assign(Errand.LOADER, grid, id, role(person.duty()), period).id();
        });
  }

  /** Ids of accounts by the key of the person; without a password, except those that are shown. */
  Made accounts(DemoPeople demo, Made units, Made persons, Showcase showcase, Instant moment) {
    List<Person> acting = demo.people().stream().filter(person -> acts(person.duty())).toList();
    return inBatches(
        "accounts",
        "access.manage",
        acting,
        moment,
        (person, from) -> account(person, units, persons, showcase, from));
  }

  private UUID account(Person person, Made units, Made persons, Showcase showcase, LocalDate from) {
    UUID unit = units.id(person.duty() == Duty.SECONDEE ? Division.TOWN : person.unit());
    UUID id = persons.id(person.key());
    UUID account = opened(person, id, unit, showcase);
    if (person.duty() == Duty.SECONDEE) {
      return account;
    }
    Roles.Post post = Roles.of(person.duty());
    List<UUID> reach = post.scope() == ScopeKind.UNIT_AND_BELOW ? List.of(unit) : List.of();
    accounts.grant(Errand.LOADER, account, post.role(), post.scope(), reach, from, null);
    return account;
  }

  private UUID opened(Person person, UUID id, UUID unit, Showcase showcase) {
    String login = showcase.login(person);
    if (!showcase.shows(person)) {
      return accounts.openDormant(Errand.LOADER, login, person.name(), id, unit);
    }
    Accounts.Made made = accounts.open(Errand.LOADER, login, person.name(), id, unit);
    showcase.write(person, made.initialPassword());
    return made.id();
  }

  private Made inBatches(
      String name,
      String permission,
      List<Person> all,
      Instant moment,
      BiFunction<Person, LocalDate, UUID> work) {
    Made made = new Made(Map.of());
    for (List<Person> batch : batches(all)) {
      String errandName = name + ":" + batch.getFirst().key();
      made =
          made.with(
              errand.once(
                  errandName,
                  permission,
                  moment,
                  Made.class,
                  () -> {
                    Map<String, UUID> ids = new HashMap<>();
                    batch.forEach(
                        person -> ids.put(person.key(), work.apply(person, Days.of(moment))));
                    return new Made(ids);
                  }));
    }
    return made;
  }

  private static List<List<Person>> batches(List<Person> all) {
    List<List<Person>> batches = new ArrayList<>();
    for (int at = 0; at < all.size(); at += AT_ONCE) {
      batches.add(all.subList(at, Math.min(all.size(), at + AT_ONCE)));
    }
    return batches;
  }

  /** Advisers help in their grid and need no account. */
  private static boolean acts(Duty duty) {
    return duty != Duty.ADVISER;
  }

  private static DutyRole role(Duty duty) {
    return switch (duty) {
      case GRID_LEADER -> DutyRole.LEADER;
      case GRID_STAFF -> DutyRole.STAFF;
      case MICRO_STAFF -> DutyRole.MICRO;
      case ADVISER -> DutyRole.ADVISER;
      case TOWN_STAFF,
          SECONDEE,
          UNIT_LEADER,
          UNIT_CLERK,
          DISPATCHER,
          HOTLINE,
          CHECKER,
          OVERSEER,
          ORGANISER,
          ORGANISATION_LEADER,
          SYSTEM_ADMIN,
          SECURITY_ADMIN,
          AUDIT_ADMIN ->
          throw new IllegalArgumentException(duty + " serves in no grid.");
    };
  }
}
