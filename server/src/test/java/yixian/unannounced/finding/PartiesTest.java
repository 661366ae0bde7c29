package yixian.unannounced.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import yixian.kernel.Actor;
import yixian.unannounced.db.tables.records.FindingsRecord;

class PartiesTest {

  private static final Instant LAST = Instant.parse("2026-11-27T10:00:00Z");

  @Test
  void hearsThePersonUntilHisDaysAreOverAndWaitsNoLonger() {
    FindingsRecord finding = new FindingsRecord();
    finding.setAnswerBy(LAST);
    assertThat(heardOut(finding, LAST.minusSeconds(1))).isFalse();
    assertThat(heardOut(finding, LAST)).isFalse();
    assertThat(heardOut(finding, LAST.plusSeconds(1))).isTrue();
  }

  private static boolean heardOut(FindingsRecord finding, Instant now) {
    return Parties.holds(Actor.system("试验"), finding, Given.HEARD_OUT, now);
  }
}
