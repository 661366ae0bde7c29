package yixian.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yixian.calendar.Hours.DayEnd;
import yixian.calendar.Hours.HalfDay;

class TermsTest {

  private static final HolidayFiles SHIPPED = HolidayFiles.read();
  private static final Book USUAL = Book.of(SHIPPED.years(), SHIPPED.days(), Hours.USUAL);
  private static final Instant FIRST = Instant.parse("2019-01-01T00:00:00Z");
  private static final int MINUTES = 9 * 365 * 24 * 60;

  static Stream<Hours> habits() {
    HalfDay summer = new HalfDay(LocalTime.of(9, 0), LocalTime.of(11, 45));
    HalfDay late = new HalfDay(LocalTime.of(15, 0), LocalTime.of(18, 30));
    HalfDay throughNoon = new HalfDay(LocalTime.of(11, 45), LocalTime.of(17, 0));
    return Stream.of(
        Hours.USUAL,
        new Hours(summer, late, DayEnd.MIDNIGHT, true),
        new Hours(summer, throughNoon, DayEnd.CLOSING, true));
  }

  @ParameterizedTest
  @MethodSource("habits")
  void agreesWithACountMinuteByMinute(Hours hours) {
    Book book = Book.of(SHIPPED.years(), SHIPPED.days(), hours);
    Plodder plodder = new Plodder(SHIPPED.days(), hours);
    SplittableRandom random = new SplittableRandom(20260101);
    for (int i = 0; i < 400; i++) {
      Instant start = FIRST.plusSeconds(60L * random.nextInt(MINUTES));
      int amount = 1 + random.nextInt(60);
      assertThat(deadline(book, start, amount, DeadlineUnit.WORKING_HOUR))
          .as("%s + %d 工作时", start, amount)
          .isEqualTo(plodder.workingHours(start, amount));
      assertThat(deadline(book, start, amount, DeadlineUnit.WORKING_DAY))
          .as("%s + %d 工作日", start, amount)
          .isEqualTo(plodder.workingDays(start, amount));
      assertThat(deadline(book, start, amount, DeadlineUnit.CALENDAR_DAY))
          .isEqualTo(plodder.calendarDays(start, amount));
      assertThat(deadline(book, start, amount, DeadlineUnit.URGENT_HOUR))
          .isEqualTo(start.plus(Duration.ofHours(amount)));
      Instant later = start.plusSeconds(60L * random.nextInt(20_000));
      assertThat(book.terms().running(DeadlineUnit.WORKING_HOUR, start, later))
          .isEqualTo(60L * plodder.officeMinutes(start, later));
    }
  }

