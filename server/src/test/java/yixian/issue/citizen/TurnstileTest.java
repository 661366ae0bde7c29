package yixian.issue.citizen;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import yixian.kernel.Actor;

class TurnstileTest {

  private final AtomicLong nanos = new AtomicLong();
  private final Turnstile turnstile = new Turnstile(nanos::get);
  private final Actor home = Actor.citizen("10.0.0.1");

  @Test
  void letsAHouseholdThroughAndStopsAFlood() {
    for (int i = 0; i < 30; i++) {
      turnstile.pass(Turnstile.Gate.REPORT, home);
    }
    assertThatThrownBy(() -> turnstile.pass(Turnstile.Gate.REPORT, home))
        .hasMessageContaining("过于频繁");
    assertThatCode(() -> turnstile.pass(Turnstile.Gate.REPORT, Actor.citizen("10.0.0.2")))
        .doesNotThrowAnyException();
  }

  @Test
  void opensAgainAfterAWhile() {
    for (int i = 0; i < 30; i++) {
      turnstile.pass(Turnstile.Gate.REPORT, home);
    }
    nanos.addAndGet(121_000_000_000L);
    assertThatCode(() -> turnstile.pass(Turnstile.Gate.REPORT, home)).doesNotThrowAnyException();
  }

  @Test
  void countsWrongGuessesOnly() {
    for (int i = 0; i < 100; i++) {
      turnstile.look(Turnstile.Gate.GUESS, home);
    }
    for (int i = 0; i < 10; i++) {
      turnstile.pass(Turnstile.Gate.GUESS, home);
    }
    assertThatThrownBy(() -> turnstile.look(Turnstile.Gate.GUESS, home))
        .hasMessageContaining("多次输错");
  }
}
