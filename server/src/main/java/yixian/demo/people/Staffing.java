package yixian.demo.people;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import yixian.demo.data.Department;
import yixian.demo.data.Division;
import yixian.demo.map.DemoMap;
import yixian.demo.map.DemoMap.GridPurpose;
import yixian.demo.map.DemoMap.GridShape;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;

/** Fills the posts of the demo district one after the other. */
final class Staffing {
  private static final int SECONDEES = 24;
  private static final String GAS_COMPANY = "E04";
  private static final String ORGANISATION_DEPARTMENT = "D31";

  private final DemoMap map;
  private final SplittableRandom random;
  private final Names names;
  private final List<Person> people = new ArrayList<>();

  Staffing(DemoMap map, long seed) {
    this.map = map;
    random = new SplittableRandom(seed);
    names = new Names(random.split());
  }

  DemoPeople people() {
    operationsCentre();
    Department.all().stream()
        .filter(Department::handles)
        .forEach(department -> unit(department.code()));
    unit(GAS_COMPANY);
    map.towns().forEach(town -> unit(town.division().code()));
    map.towns().stream()
        .map(town -> town.division().code())
        .filter(town -> !town.equals(Division.TOWN))
        .forEach(this::reporters);
    IntStream.range(0, map.grids().size()).forEach(this::grid);
    secondees();
    add("organiser", ORGANISATION_DEPARTMENT, "干部科经办人", Duty.ORGANISER);
    add("orgleader", ORGANISATION_DEPARTMENT, "副部长", Duty.ORGANISATION_LEADER);
    add("orgleader2", ORGANISATION_DEPARTMENT, "常务副部长", Duty.ORGANISATION_LEADER);
    return new DemoPeople(List.copyOf(people));
  }

  private void operationsCentre() {
    String centre = DemoPeople.OPERATIONS_CENTRE;
    add("system", centre, "系统管理员", Duty.SYSTEM_ADMIN);
    add("security", centre, "安全管理员", Duty.SECURITY_ADMIN);
    add("audit", centre, "安全审计员", Duty.AUDIT_ADMIN);
    add("overseer", centre, "指挥中心主任", Duty.OVERSEER);
    for (int at = 1; at <= 4; at++) {
      add("dispatcher" + at, centre, "指挥调度员", Duty.DISPATCHER);
      add("hotline" + at, centre, "热线坐席", Duty.HOTLINE);
      add("checker" + at, centre, "核查员", Duty.CHECKER);
    }
  }

  private void unit(String code) {
    add("leader-" + code, code, "分管负责人", Duty.UNIT_LEADER);
    add("clerk1-" + code, code, "承办经办人", Duty.UNIT_CLERK);
    add("clerk2-" + code, code, "承办经办人", Duty.UNIT_CLERK);
  }

  private void reporters(String town) {
    add("town1-" + town, town, "网格员", Duty.TOWN_STAFF);
    add("town2-" + town, town, "网格员", Duty.TOWN_STAFF);
  }

  private void grid(int grid) {
    GridShape shape = map.grids().get(grid);
    boolean dedicated = shape.purpose() != GridPurpose.COMPREHENSIVE;
    staff(grid, 1, Duty.GRID_LEADER, "网格长", "gl");
    staff(grid, 2, Duty.GRID_STAFF, "网格员", "gs");
    staff(grid, dedicated ? 2 : 7 + random.nextInt(2), Duty.MICRO_STAFF, "微网格员", "gm");
    staff(grid, dedicated ? 1 : 1 + random.nextInt(2), Duty.ADVISER, "法律明白人", "ga");
  }

  private void staff(int grid, int count, Duty duty, String title, String stem) {
    String village = map.grids().get(grid).village();
    for (int at = 1; at <= count; at++) {
      people.add(person("%s%02d-%d".formatted(stem, grid + 1, at), village, title, duty, grid));
    }
  }

  /**
   * Seconded officials keep their home unit; each serves one comprehensive grid as its leader or
   * third-level member.
   */
  private void secondees() {
    List<Department> homes = Department.all();
    for (int at = 0; at < SECONDEES; at++) {
      String title = at % 3 == 0 ? "专属网格长（挂职）" : "三级网格员（挂职）";
      people.add(
          person(
              "sec%02d".formatted(at + 1),
              homes.get(at * 2).code(),
              title,
              Duty.SECONDEE,
              at * 2 + 1));
    }
  }

  private void add(String key, String unit, String title, Duty duty) {
    people.add(person(key, unit, title, duty, -1));
  }

  private Person person(String key, String unit, String title, Duty duty, int grid) {
    return new Person(
        key,
        names.next(),
        "1990000%04d".formatted(1000 + people.size() * 7),
        unit,
        title,
        duty,
        grid);
  }
}
