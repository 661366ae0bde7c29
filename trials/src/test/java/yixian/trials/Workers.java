package yixian.trials;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * People who do the same over and over until they are stopped; what fails in one of them fails the
 * trial.
 */
final class Workers implements AutoCloseable {

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
    int enough = count.getAsInt() + more;
    long begun = System.nanoTime();
    while (count.getAsInt() < enough) {
      if (trouble != null) {
        throw new AssertionError(trouble);
      }
      if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(90)) {
        throw new AssertionError("No progress for 90 s; stands at " + count.getAsInt());
      }
      Thread.sleep(10);
    }
  }

  void stop() {
    working = false;
    threads.close();
    if (trouble != null) {
      throw new AssertionError(trouble);
    }
  }

  @Override
  public void close() {
    working = false;
    threads.close();
  }
}
