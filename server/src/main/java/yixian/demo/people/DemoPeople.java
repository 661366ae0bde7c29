package yixian.demo.people;

import java.util.List;
import java.util.Optional;
import yixian.demo.map.DemoMap;

/**
 * 示范人员 · Everybody who works in the demo district, all invented.
 *
 * <p>二甲镇 has more than 600 grid people; each handling department, the gas company and each town has
 * a leader and two clerks; the other towns have two reporting grid staff each. Phones follow a
 * pattern that no carrier assigns (199-0000-xxxx), nobody has an ID number.
 */
public record DemoPeople(List<Person> people) {
  /** What a person does in the demo district. */
  public enum Duty {
    GRID_LEADER,
    GRID_STAFF,
    MICRO_STAFF,
    ADVISER,
    SECONDEE,
    TOWN_STAFF,
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
    AUDIT_ADMIN
  }

  /**
   * One invented person.
   *
   * @param key stable short key, also the stem of a demo login
   * @param unit code of the unit of employment
   * @param grid position of the served grid in {@link DemoMap#grids()}, or -1
   */
  public record Person(
      String key, String name, String phone, String unit, String title, Duty duty, int grid) {}

  /** The operations centre of the district. */
  public static final String OPERATIONS_CENTRE = "OC";

  /** Invents the people for the grids of a map. */
  public static DemoPeople invented(DemoMap map, long seed) {
    return new Staffing(map, seed).people();
  }

  public List<Person> with(Duty duty) {
    return people.stream().filter(person -> person.duty() == duty).toList();
  }

  public List<Person> ofUnit(String unit, Duty duty) {
    return people.stream()
        .filter(person -> person.unit().equals(unit) && person.duty() == duty)
        .toList();
  }

  /**
   * The grid people of 二甲镇: leaders, staff, micro-grid staff and advisers, the seconded officials
   * not counted.
   */
  public List<Person> gridPeople() {
    return people.stream()
        .filter(person -> person.grid() >= 0 && person.duty() != Duty.SECONDEE)
        .toList();
  }

  public Optional<Person> find(String key) {
    return people.stream().filter(person -> person.key().equals(key)).findFirst();
  }
}
