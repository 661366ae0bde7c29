package yixian.indicator.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import yixian.access.Road;
import yixian.indicator.About;
import yixian.indicator.IndicatorValue;
import yixian.indicator.Indicators;
import yixian.indicator.Story;
import yixian.kernel.Ids;
import yixian.kernel.Period;
import yixian.kernel.TimeTravel;
import yixian.testing.HouseTest;

@HouseTest
class LibraryTest {

  private static final String DAY = "2026-03-10";
  private static final Period MARCH =
      new Period(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-04-01"));

  @Autowired Road road;
  @Autowired ApplicationEventPublisher events;
  @Autowired Indicators indicators;
  private Story story;

  @BeforeEach
  void begin() {
    story = new Story(road, events);
  }

  @Test
  void countsWhetherWhatTheCentreAskedWasAnsweredInTime() {
    answered("call.made", "call.answered");
    answered("issue.supervised", "issue.supervision-answered");
    answered("issue.urged", "issue.handled");
    for (String code :
        List.of("RESPONSE_IN_TIME", "SUPERVISIONS_ANSWERED_IN_TIME", "URGED_HANDLED_IN_TIME")) {
      IndicatorValue value = value(code, null);
      assertThat(value.numerator()).as(code).isEqualByComparingTo("2");
      assertThat(value.denominator()).as(code).isEqualByComparingTo("4");
      assertThat(value.shown()).isEqualTo("50.0%");
    }
    assertThat(value("RESPONSE", null).shown()).as("in time or not").isEqualTo("75.0%");
  }

  /** Four are asked: two answer in time, one late, one never. */
  private void answered(String asked, String answer) {
    for (@Nullable Boolean inTime : new @Nullable Boolean[] {true, true, false, null}) {
      UUID record = story.happened(asked, DAY);
      if (inTime != null) {
        story.happened(record, answer, DAY, Map.of("inTime", inTime));
      }
    }
  }

  @Test
  void holdsOnlyDefinitionsThatCanBeCountedAndSaidInWords() {
    for (General general : road.job(() -> indicators.general(LocalDate.parse("2026-03-01")))) {
      IndicatorValue value = value(general.code(), null);
      assertThat(general.words()).as(general.code()).isNotBlank();
      assertThat(String.valueOf(value.notApplicable()))
          .as(general.code())
          .doesNotContain("尚无在用的算法");
      assertThat(value.terms()).as(general.code()).isNotEmpty();
    }
  }

  /** The demo and an import tell of earlier days within one transaction of today. */
  @Test
  void knowsAFactFromWhenItWasToldHoweverLateItsTransactionIsDone() {
    Instant told = Instant.parse(DAY + "T12:00:00Z");
    UUID record = Ids.next();
    road.job(
        () ->
            TimeTravel.at(
                told,
                () -> {
                  events.publishEvent(
                      new Story.Told(
                          "issue.reported", record, told, story.unit, null, null, Map.of(), null));
                  return record;
                }));
    assertThat(value("VALID_REPORT", told.plusSeconds(60)).denominator()).isEqualByComparingTo("1");
    assertThat(value("VALID_REPORT", told.minusSeconds(60)).value())
        .as("nobody knew of it yet")
        .isNull();
  }

  private IndicatorValue value(String code, @Nullable Instant knownBy) {
    return road.job(
            () -> indicators.values(Set.of(code), About.UNIT, Set.of(story.unit), MARCH, knownBy))
        .getFirst();
  }
}