  @Test
  void pausesInHoursNeitherLoseNorGainAMinute() {
    Plodder plodder = new Plodder(SHIPPED.days(), Hours.USUAL);
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 300; i++) {
      Instant start = FIRST.plusSeconds(60L * random.nextInt(MINUTES));
      Instant paused = start.plusSeconds(60L * random.nextInt(4_000));
      Instant resumed = paused.plusSeconds(60L * random.nextInt(30_000));
      Stopwatch watch =
          Stopwatch.started(start, 16, DeadlineUnit.WORKING_HOUR).pause(paused).resume(resumed);
      int left = 16 * 60 - plodder.officeMinutes(start, paused);
      Instant deadline = USUAL.deadline(watch).at();
      if (left > 0) {
        assertThat(plodder.officeMinutes(resumed, deadline)).isEqualTo(left);
        assertThat(plodder.officeMinutes(resumed, deadline.minusSeconds(60))).isEqualTo(left - 1);
      } else {
        assertThat(deadline).isBeforeOrEqualTo(paused);
      }
    }
  }

  @Test
  void aPauseMovesATermInDaysByTheWorkingDaysPaused() {
    SplittableRandom random = new SplittableRandom(11);
    Plodder plodder = new Plodder(SHIPPED.days(), Hours.USUAL);
    for (int i = 0; i < 300; i++) {
      LocalDate start = LocalDate.of(2019, 1, 1).plusDays(random.nextInt(2_500));
      LocalDate paused = start.plusDays(random.nextInt(10));
      LocalDate resumed = paused.plusDays(random.nextInt(40));
      int days =
          (int) paused.plusDays(1).datesUntil(resumed.plusDays(1)).filter(plodder::worked).count();
      Stopwatch watch =
          Stopwatch.started(noon(start), 30, DeadlineUnit.WORKING_DAY)
              .pause(noon(paused))
              .resume(noon(resumed));
      assertThat(USUAL.deadline(watch).at())
          .as("start %s, paused %s, resumed %s", start, paused, resumed)
          .isEqualTo(at(plodder.workingDay(start, 30 + days), 18));
    }
  }

  @Test
  void anOverdueTermIsNotRevivedByAPause() {
    Instant start = at(LocalDate.of(2026, 3, 2), 10);
    Stopwatch watch = Stopwatch.started(start, 2, DeadlineUnit.WORKING_DAY);
    Instant deadline = USUAL.deadline(watch).at();
    Stopwatch paused = watch.pause(deadline.plusSeconds(3_600));
    assertThat(USUAL.deadline(paused.resume(deadline.plusSeconds(999_999))).at())
        .isEqualTo(deadline);
  }

  @Test
  void aTermPausedOnItsLastDayEndsWithTheDayOnWhichItRunsAgain() {
    Stopwatch watch =
        Stopwatch.started(at(LocalDate.of(2026, 3, 2), 10), 4, DeadlineUnit.WORKING_DAY)
            .pause(at(LocalDate.of(2026, 3, 6), 10));
    assertThat(USUAL.deadline(watch.resume(at(LocalDate.of(2026, 3, 7), 10))).at())
        .isEqualTo(at(LocalDate.of(2026, 3, 9), 18));
    assertThat(USUAL.deadline(watch.resume(at(LocalDate.of(2026, 3, 11), 10))).at())
        .isEqualTo(at(LocalDate.of(2026, 3, 11), 18));
    assertThat(USUAL.deadline(watch.resume(at(LocalDate.of(2026, 3, 11), 19))).at())
        .isEqualTo(at(LocalDate.of(2026, 3, 12), 18));
  }

  @Test
  void makeUpWorkdaysCountAndHolidaysDoNot() {
    Instant friday = at(LocalDate.of(2026, 2, 13), 9);
    assertThat(deadline(USUAL, friday, 1, DeadlineUnit.WORKING_DAY))
        .as("周六 2 月 14 日调休上班")
        .isEqualTo(at(LocalDate.of(2026, 2, 14), 18));
    assertThat(deadline(USUAL, friday, 2, DeadlineUnit.WORKING_DAY))
        .as("春节 15 日至 23 日放假")
        .isEqualTo(at(LocalDate.of(2026, 2, 24), 18));
  }

  @Test
  void saysWhenADeadlineRunsPastThePublishedTable() {
    Instant late = at(LocalDate.of(2026, 12, 30), 9);
    assertThat(USUAL.deadline(Stopwatch.started(late, 5, DeadlineUnit.WORKING_DAY)).notices())
        .containsExactly("2027 年放假安排尚未公布，按周末推算，公布后将自动重算");
    assertThat(USUAL.deadline(Stopwatch.started(late, 5, DeadlineUnit.CALENDAR_DAY)).notices())
        .isEmpty();
    assertThat(USUAL.deadline(Stopwatch.started(late, 1, DeadlineUnit.WORKING_DAY)).notices())
        .isEmpty();
  }

  private static Instant deadline(Book book, Instant start, int amount, DeadlineUnit unit) {
    return book.deadline(Stopwatch.started(start, amount, unit)).at();
  }

  private static Instant noon(LocalDate day) {
    return at(day, 12);
  }

  private static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).toInstant(java.time.ZoneOffset.ofHours(8));
  }
}
