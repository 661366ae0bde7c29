package yixian.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import yixian.demo.data.Division;
import yixian.demo.map.DemoMap;
import yixian.demo.people.DemoPeople;
import yixian.demo.story.Script.Act;
import yixian.demo.story.Script.Channel;
import yixian.demo.story.Script.Course;
import yixian.demo.story.Script.Reporter.Kind;
import yixian.demo.story.Script.Step;

class DemoStoryTest {
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final Predicate<LocalDate> WORKDAY =
      day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

  private static final DemoMap MAP = DemoMap.drawn(320612);
  private static final DemoPeople PEOPLE = DemoPeople.invented(MAP, 320612);
  private static final List<Script> SCRIPTS =
      DemoStory.told(MAP, PEOPLE, WORKDAY, NOW, DemoStory.Size.FULL, 320612).scripts();

  @Test
  void reproducesTheFiguresOfMissionRowB2() {
    List<Script> town =
        SCRIPTS.stream().filter(script -> script.place().town().equals(Division.TOWN)).toList();
    assertThat(town).filteredOn(script -> script.reporter().kind() == Kind.SECONDEE).hasSize(478);
    assertThat(town)
        .filteredOn(
            script ->
                (script.reporter().kind() == Kind.RESIDENT
                        || script.reporter().kind() == Kind.MICRO_STAFF)
                    && script.did(Act.ACCEPT))
        .hasSize(556);
    assertThat(town)
        .extracting(Script::channel)
        .contains(Channel.CITIZEN_PAGE, Channel.HOTLINE, Channel.STAFF_PHONE);
  }

  @Test
  void tellsAWholeYearInTheOrderItHappened() {
    assertThat(SCRIPTS)
        .hasSize(478 + 556 + 26 + 150 + 260)
        .isSortedAccordingTo((one, other) -> one.reportedAt().compareTo(other.reportedAt()));
    assertThat(SCRIPTS.getFirst().reportedAt())
        .isBetween(Instant.parse("2025-11-18T16:00:00Z"), Instant.parse("2025-11-25T16:00:00Z"));
    assertThat(SCRIPTS.getLast().reportedAt()).isBetween(NOW.minusSeconds(3 * 86_400), NOW);
  }

  @Test
  void leavesFewOpenMostOfThemYoung() {
    List<Script> open = SCRIPTS.stream().filter(script -> !script.finished()).toList();
    assertThat(open).hasSizeBetween(SCRIPTS.size() / 40, SCRIPTS.size() / 15);
    assertThat(open)
        .filteredOn(script -> script.reportedAt().isAfter(NOW.minusSeconds(31 * 86_400)))
        .hasSizeGreaterThan(open.size() * 3 / 4);
  }

  @Test
  void takesEveryCourseAndClosesMostInTime() {
    assertThat(SCRIPTS).extracting(Script::course).contains(Course.values());
    long inTime =
        SCRIPTS.stream()
            .filter(script -> script.course() != Course.LATE && script.did(Act.CLOSE))
            .count();
    long closed = SCRIPTS.stream().filter(script -> script.did(Act.CLOSE)).count();
    assertThat(inTime / (double) closed).isBetween(0.8, 0.95);
  }

  @Test
  void ratesFromOneToFiveAndCallsTheLowOnesBack() {
    List<Step> ratings =
        SCRIPTS.stream()
            .flatMap(script -> script.steps().stream())
            .filter(step -> step.act() == Act.RATE)
            .toList();
    assertThat(ratings)
        .extracting(Step::amount)
        .contains(1, 2, 3, 4, 5)
        .allMatch(level -> level >= 1 && level <= 5);
    assertThat(SCRIPTS)
        .filteredOn(script -> script.reportedAt().isBefore(NOW.minusSeconds(60 * 86_400)))
        .allSatisfy(
            script ->
                assertThat(script.did(Act.CALL_BACK))
                    .isEqualTo(
                        script.steps().stream()
                            .anyMatch(step -> step.act() == Act.RATE && step.amount() <= 2)));
    assertThat(SCRIPTS).anyMatch(script -> script.did(Act.GRANT_REOPEN));
  }

  @Test
  void ordersTheActsOfAnIssueAndEndsThemBeforeNow() {
    assertThat(SCRIPTS)
        .allSatisfy(
            script -> {
              Instant before = script.reportedAt();
              for (Step step : script.steps()) {
                assertThat(step.at()).isAfter(before).isBefore(NOW);
                before = step.at();
              }
            });
  }

  @Test
  void letsOnlyInventedPeopleOfTheDistrictAct() {
    assertThat(SCRIPTS)
        .flatExtracting(Script::steps)
        .extracting(Step::by)
        .filteredOn(key -> !key.isEmpty())
        .allSatisfy(key -> assertThat(PEOPLE.find(key)).isPresent());
  }

  @Test
  void placesEachIssueInsideItsVillage() {
    GeometryFactory factory = new GeometryFactory();
    assertThat(SCRIPTS)
        .allSatisfy(
            script -> {
              Script.Place place = script.place();
              assertThat(
                      MAP.area(place.village())
                          .shape()
                          .contains(
                              factory.createPoint(
                                  new Coordinate(place.longitude(), place.latitude()))))
                  .isTrue();
            });
  }

  @Test
  void wordsTheIssuesDifferentlyAndFillsEverySlot() {
    assertThat(SCRIPTS)
        .extracting(Script::description)
        .noneMatch(text -> text.contains("{"))
        .doesNotContain("");
    assertThat(SCRIPTS.stream().map(Script::description).distinct().count())
        .isGreaterThan(SCRIPTS.size() * 9L / 10);
    assertThat(SCRIPTS)
        .flatExtracting(Script::steps)
        .extracting(Step::text)
        .noneMatch(text -> text.contains("{"));
  }

  @Test
  void tellsTheSameYearOnEveryRunAndAShortOneOnRequest() {
    assertThat(DemoStory.told(MAP, PEOPLE, WORKDAY, NOW, DemoStory.Size.FULL, 320612).scripts())
        .isEqualTo(SCRIPTS);
    assertThat(DemoStory.told(MAP, PEOPLE, WORKDAY, NOW, DemoStory.Size.SMALL, 320612).scripts())
        .hasSize(478 + 556 + 26 + 20 + 40);
  }
}
