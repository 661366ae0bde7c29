package yixian.demo.story;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;

/**
 * Picks who acts: a clerk of the unit, a dispatcher of the desk, a checker, a grid worker of the
 * place.
 */
final class Cast {
  private final Map<Duty, List<Person>> byDuty;
  private final Map<Duty, Map<String, List<Person>>> byUnit;

  Cast(DemoPeople people) {
    byDuty = people.people().stream().collect(Collectors.groupingBy(Person::duty));
    byUnit =
        people.people().stream()
            .collect(Collectors.groupingBy(Person::duty, Collectors.groupingBy(Person::unit)));
  }

  Person one(Duty duty, SplittableRandom random) {
    List<Person> all = byDuty.getOrDefault(duty, List.of());
    return all.get(random.nextInt(all.size()));
  }

  Person of(Duty duty, String unit, SplittableRandom random) {
    List<Person> all = byUnit.getOrDefault(duty, Map.of()).getOrDefault(unit, List.of());
    if (all.isEmpty()) {
      throw new IllegalStateException(
          "Nobody in unit "
              + unit
              + " is a "
              + duty
              + ". Maybe a routing rule names a unit without staff.");
    }
    return all.get(random.nextInt(all.size()));
  }

  /** The same one each time. */
  Person firstOfGrid(Duty duty, int grid) {
    return byDuty.getOrDefault(duty, List.of()).stream()
        .filter(person -> person.grid() == grid)
        .findFirst()
        .orElseThrow();
  }

  Person ofGrid(Duty duty, int grid, SplittableRandom random) {
    List<Person> all =
        byDuty.getOrDefault(duty, List.of()).stream()
            .filter(person -> person.grid() == grid)
            .toList();
    return all.get(random.nextInt(all.size()));
  }
}
