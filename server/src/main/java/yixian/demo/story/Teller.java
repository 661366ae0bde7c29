package yixian.demo.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import yixian.demo.data.Division;
import yixian.demo.map.DemoMap;
import yixian.demo.map.DemoMap.Area;
import yixian.demo.people.DemoPeople;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;
import yixian.demo.people.Names;
import yixian.demo.story.Script.Channel;
import yixian.demo.story.Script.Course;
import yixian.demo.story.Script.Reporter;

/** Casts the issues of the year: who reports, by which door, where, and how it will go. */
final class Teller {
  private static final int REFUSED_RESIDENTS = 26;

  private final DemoMap map;
  private final Cast cast;
  private final Days days;
  private final ScriptWriter writer;
  private final SplittableRandom random;
  private final Names residents;
  private final List<Area> otherTowns;

  Teller(DemoMap map, DemoPeople people, WorkHours hours, Instant now, long seed) {
    this.map = map;
    random = new SplittableRandom(seed);
    cast = new Cast(people);
    residents = new Names(random.split());
    days = new Days(hours, now, random.split());
    writer = new ScriptWriter(map, cast, hours, now, random.split());
    otherTowns =
        map.towns().stream().filter(town -> !town.division().code().equals(Division.TOWN)).toList();
  }

  List<Script> scripts(DemoStory.Size size) {
    List<Script> scripts = new ArrayList<>();
    add(scripts, DemoStory.BY_SECONDEES, this::bySecondee);
    add(scripts, DemoStory.ACCEPTED_FROM_RESIDENTS_AND_MICRO_STAFF, this::accepted);
    add(scripts, REFUSED_RESIDENTS, this::refused);
    add(scripts, size.ofGridStaff, this::byGridStaff);
    add(scripts, size.inOtherTowns, this::elsewhere);
    scripts.sort(Comparator.comparing(Script::reportedAt));
    return IntStream.range(0, scripts.size())
        .mapToObj(at -> numbered(scripts.get(at), at + 1))
        .toList();
  }

  private static void add(List<Script> scripts, int count, Supplier<Script> script) {
    IntStream.range(0, count).forEach(at -> scripts.add(script.get()));
  }

  private static Script numbered(Script script, int number) {
    return new Script(
        number,
        script.reporter(),
        script.channel(),
        script.place(),
        script.category(),
        script.summary(),
        script.description(),
        script.answers(),
        script.course(),
        script.unit(),
        script.reportedAt(),
        script.steps());
  }

  private Script bySecondee() {
    Person person = cast.one(Duty.SECONDEE, random);
    int grid = random.nextInt(5) > 0 ? person.grid() : random.nextInt(map.grids().size());
    return writer.inGrid(
        grid,
        reporter(Reporter.Kind.SECONDEE, person),
        Channel.STAFF_PHONE,
        course(false),
        days.any());
  }

  /**
   * Reported at least two and a half days before the end: accepted by then, whatever the
   * verification took.
   */
  private Script accepted() {
    int grid = random.nextInt(map.grids().size());
    if (random.nextInt(100) < 38) {
      Person person = cast.ofGrid(Duty.MICRO_STAFF, grid, random);
      return writer.inGrid(
          grid,
          reporter(Reporter.Kind.MICRO_STAFF, person),
          Channel.STAFF_PHONE,
          course(false),
          days.settled());
    }
    return writer.inGrid(grid, resident(), door(), course(false), days.settled());
  }

  private Script refused() {
    return writer.inGrid(
        random.nextInt(map.grids().size()), resident(), door(), Course.REFUSED, days.settled());
  }

  private Script byGridStaff() {
    int grid = random.nextInt(map.grids().size());
    Person person =
        cast.ofGrid(random.nextInt(4) == 0 ? Duty.GRID_LEADER : Duty.GRID_STAFF, grid, random);
    return writer.inGrid(
        grid,
        reporter(Reporter.Kind.GRID_STAFF, person),
        Channel.STAFF_PHONE,
        course(true),
        days.any());
  }

  private Script elsewhere() {
    Area town = otherTowns.get(random.nextInt(otherTowns.size()));
    List<Area> villages =
        map.villages().stream()
            .filter(village -> village.division().parent().equals(town.division().code()))
            .toList();
    Area village = villages.get(random.nextInt(villages.size()));
    int roll = random.nextInt(100);
    if (roll < 55) {
      Person person = cast.of(Duty.TOWN_STAFF, town.division().code(), random);
      return writer.inVillage(
          village,
          reporter(Reporter.Kind.GRID_STAFF, person),
          Channel.STAFF_PHONE,
          course(true),
          days.any());
    }
    if (roll < 75) {
      Person person = cast.one(Duty.DISPATCHER, random);
      return writer.inVillage(
          village,
          reporter(Reporter.Kind.OPERATIONS, person),
          Channel.OPERATIONS,
          course(true),
          days.any());
    }
    return writer.inVillage(
        village,
        resident(),
        door(),
        random.nextInt(20) == 0 ? Course.REFUSED : course(true),
        days.any());
  }

  private Channel door() {
    return random.nextInt(100) < 52 ? Channel.CITIZEN_PAGE : Channel.HOTLINE;
  }

  private Course course(boolean mayBeVoided) {
    int roll = random.nextInt(1000);
    if (roll < 168) {
      return Course.LATE;
    }
    if (roll < 213) {
      return Course.RETURNED;
    }
    if (roll < 258) {
      return Course.REWORKED;
    }
    if (roll < 293) {
      return Course.EXTENDED;
    }
    if (roll < 308) {
      return Course.PARKED;
    }
    return mayBeVoided && roll < 318 ? Course.VOIDED : Course.IN_TIME;
  }

  private static Reporter reporter(Reporter.Kind kind, Person person) {
    return new Reporter(kind, person.key(), person.name(), person.phone());
  }

  private Reporter resident() {
    return new Reporter(
        Reporter.Kind.RESIDENT,
        "",
        residents.resident(),
        "1990001%04d".formatted(random.nextInt(10_000)));
  }
}
