package yixian.trials;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Grid staff who report without pause and send each report again, under the same key, until it is
 * acknowledged.
 */
final class Reporters implements AutoCloseable {

  private final Town town;
  private final Ledger ledger = new Ledger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean working = true;
  private volatile Throwable trouble;

  Reporters(Town town, int number) {
    this.town = town;
    for (int i = 0; i < number; i++) {
      threads.submit(this::work);
    }
  }

  Ledger ledger() {
    return ledger;
  }

  private void work() {
    try {
      while (working) {
        report(UUID.randomUUID());
      }
    } catch (AssertionError | RuntimeException e) {
      trouble = e;
    }
  }

  private void report(UUID key) {
    Map<String, Object> body = town.report("试验 " + key);
    while (working) {
      try {
        Desk.Answer answer = town.staff().write("POST", "/api/issues", body, key);
        if (answer.done()) {
          ledger.acknowledge(key, answer.json().path("id").asString());
          return;
        }
        if (answer.status() < 500) {
          throw new AssertionError("A good report was refused: " + answer);
        }
      } catch (IOException e) {
        // No answer: the deed may or may not be done. The same key is sent again.
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(30);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Waits until so many more have been acknowledged. */
  void awaitMore(int more) throws InterruptedException {
    awaitMoreThan(ledger.size() + more - 1);
  }

  void awaitMoreThan(long number) throws InterruptedException {
    long begun = System.nanoTime();
    while (ledger.size() <= number) {
      if (trouble != null) {
        throw new AssertionError(trouble);
      }
      if (System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(90)) {
        throw new AssertionError("No acknowledgement for 90 s; acknowledged " + ledger.size());
      }
      Thread.sleep(10);
    }
  }

  void stop() {
    working = false;
    threads.close();
  }

  @Override
  public void close() {
    stop();
  }
}
