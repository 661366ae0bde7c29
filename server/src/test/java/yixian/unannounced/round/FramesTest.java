package yixian.unannounced.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FramesTest {

  private final List<Listed> listed = new ArrayList<>();

  @Test
  void letsNobodyComeAgainBeforeAllHaveComeAsOften() {
    UUID once = drawn(1);
    UUID twice = drawn(2);
    drawn(0);
    drawn(0);
    drawn(0);
    assertThat(Frames.out(listed)).containsExactlyInAnyOrder(once, twice);
  }

  @Test
  void beginsASecondTurnOnlyWithThoseWhoHadOne() {
    UUID twice = drawn(2);
    drawn(1);
    drawn(1);
    drawn(1);
    assertThat(Frames.out(listed)).containsExactly(twice);
  }

  private UUID drawn(int times) {
    UUID id = UUID.randomUUID();
    @Nullable Before before = times == 0 ? null : new Before("第 1 轮", times);
    listed.add(new Listed(id, id, null, null, "二甲镇", before));
    return id;
  }
}
