package yixian.issue.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.calendar.Calendars;
import yixian.testing.HouseTest;

@HouseTest
class HoursTest {

  @Autowired Calendars calendars;

  @ParameterizedTest
  @CsvSource({
    "22:00-06:00, 2026-03-02T15:00:00Z, true",
    "22:00-06:00, 2026-03-02T21:59:59Z, true",
    "22:00-06:00, 2026-03-02T22:00:00Z, false",
    "22:00-06:00, 2026-03-02T04:00:00Z, false",
    "08:00-12:00, 2026-03-02T00:00:00Z, true",
    "08:00-12:00, 2026-03-02T04:00:00Z, false",
    "WORKING, 2026-03-02T02:00:00Z, true",
    "WORKING, 2026-03-02T05:00:00Z, false",
    "WORKING, 2026-03-01T02:00:00Z, false",
    "OFF, 2026-03-01T02:00:00Z, true",
    "OFF, 2026-10-01T02:00:00Z, true"
  })
  void holdsInItsHoursOfTheLocalDay(String hours, Instant moment, boolean holds) {
    assertThat(new Hours(hours).contains(moment, calendars)).isEqualTo(holds);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "22-6", "24:00-06:00", "NIGHT", "22:00-06:60"})
  void refusesHoursThatNoClockShows(String hours) {
    assertThatThrownBy(() -> new Hours(hours)).hasMessageContaining("时段");
  }
}
