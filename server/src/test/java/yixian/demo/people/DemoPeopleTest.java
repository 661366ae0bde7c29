package yixian.demo.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yixian.demo.data.Routing;
import yixian.demo.map.DemoMap;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;

class DemoPeopleTest {
  private static final DemoMap MAP = DemoMap.drawn(320612);
  private static final DemoPeople PEOPLE = DemoPeople.invented(MAP, 320612);

  @Test
  void inventsMoreThanSixHundredGridPeople() {
    assertThat(PEOPLE.gridPeople()).hasSizeGreaterThan(600);
  }

  @Test
  void staffsEveryGridWithALeaderStaffMicroStaffAndOneOrTwoAdvisers() {
    IntStream.range(0, MAP.grids().size())
        .forEach(
            grid -> {
              assertThat(ofGrid(grid, Duty.GRID_LEADER)).isEqualTo(1);
              assertThat(ofGrid(grid, Duty.GRID_STAFF)).isEqualTo(2);
              assertThat(ofGrid(grid, Duty.MICRO_STAFF)).isPositive();
              assertThat(ofGrid(grid, Duty.ADVISER)).isBetween(1L, 2L);
            });
  }

  @Test
  void secondsOfficialsFromDifferentDepartmentsToDifferentGrids() {
    assertThat(PEOPLE.with(Duty.SECONDEE))
        .hasSize(24)
        .extracting(Person::unit)
        .doesNotHaveDuplicates();
    assertThat(PEOPLE.with(Duty.SECONDEE))
        .extracting(Person::grid)
        .doesNotHaveDuplicates()
        .allMatch(grid -> grid >= 0 && grid < 53);
  }

  @Test
  void givesNobodyAnothersNamePhoneOrKey() {
    assertThat(PEOPLE.people())
        .extracting(Person::name)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.length() >= 2 && name.length() <= 3);
    assertThat(PEOPLE.people())
        .extracting(Person::phone)
        .doesNotHaveDuplicates()
        .allMatch(phone -> phone.matches("1990000\\d{4}"));
    assertThat(PEOPLE.people()).extracting(Person::key).doesNotHaveDuplicates();
  }

  @Test
  void givesEveryUnitOfTheRoutingRulesALeaderAndClerks() {
    Set<String> units =
        Routing.ofDemo().rules().stream().map(Routing.Rule::unit).collect(Collectors.toSet());
    assertThat(units)
        .allSatisfy(
            unit -> {
              assertThat(PEOPLE.ofUnit(unit, Duty.UNIT_LEADER)).hasSize(1);
              assertThat(PEOPLE.ofUnit(unit, Duty.UNIT_CLERK)).hasSize(2);
            });
  }

  @Test
  void inventsTheSamePeopleOnEveryRun() {
    assertThat(DemoPeople.invented(MAP, 320612)).isEqualTo(PEOPLE);
  }

  private long ofGrid(int grid, Duty duty) {
    return PEOPLE.people().stream()
        .filter(person -> person.grid() == grid && person.duty() == duty)
        .count();
  }
}
