package yixian.issue.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2024-03-05 08:07:30, 2024-03-05T00:07:30Z",
    "2024-3-5 8:07, 2024-03-05T00:07:00Z",
    "2024/03/05, 2024-03-04T16:00:00Z",
    "2024.3.5 23:59, 2024-03-05T15:59:00Z",
    "2024年3月5日, 2024-03-04T16:00:00Z",
    "2024年3月5日 8时7分30秒, 2024-03-05T00:07:30Z",
    "2024年3月5日下午3点, 2024-03-05T07:00:00Z",
    "2024年3月5日 上午 9：05, 2024-03-05T01:05:00Z",
    "20240305, 2024-03-04T16:00:00Z",
    "20240305080730, 2024-03-05T00:07:30Z",
    "2024-03-05T08:07:30.120, 2024-03-05T00:07:30Z",
    "2024-03-05T08:07:30Z, 2024-03-05T08:07:30Z",
    "45356.5, 2024-03-05T04:00:00Z"
  })
  void readsMomentsAsChineseSheetsWriteThem(String text, Instant moment) {
    assertThat(SourceTime.read(text)).contains(moment);
  }

  @ParameterizedTest
  @ValueSource(strings = {"昨天", "2024-13-05", "2024-02-30", "3月5日", "2024-03-05 25:00", "12", "-"})
  void takesNothingElseForAMoment(String text) {
    assertThat(SourceTime.read(text)).isEmpty();
  }
}
