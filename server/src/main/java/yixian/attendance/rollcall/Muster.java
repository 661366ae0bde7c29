package yixian.attendance.rollcall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.directory.Appointment;
import yixian.directory.People;
import yixian.directory.Person;
import yixian.directory.PersonQuery;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.secondment.batch.Batches;
import yixian.secondment.placement.PlacementLine;
import yixian.secondment.placement.PlacementState;
import yixian.secondment.placement.Placements;

/**
 * 集合 · Whom a call reaches: each person once, with the unit that answers for him. Who serves on a
 * posting is answered for by his host, everybody else by the unit of his post.
 */
@Component
class Muster {

  /** Nobody calls more people than a district has on its front line. */
  static final int MOST = 10_000;

  private final People people;
  private final Units units;
  private final Batches batches;
  private final Placements placements;
  private final Clock clock;

  Muster(People people, Units units, Batches batches, Placements placements, Clock clock) {
    this.people = people;
    this.units = units;
    this.batches = batches;
    this.placements = placements;
    this.clock = clock;
  }

  /**
   * Those who are called.
   *
   * @param unitOf person to the unit that answers for him
   * @param words the audience as people read it
   */
  record Called(Map<UUID, UUID> unitOf, String words) {}

  /** Resolves an audience; refuses what lies outside the caller's reach. */
  Called called(Actor actor, Audience audience) {
    Scope scope = actor.scope(RollCalls.CALL);
    Map<UUID, UUID> unitOf = new LinkedHashMap<>();
    List<String> words = new ArrayList<>();
    for (UUID batch : audience.batches()) {
      serving(scope, batch)
          .forEach(one -> unitOf.putIfAbsent(one.person().id(), one.hostUnit().id()));
      words.add(batches.get(scope, batch).name() + "在岗人员");
    }
    for (UUID unit : audience.units()) {
      demandReach(scope, Set.of(unit), "units");
      addThoseOf(unit, unitOf);
      words.add(units.name(unit) + "及以下");
    }
    if (!audience.persons().isEmpty()) {
      addChosen(scope, audience.persons(), unitOf);
      words.add("点选 " + audience.persons().size() + " 人");
    }
    if (unitOf.isEmpty()) {
      throw Problem.invalid(new Fault("units", "所选范围内今天没有人", "请换一个单位、批次或人员"));
    }
    if (unitOf.size() > MOST) {
      throw Problem.invalid(new Fault("units", "一次点名超过 " + MOST + " 人", "请缩小范围，分几次点名"));
    }
    return new Called(unitOf, brief(words));
  }

  private List<PlacementLine> serving(Scope scope, UUID batch) {
    return placements.listBy(scope, batch).stream()
        .filter(one -> one.state() == PlacementState.SERVING)
        .toList();
  }

  private void addThoseOf(UUID unit, Map<UUID, UUID> unitOf) {
    LocalDate today = Days.today(clock);
    Set<UUID> below = units.below(List.of(unit));
    String cursor = null;
    do {
      Page<Person> page =
          people.search(new PersonQuery(null, unit, true, cursor, PersonQuery.MOST));
      page.items()
          .forEach(one -> unitOf.putIfAbsent(one.id(), unitWithin(one, below, today, unit)));
      cursor = page.next();
    } while (cursor != null && unitOf.size() <= MOST);
  }

  private static UUID unitWithin(Person person, Set<UUID> below, LocalDate today, UUID unit) {
    return person
        .post(today)
        .map(Appointment::unit)
        .filter(below::contains)
        .or(() -> person.units(today).stream().filter(below::contains).sorted().findFirst())
        .orElse(unit);
  }

  private void addChosen(Scope scope, List<UUID> chosen, Map<UUID, UUID> unitOf) {
    LocalDate today = Days.today(clock);
    List<Person> found = people.find(chosen);
    if (found.size() < Set.copyOf(chosen).size()) {
      throw Problem.invalid(new Fault("persons", "所选人员中有查不到的", "请重新选择人员"));
    }
    for (Person one : found) {
      UUID unit =
          one.post(today)
              .map(Appointment::unit)
              .orElseThrow(
                  () ->
                      Problem.invalid(
                          new Fault("persons", one.name() + "今天没有任职单位", "请去掉此人，或先登记任职")));
      demandReach(scope, one.units(today), "persons");
      unitOf.putIfAbsent(one.id(), unit);
    }
  }

  private static void demandReach(Scope scope, Set<UUID> units, String field) {
    if (!scope.covers(units, null, null)) {
      throw Problem.invalid(new Fault(field, "所选范围超出您的管辖", "请只选择本单位及以下"));
    }
  }

  private static String brief(List<String> words) {
    String all = String.join("、", words);
    return all.length() > 500 ? all.substring(0, 499) + "…" : all;
  }
}
