package yixian.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import yixian.access.Road;
import yixian.kernel.Days;
import yixian.kernel.Ids;
import yixian.kernel.Scope;
import yixian.kernel.TimeTravel;
import yixian.testing.HouseTest;

/** Each formula against a scene counted by hand. March 2026; a day of the story is noon UTC. */
@HouseTest
class BoardTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

  @Autowired Road road;
  @Autowired ApplicationEventPublisher events;
  @Autowired Boards boards;
  @Autowired FormulaStore formulas;

  private Story story;

  @BeforeEach
  void begin() {
    story = new Story(road, events);
  }

  @Test
  void countsValidReportsAndFilings() {
    UUID filed = story.happened("issue.reported", "2026-03-02");
    story.happened(filed, "issue.filed", "2026-03-03");
    UUID voided = story.happened("issue.reported", "2026-03-04");
    story.happened(voided, "issue.filed", "2026-03-04");
    story.happened(voided, "issue.voided", "2026-03-05");
    UUID refused = story.happened("issue.reported", "2026-03-06");
    story.happened(refused, "issue.refused", "2026-03-06");
    story.happened("issue.reported", "2026-03-07");
    expect("VALID_REPORT", 1, 4, "25.0");
    expect("FILING", 2, 4, "50.0");
    choosing("FILING", "DECIDED", () -> expect("FILING", 2, 3, "66.7"));
  }

  @Test
  void countsWhatWasHandledOfWhatFellDue() {
    UUID inTime = story.happened("issue.due", "2026-03-10");
    story.happened(inTime, "issue.handled", "2026-03-09", Map.of("inTime", true));
    UUID late = story.happened("issue.due", "2026-03-11");
    story.happened(late, "issue.extended", "2026-03-08");
    story.happened(late, "issue.handled", "2026-04-02", Map.of("inTime", false));
    story.happened("issue.due", "2026-03-12");
    UUID dueInApril = story.happened("issue.due", "2026-04-12");
    story.happened(dueInApril, "issue.handled", "2026-03-20", Map.of("inTime", true));
    expect("HANDLING", 2, 3, "66.7");
    expect("HANDLING_IN_TIME", 1, 3, "33.3");
    expect("EXTENSION", 1, 3, "33.3");
  }

  @Test
  void countsClosingsInTimeAndRework() {
    UUID inTime = story.happened("issue.close-due", "2026-03-10");
    story.happened(inTime, "issue.closed", "2026-03-09", Map.of("inTime", true, "forced", false));
    UUID late = story.happened("issue.close-due", "2026-03-11");
    story.happened(late, "issue.reworked", "2026-03-10");
    story.happened(late, "issue.reworked", "2026-03-12");
    story.happened(late, "issue.closed", "2026-03-13", Map.of("inTime", false, "forced", false));
    expect("CLOSING_IN_TIME", 1, 2, "50.0");
    expect("REWORK", 1, 2, "50.0");
  }

  @Test
  void countsContentResidentsByTheDenominatorChosen() {
    UUID content = story.happened("issue.closed", "2026-03-10");
    story.happened(content, "issue.rated", "2026-03-11", Map.of("level", 4));
    UUID angry = story.happened("issue.closed", "2026-03-10");
    story.happened(angry, "issue.rated", "2026-04-11", Map.of("level", 1));
    story.happened(angry, "issue.called-back", "2026-04-12", Map.of("level", 5));
    story.happened("issue.closed", "2026-03-10");
    expect("SATISFACTION", 1, 2, "50.0");
    choosing("SATISFACTION", "ALL", () -> expect("SATISFACTION", 1, 3, "33.3"));
    choosing("SATISFACTION", "CALLED_BACK", () -> expect("SATISFACTION", 1, 1, "100.0"));
  }

  @Test
  void countsTheRollCallOfSixtyTwo() {
    for (int i = 0; i < 62; i++) {
      UUID call = story.happened("call.made", "2026-03-15");
      if (i < 60) {
        story.happened(call, "call.answered", "2026-03-15");
      }
    }
    expect("RESPONSE", 60, 62, "96.8");
  }

  @Test
  void showsNoShareOfNothing() {
    story.happened("issue.reported", "2026-03-02");
    assertThat(total("RESPONSE").value()).isNull();
  }

  @Test
  void beginsTheDayAtMidnightInTheDistrict() {
    story.happened(
        story.unit, Ids.next(), "issue.reported", Instant.parse("2026-02-28T16:00:00Z"), Map.of());
    story.happened(
        story.unit, Ids.next(), "issue.reported", Instant.parse("2026-03-31T16:00:00Z"), Map.of());
    assertThat(total("FILING").denominator()).isEqualTo(1);
  }

  @Test
  void countsARecordOnceInTheTotalThoughTwoUnitsShareIt() {
    UUID other = Ids.next();
    UUID shared = story.happened("issue.due", "2026-03-10");
    story.happened(other, shared, "issue.due", Instant.parse("2026-03-11T12:00:00Z"), Map.of());
    Scope both = new Scope(false, Set.of(story.unit, other), Set.of(), null);
    Board board = board(Grouping.UNIT, null, both);
    assertThat(board.rows()).hasSize(2);
    assertThat(board.rows())
        .allSatisfy(row -> assertThat(of(row, "HANDLING").denominator()).isEqualTo(1));
    assertThat(value(board, "HANDLING").denominator()).isEqualTo(1);
  }

  @Test
  void showsAUnitItsOwnRowsAndWhatOthersDidWithItsRecords() {
    UUID village = story.happened("issue.reported", "2026-03-10");
    UUID centre = Ids.next();
    story.happened(centre, village, "issue.filed", Instant.parse("2026-03-10T13:00:00Z"), Map.of());
    story.happened(
        centre, Ids.next(), "issue.reported", Instant.parse("2026-03-10T13:00:00Z"), Map.of());
    expect("FILING", 1, 1, "100.0");
  }

  @Test
  void noLongerCountsAWithdrawnFactButKeepsIt() {
    UUID record = story.happened("issue.due", "2026-03-10");
    story.happened(record, "issue.handled", "2026-03-09", Map.of("inTime", true));
    expect("HANDLING", 1, 1, "100.0");
    story.withdrawn(record, "issue.handled", "核查不通过");
    expect("HANDLING", 0, 1, "0.0");
    story.withdrawn(record, "issue.due", "回退");
    assertThat(total("HANDLING")).isEqualTo(Value.of(0, 0));
    assertThat(Kept.reasons(record)).containsExactlyInAnyOrder("核查不通过", "回退");
  }

  @Test
  void showsABoardAsItWasKnownOnAnEarlierDay() {
    LocalDate monday = LocalDate.of(2026, 3, 9);
    UUID record = at(monday, () -> story.happened("issue.due", "2026-03-09"));
    at(monday.plusDays(1), () -> story.happened(record, "issue.handled", "2026-03-10"));
    at(monday.plusDays(2), () -> withdraw(record));
    assertThat(handledAsOf(monday.minusDays(1))).isEqualTo(Value.of(0, 0));
    assertThat(handledAsOf(monday)).isEqualTo(Value.of(0, 1));
    assertThat(handledAsOf(monday.plusDays(1))).isEqualTo(Value.of(1, 1));
    assertThat(handledAsOf(monday.plusDays(2))).isEqualTo(Value.of(0, 1));
  }

  @Test
  void laysTheSameRecordsOutByGridCategoryAndPeriod() {
    story.happened("issue.reported", "2026-03-02");
    story.happened("issue.reported", "2026-03-05");
    assertThat(board(Grouping.GRID, null, own()).rows())
        .singleElement()
        .satisfies(row -> assertThat(row.key()).isEqualTo(story.grid.toString()));
    assertThat(board(Grouping.CATEGORY, null, own()).rows()).hasSize(1);
    assertThat(board(Grouping.PERIOD, null, own()).rows())
        .extracting(Board.Row::key)
        .containsExactly("2026-03-02", "2026-03-05");
  }

  @Test
  void keepsNothingOfAKindThatIsNotCountable() {
    UUID record = story.happened("journal.note", "2026-03-02");
    assertThat(Kept.kinds(record)).isEmpty();
  }

  private UUID withdraw(UUID record) {
    story.withdrawn(record, "issue.handled", "核查不通过");
    return record;
  }

  private static <T> T at(LocalDate day, java.util.function.Supplier<T> work) {
    return TimeTravel.at(Days.start(day).plusSeconds(3600), work);
  }

  private Value handledAsOf(LocalDate day) {
    return value(board(Grouping.UNIT, day, own()), "HANDLING");
  }

  private void choosing(String indicator, String variant, Runnable then) {
    String before =
        road.job(
            () -> {
              String present =
                  formulas.list().stream()
                      .filter(formula -> formula.code().equals(indicator))
                      .findFirst()
                      .orElseThrow()
                      .setting();
              formulas.choose(indicator, variant);
              return present;
            });
    try {
      then.run();
    } finally {
      road.job(
          () -> {
            formulas.choose(indicator, before);
            return before;
          });
    }
  }

  private void expect(String code, int numerator, int denominator, String percent) {
    assertThat(total(code))
        .as(code)
        .isEqualTo(new Value(numerator, denominator, new BigDecimal(percent)));
  }

  private Value total(String code) {
    return value(board(Grouping.UNIT, null, own()), code);
  }

  private static Value value(Board board, String code) {
    return of(Objects.requireNonNull(board.total()), code);
  }

  private static Value of(Board.Row row, String code) {
    return Objects.requireNonNull(row.values().get(code));
  }

  private Scope own() {
    return new Scope(false, Set.of(story.unit), Set.of(), null);
  }

  private Board board(Grouping by, @Nullable LocalDate asOf, Scope scope) {
    return road.job(() -> boards.board(new Question(by, FIRST, LAST, asOf, scope)));
  }
}
