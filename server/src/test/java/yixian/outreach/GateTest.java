package yixian.outreach;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import yixian.kernel.Problem;

class GateTest {

  private final AtomicLong now = new AtomicLong();
  private final Gate gate = new Gate(now::get);

  @Test
  void letsAnAddressAskTenTimesAndThenOnceInThreeMinutes() {
    for (int each = 0; each < 10; each++) {
      gate.ask("10.0.0.1");
    }
    assertThatThrownBy(() -> gate.ask("10.0.0.1")).isInstanceOf(Problem.class);
    assertThatCode(() -> gate.ask("10.0.0.2")).doesNotThrowAnyException();
    now.addAndGet(TimeUnit.MINUTES.toNanos(3) + 1);
    assertThatCode(() -> gate.ask("10.0.0.1")).doesNotThrowAnyException();
  }
}
