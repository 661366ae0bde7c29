package yixian.issue.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yixian.calendar.DeadlineUnit;

class ExchangeTest {

  @ParameterizedTest
  @CsvSource({
    "2, WORKING_DAY, WORKING_DAY, 2",
    "1, WORKING_DAY, WORKING_HOUR, 8",
    "4, WORKING_HOUR, WORKING_DAY, 1",
    "25, URGENT_HOUR, CALENDAR_DAY, 2",
    "2, CALENDAR_DAY, URGENT_HOUR, 48"
  })
  void roundsInFavourOfTheOneWhoHasToAct(
      int amount, DeadlineUnit from, DeadlineUnit to, int expected) {
    assertThat(Exchange.of(amount, from, to)).isEqualTo(expected);
  }
}
