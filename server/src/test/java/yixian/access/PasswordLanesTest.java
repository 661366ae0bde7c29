package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PasswordLanesTest {

  private static final int STRANGERS = 60;

  private final Passwords passwords = new Passwords(Passwords.KIBIBYTES);
  private final PasswordLanes lanes = new PasswordLanes(passwords);
  private final String hash = passwords.hash("an honest password");

  @Test
  void doesNotLetAKnownDeviceWaitForACrowdOfStrangers() throws InterruptedException {
    AtomicInteger judged = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch begun = new CountDownLatch(STRANGERS);
      for (int i = 0; i < STRANGERS; i++) {
        threads.submit(
            () -> {
              begun.countDown();
              lanes.matches("a guess", hash, false);
              judged.incrementAndGet();
            });
      }
      begun.await();
      assertThat(lanes.matches("an honest password", hash, true)).isTrue();
      assertThat(judged).hasValueLessThan(STRANGERS / 2);
    }
    assertThat(judged).hasValue(STRANGERS);
  }

  @Test
  void judgesAlikeInBothLanes() {
    assertThat(lanes.matches("an honest password", hash, false)).isTrue();
    assertThat(lanes.matches("a guess", hash, true)).isFalse();
    assertThat(lanes.matches("a guess", null, false)).isFalse();
  }
}
