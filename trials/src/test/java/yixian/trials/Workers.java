package yixian.trials;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;

/**
 * People who do the same over and over until they are stopped; what fails in one of them fails the
 * trial.
 */
final class Workers implements AutoCloseable {

  static final Duration PATIENCE = Duration.ofSeconds(90);

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean working = true;
  private volatile Throwable trouble;

  void start(int number, long pauseMillis, Callable<?> work) {
    for (int i = 0; i < number; i++) {
      threads.submit(() -> repeat(work, pauseMillis));
    }
  }

  private void repeat(Callable<?> work, long pauseMillis) {
    try {
      while (working) {
        work.call();
        Thread.sleep(pauseMillis);
      }
    } catch (Exception | AssertionError e) {
      trouble = e;
    }
  }

  boolean working() {
    return working;
  }

  /** Waits until the count has grown by so many. */
  void awaitMore(IntSupplier count, int more) throws InterruptedException {
    if (!growsWithin(PATIENCE, count, more)) {
      throw new AssertionError("No progress for " + PATIENCE + "; stands at " + count.getAsInt());
    }
  }

  /** Whether the count grows by so many in this time. */
  boolean growsWithin(Duration time, IntSupplier count, int more) throws InterruptedException {
    int enough = count.getAsInt() + more;
    long begun = System.nanoTime();
    while (count.getAsInt() < enough) {
      failIfTroubled();
      if (System.nanoTime() - begun > time.toNanos()) {
        return false;
      }
      Thread.sleep(10);
    }
    return true;
  }

  private void failIfTroubled() {
    if (trouble != null) {
      throw new AssertionError(trouble);
    }
  }

  void stop() {
    working = false;
    threads.close();
    failIfTroubled();
  }

  @Override
  public void close() {
    working = false;
    threads.close();
  }
}
