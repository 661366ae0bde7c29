package yixian.demo.story;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Polygon;
import yixian.demo.data.Division;
import yixian.demo.data.Phrase;
import yixian.demo.data.Question;
import yixian.demo.data.Routing;
import yixian.demo.data.TimeLimit;
import yixian.demo.map.DemoMap;
import yixian.demo.map.DemoMap.Area;
import yixian.demo.map.DemoMap.GridPurpose;
import yixian.demo.map.DemoMap.GridShape;
import yixian.demo.map.Places;
import yixian.demo.people.DemoPeople.Duty;
import yixian.demo.people.DemoPeople.Person;
import yixian.demo.people.Names;
import yixian.demo.story.Script.Answer;
import yixian.demo.story.Script.Channel;
import yixian.demo.story.Script.Course;
import yixian.demo.story.Script.Place;
import yixian.demo.story.Script.Reporter;
import yixian.demo.story.Script.Step;

/**
 * Writes one script: picks the category for the season, words it, lets the plot run, and cuts it at
 * the day of loading.
 */
final class ScriptWriter {
  private final DemoMap map;
  private final Cast cast;
  private final WorkHours hours;
  private final Instant now;
  private final SplittableRandom random;
  private final Names names;
  private final Backlog backlog;
  private final Places places = new Places();
  private final Routing routing = Routing.ofDemo();
  private final Map<String, TimeLimit> limits = TimeLimit.ofDistrict();
  private final Map<Integer, List<Phrase>> phrases = Phrase.byMonth();
  private final Map<String, List<Question>> questions =
      Question.all().stream().collect(Collectors.groupingBy(Question::category));
  private final Map<String, String> townNames = new HashMap<>();

  ScriptWriter(DemoMap map, Cast cast, WorkHours hours, Instant now, SplittableRandom random) {
    this.map = map;
    this.cast = cast;
    this.hours = hours;
    this.now = now;
    this.random = random;
    names = new Names(random.split());
    backlog = new Backlog(cast, hours, now, random.split());
    map.towns().forEach(town -> townNames.put(town.division().code(), town.division().name()));
  }

  Script inGrid(int grid, Reporter reporter, Channel channel, Course course, Instant at) {
    GridShape shape = map.grids().get(grid);
    Person verifier = cast.ofGrid(Duty.GRID_STAFF, grid, random);
    return written(
        map.area(shape.village()), shape.shape(), verifier, reporter, channel, course, at);
  }

  Script inVillage(Area village, Reporter reporter, Channel channel, Course course, Instant at) {
    Person verifier = cast.of(Duty.TOWN_STAFF, village.division().parent(), random);
    return written(village, village.shape(), verifier, reporter, channel, course, at);
  }

  private Script written(
      Area village,
      Polygon area,
      Person verifier,
      Reporter reporter,
      Channel channel,
      Course course,
      Instant drawn) {
    Phrase phrase = phrase(drawn.atZone(WorkHours.ZONE).getMonthValue());
    Instant at = phrase.night() && random.nextInt(3) > 0 ? inTheEvening(drawn) : drawn;
    Wording wording = new Wording(random, names);
    Coordinate point = places.within(area, random);
    Division division = village.division();
    String address = townNames.get(division.parent()) + division.spokenName() + wording.spot();
    Place place = new Place(division.parent(), division.code(), point.x, point.y, address);
    String unit =
        routing.unit(division.parent(), phrase.category(), at.atZone(WorkHours.ZONE).getHour());
    TimeLimit limit = limits.getOrDefault(phrase.category(), TimeLimit.USUAL);
    Sayings sayings = new Sayings(wording, phrase);
    Plot plot = new Plot(cast, hours, random, limit, unit, sayings, at);
    String wrongUnit = wrongUnit(unit, division.parent());
    String verifies = answering(point, verifier).key();
    List<Step> whole = plot.written(course, reporter.kind(), verifies, wrongUnit);
    List<Step> steps = backlog.of(cut(whole), at, limit, sayings);
    String summary = wording.filled(wording.one(phrase.summaries()));
    String description = wording.description(phrase, reporter.kind(), summary);
    return new Script(
        0,
        reporter,
        channel,
        place,
        phrase.category(),
        summary,
        description,
        answers(phrase.category()),
        course,
        unit,
        at,
        steps);
  }

  /** Staff of the dedicated grid that answers for the place, else the usual one. */
  private Person answering(Coordinate point, Person usual) {
    for (int grid = 0; grid < map.grids().size(); grid++) {
      GridShape shape = map.grids().get(grid);
      boolean dedicated = shape.purpose() != GridPurpose.COMPREHENSIVE;
      if (dedicated && shape.shape().covers(shape.shape().getFactory().createPoint(point))) {
        return cast.firstOfGrid(Duty.GRID_STAFF, grid);
      }
    }
    return usual;
  }

  private Phrase phrase(int month) {
    List<Phrase> fitting = phrases.getOrDefault(month, List.of());
    int roll = random.nextInt(fitting.stream().mapToInt(Phrase::weight).sum());
    for (Phrase phrase : fitting) {
      roll -= phrase.weight();
      if (roll < 0) {
        return phrase;
      }
    }
    throw new IllegalStateException(
        "No phrase for month " + month + ". Maybe a weight is negative.");
  }

  private Instant inTheEvening(Instant drawn) {
    ZonedDateTime evening = drawn.atZone(WorkHours.ZONE).withHour(random.nextInt(19, 24));
    return evening.toInstant().isBefore(now) ? evening.toInstant() : drawn;
  }

  private String wrongUnit(String right, String town) {
    List<String> others = List.of("D01", "D02", "D03", "D04", town);
    String wrong = others.get(random.nextInt(others.size()));
    return wrong.equals(right) ? "D12" : wrong;
  }

  private List<Answer> answers(String category) {
    return questions.getOrDefault(category, List.of()).stream()
        .filter(question -> question.required() || random.nextBoolean())
        .map(question -> new Answer(question.position(), question.answered(random)))
        .toList();
  }

  private List<Step> cut(List<Step> steps) {
    return steps.stream().filter(step -> step.at().isBefore(now)).toList();
  }
}
