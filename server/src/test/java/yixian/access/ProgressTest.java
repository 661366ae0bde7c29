package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import yixian.access.Progress.Step;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;

class ProgressTest {

  private final Progress progress = new Progress();
  private final IdempotencyKey key = IdempotencyKey.fresh();
  private final Actor sender = Actor.of(UUID.randomUUID(), null, "组织员", null);

  @Test
  void tellsTheSenderAloneHowFarHisImportIs() {
    Step seen =
        progress.follow(
            sender,
            key,
            tally -> {
              tally.expect(3);
              tally.step();
              tally.step();
              Actor other = Actor.of(UUID.randomUUID(), null, "别人", null);
              assertThat(progress.of(other, key.value())).isEqualTo(new Step(0, 0));
              return progress.of(sender, key.value());
            });
    assertThat(seen).isEqualTo(new Step(2, 3));
  }

  @Test
  void forgetsAnImportWhenItEndsHoweverItEnds() {
    assertThatThrownBy(
            () ->
                progress.follow(
                    sender,
                    key,
                    tally -> {
                      tally.expect(1);
                      throw new IllegalStateException("broken");
                    }))
        .hasMessage("broken");
    assertThat(progress.of(sender, key.value())).isEqualTo(new Step(0, 0));
  }
}
