package yixian.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Ids;
import yixian.kernel.Period;
import yixian.kernel.Point;
import yixian.kernel.Problem;
import yixian.kernel.TimeTravel;
import yixian.testing.HouseTest;

@HouseTest
class GridsTest {

  @Autowired Road road;
  @Autowired Grids grids;
  @Autowired Units units;
  @Autowired Duties duties;
  @Autowired Boundaries boundaries;
  @Autowired Clock clock;

  private Village village;

  @BeforeEach
  void foundVillage() {
    village = new Village(road, grids, units);
  }

  @Test
  void answersWithTheDedicatedGridInsideTheComprehensiveOne() {
    Grid around = village.found(1, GridKind.COMPREHENSIVE, village.square(0, 0, 4));
    Grid school = village.found(2, GridKind.DEDICATED, village.square(1, 1, 1));
    assertThat(grids.covering(at(1.5, 1.5))).contains(school.ref());
    assertThat(grids.covering(at(3.5, 3.5))).contains(around.ref());
    assertThat(grids.allCovering(at(1.5, 1.5))).containsExactly(school.ref(), around.ref());
    assertThat(grids.covering(at(9, 9))).isEmpty();
  }

  @Test
  void answersOneOfTwoNeighboursForTheirCommonBorder() {
    Grid first = village.found(1, GridKind.COMPREHENSIVE, village.square(0, 0, 1));
    village.found(2, GridKind.COMPREHENSIVE, village.square(1, 0, 1));
    assertThat(grids.covering(at(1, 0.5))).contains(first.ref());
  }

  @Test
  void agreesWithTheShapesOnRandomPlaces() {
    for (int serial = 0; serial < 25; serial++) {
      village.found(serial, GridKind.COMPREHENSIVE, village.square(serial % 5, serial / 5, 1));
    }
    var shapes =
        grids.list(new GridQuery(Days.today(clock), village.unit, null, null)).stream()
            .map(grid -> grids.shape(grid.id(), Days.today(clock)).orElseThrow())
            .toList();
    Random random = new Random(47_678);
    GeometryFactory points = new GeometryFactory();
    for (int i = 0; i < 20_000; i++) {
      Point place = at(random.nextDouble() * 6 - 0.5, random.nextDouble() * 6 - 0.5);
      var jts = points.createPoint(new Coordinate(place.longitude(), place.latitude()));
      boolean covered = shapes.stream().anyMatch(shape -> shape.covers(jts));
      assertThat(grids.covering(place).isPresent()).isEqualTo(covered);
    }
  }

  @Test
  void showsTheShapeOfTheDay() {
    Grid grid = village.found(1, GridKind.COMPREHENSIVE, village.square(0, 0, 1));
    village.draw(grid, village.square(5, 5, 1), LocalDate.of(2024, 6, 1));
    Instant before = Days.start(LocalDate.of(2024, 5, 31));
    assertThat(TimeTravel.at(before, () -> grids.covering(at(0.5, 0.5)))).isPresent();
    assertThat(grids.covering(at(0.5, 0.5))).isEmpty();
    assertThat(grids.covering(at(5.5, 5.5))).isPresent();
  }

  @Test
  void findsTheTownWhereNoGridCoversAndKnowsThePlacesBeyondTheDistrict() {
    UUID town = Ids.next();
    Boundary boundary =
        new Boundary(
            DivisionLevel.TOWNSHIP,
            village.division().substring(0, 9) + "000",
            "测试镇",
            town,
            village.square(0, 0, 8));
    village.deed(
        String.class,
        () -> {
          boundaries.draw(Actor.system("测试"), boundary, Village.LONG_AGO);
          return "画好";
        });
    assertThat(grids.townOf(at(7, 7))).contains(town);
    assertThat(grids.townOf(at(9, 9))).isEmpty();
  }

  @Test
  void refusesACodeThatIsNotTheDivisionsAndAShapeThatCrossesItself() {
    GridDraft draft = village.draft(1, GridKind.COMPREHENSIVE);
    GridDraft foreign =
        new GridDraft(
            "110101001001001",
            draft.name(),
            draft.kind(),
            draft.level(),
            draft.unit(),
            draft.town(),
            draft.division(),
            null,
            300,
            Village.LONG_AGO,
            null);
    assertThatThrownBy(
            () -> village.deed(Grid.class, () -> grids.found(Actor.system("测试"), foreign)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("不以所属区划");
    Grid grid = village.found(2, GridKind.COMPREHENSIVE);
    assertThatThrownBy(() -> village.draw(grid, bowTie(), Village.LONG_AGO))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("自相交")
        .hasMessageContaining("位置");
  }

  @Test
  void tellsTheSecondEditorWhoWasFaster() {
    Grid seen = village.found(1, GridKind.COMPREHENSIVE);
    village.draw(seen, village.square(0, 0, 1), Village.LONG_AGO);
    assertThatThrownBy(() -> village.draw(seen, village.square(1, 1, 1), Village.LONG_AGO))
        .isInstanceOfSatisfying(
            Problem.class,
            late -> {
              assertThat(late.kind()).isEqualTo(Problem.Kind.CONFLICT);
              assertThat(late.winner()).contains("测试");
              assertThat(late.at()).isNotNull();
            });
  }

  @Test
  void givesRightsOverTheGridAndThoseBelowForTheDaysOfTheDuty() {
    Grid parent = village.found(1, GridKind.COMPREHENSIVE);
    GridDraft micro = village.draft(2, GridKind.COMPREHENSIVE);
    Grid below =
        village.deed(
            Grid.class,
            () ->
                grids.found(
                    Actor.system("测试"),
                    new GridDraft(
                        micro.code(),
                        micro.name(),
                        micro.kind(),
                        GridLevel.MICRO,
                        micro.unit(),
                        micro.town(),
                        micro.division(),
                        parent.id(),
                        40,
                        Village.LONG_AGO,
                        null)));
    UUID person = Ids.next();
    LocalDate today = Days.today(clock);
    assign(parent, person, DutyRole.STAFF, new Period(today.minusDays(9), today.plusDays(1)));
    assertThat(duties.gridsOf(person)).containsExactlyInAnyOrder(parent.id(), below.id());
    Instant tomorrow = Days.start(today.plusDays(1));
    assertThat(TimeTravel.at(tomorrow, () -> duties.gridsOf(person))).isEmpty();
  }

  @Test
  void hasOneLeaderAtATime() {
    Grid grid = village.found(1, GridKind.COMPREHENSIVE);
    LocalDate today = Days.today(clock);
    UUID first = Ids.next();
    assign(grid, first, DutyRole.LEADER, new Period(today.minusDays(30), null));
    assertThatThrownBy(() -> assign(grid, Ids.next(), DutyRole.LEADER, new Period(today, null)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("已有网格长");
    assertThat(duties.leader(grid.id())).contains(first);
  }

  private Duty assign(Grid grid, UUID person, DutyRole role, Period period) {
    return village.deed(
        Duty.class, () -> duties.assign(Actor.system("测试"), grid.id(), person, role, period));
  }

  private Point at(double column, double row) {
    return new Point(village.west + column * 0.01, village.south + row * 0.01);
  }

  private Geometry bowTie() {
    return new GeometryFactory()
        .createPolygon(
            new Coordinate[] {
              new Coordinate(131, 21),
              new Coordinate(132, 22),
              new Coordinate(132, 21),
              new Coordinate(131, 22),
              new Coordinate(131, 21)
            });
  }
}
