package yixian.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A report that was seen two hours ago, told by phones with clocks of all kinds. */
class ReportClockTest {

  private static final Instant NOW = Instant.parse("2026-03-05T08:00:00Z");
  private static final Instant SEEN = NOW.minus(Duration.ofHours(2));

  @Test
  void believesAPhoneWhoseClockIsRight() {
    assertThat(told(SEEN, NOW.minusSeconds(20))).isEqualTo(new ReportClock(SEEN, null));
    assertThat(told(SEEN, null)).isEqualTo(new ReportClock(SEEN, null));
    assertThat(told(null, NOW)).isEqualTo(new ReportClock(NOW, null));
  }

  @Test
  void correctsAClockThatIsAnHourBehind() {
    Duration behind = Duration.ofHours(1);
    ReportClock clock = told(SEEN.minus(behind), NOW.minus(behind));
    assertThat(clock.seen()).isEqualTo(SEEN);
    assertThat(clock.remark()).contains("慢 60 分钟", "更正", "校准手机时间");
  }

  @Test
  void correctsAClockThatStandsIn1970() {
    Duration behind = Duration.between(Instant.parse("1970-01-01T02:00:00Z"), NOW);
    ReportClock clock = told(SEEN.minus(behind), NOW.minus(behind));
    assertThat(clock.seen()).isEqualTo(SEEN);
    assertThat(clock.remark()).contains("慢 20517 天");
  }

  @Test
  void correctsAClockThatRunsAheadToo() {
    Duration ahead = Duration.ofHours(30);
    ReportClock clock = told(SEEN.plus(ahead), NOW.plus(ahead));
    assertThat(clock.seen()).isEqualTo(SEEN);
    assertThat(clock.remark()).contains("快 30 小时", "更正");
  }

  @Test
  void takesTheMomentOfArrivalForWhatCannotBeTrue() {
    ReportClock old = told(Instant.parse("1970-01-01T00:00:00Z"), NOW);
    assertThat(old.seen()).isEqualTo(NOW);
    assertThat(old.remark()).contains("30 天以上", "已按收到时间登记");
    ReportClock coming = told(NOW.plus(Duration.ofDays(1)), null);
    assertThat(coming.seen()).isEqualTo(NOW);
    assertThat(coming.remark()).contains("快 24 小时", "已按系统时间登记");
  }

  @Test
  void neverTellsAMomentToComeHoweverSmallTheDifference() {
    assertThat(told(NOW.plusSeconds(90), NOW.plusSeconds(95)))
        .isEqualTo(new ReportClock(NOW, null));
  }

  @Test
  void believesACallerWhoTellsOfLastYear() {
    Instant lastYear = NOW.minus(Duration.ofDays(300));
    assertThat(ReportClock.of(lastYear, null, Channel.HOTLINE, NOW))
        .isEqualTo(new ReportClock(lastYear, null));
    ReportClock typed =
        ReportClock.of(Instant.parse("0202-03-05T00:00:00Z"), null, Channel.HOTLINE, NOW);
    assertThat(typed.seen()).isEqualTo(NOW);
    assertThat(typed.remark()).contains("3650 天以上");
  }

  private static ReportClock told(@Nullable Instant stated, @Nullable Instant theirs) {
    return ReportClock.of(stated, theirs, Channel.STAFF_PHONE, NOW);
  }
}
