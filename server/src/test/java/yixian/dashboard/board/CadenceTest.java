package yixian.dashboard.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import yixian.kernel.Problem;

class CadenceTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);

  @Test
  void findsThePeriodOfTheCalendarInWhichADayLies() {
    LocalDate day = LocalDate.of(2026, 5, 20);
    assertThat(Cadence.MONTH.window(day, TODAY))
        .isEqualTo(new Window("2026 年 5 月", date("2026-05-01"), date("2026-05-31"), false));
    assertThat(Cadence.QUARTER.window(day, TODAY))
        .isEqualTo(new Window("2026 年第 2 季度", date("2026-04-01"), date("2026-06-30"), false));
    assertThat(Cadence.HALF.window(day, TODAY))
        .isEqualTo(new Window("2026 年上半年", date("2026-01-01"), date("2026-06-30"), false));
    assertThat(Cadence.YEAR.window(day, TODAY))
        .isEqualTo(new Window("2026 年", date("2026-01-01"), TODAY, true));
    assertThat(Cadence.DAY.window(TODAY, TODAY))
        .isEqualTo(new Window("2026-11-10", TODAY, TODAY, false));
  }

  @Test
  void comparesAPeriodUnderWayWithAsManyDays() {
    Window month = Cadence.MONTH.window(TODAY, TODAY);
    assertThat(Cadence.MONTH.other(month, Compare.PREVIOUS))
        .isEqualTo(new Window("2026 年 10 月", date("2026-10-01"), date("2026-10-10"), true));
    assertThat(Cadence.MONTH.other(month, Compare.LAST_YEAR))
        .isEqualTo(new Window("2025 年 11 月", date("2025-11-01"), date("2025-11-10"), true));
    assertThat(Cadence.MONTH.other(month, Compare.NONE)).isNull();
  }

  @Test
  void comparesAWholePeriodWithAWholeOne() {
    Window march = Cadence.MONTH.window(date("2026-03-31"), TODAY);
    assertThat(Cadence.MONTH.other(march, Compare.PREVIOUS))
        .isEqualTo(new Window("2026 年 2 月", date("2026-02-01"), date("2026-02-28"), false));
    Window quarter = Cadence.QUARTER.window(date("2026-02-01"), TODAY);
    assertThat(Cadence.QUARTER.other(quarter, Compare.PREVIOUS))
        .isEqualTo(new Window("2025 年第 4 季度", date("2025-10-01"), date("2025-12-31"), false));
  }

  @Test
  void neverComparesWithMoreDaysThanTheOtherPeriodHas() {
    LocalDate thirtieth = date("2026-03-30");
    Window march = Cadence.MONTH.window(thirtieth, thirtieth);
    assertThat(Cadence.MONTH.other(march, Compare.PREVIOUS))
        .isEqualTo(new Window("2026 年 2 月", date("2026-02-01"), date("2026-02-28"), false));
  }

  @Test
  void showsTwelveMonthsUpToThePeriod() {
    List<Window> months = Cadence.months(Cadence.QUARTER.window(date("2026-05-01"), TODAY), TODAY);
    assertThat(months).hasSize(12);
    assertThat(months.getFirst().from()).isEqualTo(date("2025-07-01"));
    assertThat(months.getLast().to()).isEqualTo(date("2026-06-30"));
    List<Window> running = Cadence.months(Cadence.MONTH.window(TODAY, TODAY), TODAY);
    assertThat(running.getLast())
        .isEqualTo(new Window("2026 年 11 月", date("2026-11-01"), TODAY, true));
  }

  @Test
  void refusesAPeriodThatHasNotBegun() {
    assertThatThrownBy(() -> Cadence.MONTH.window(date("2026-12-01"), TODAY))
        .isInstanceOf(Problem.class);
  }

  private static LocalDate date(String day) {
    return LocalDate.parse(day);
  }
}
