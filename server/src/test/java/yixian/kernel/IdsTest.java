package yixian.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void laterIdsSortLaterEvenWithinAMillisecond() {
    List<UUID> made = Stream.generate(Ids::next).limit(50_000).toList();
    assertThat(made).isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
    assertThat(made).doesNotHaveDuplicates();
  }

  @Test
  void everyIdIsOfVersionSevenAndNearTheClock() {
    UUID id = Ids.next();
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16)
        .isBetween(System.currentTimeMillis() - 60_000, System.currentTimeMillis() + 60_000);
  }
}
