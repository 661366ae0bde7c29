package yixian.trials;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;

/**
 * Grid staff who report without pause and send each report again, under the same key, until it is
 * acknowledged.
 */
final class Reporters implements AutoCloseable {

  private static final long PAUSE_MILLIS = 30;

  private final Town town;
  private final Ledger ledger = new Ledger();
  private final Refusals refusals = new Refusals();
  private final Workers workers = new Workers();

  Reporters(Town town, int number) {
    this.town = town;
    workers.start(number, 0, () -> report(UUID.randomUUID()));
  }

  Ledger ledger() {
    return ledger;
  }

  Refusals refusals() {
    return refusals;
  }

  private UUID report(UUID key) throws InterruptedException {
    Map<String, Object> body = town.report("试验 " + key);
    while (workers.working() && !acknowledged(key, body)) {
      Thread.sleep(PAUSE_MILLIS);
    }
    return key;
  }

  private boolean acknowledged(UUID key, Map<String, Object> body) {
    try {
      Desk.Answer answer = town.staff().write("POST", "/api/issues", body, key);
      if (answer.done()) {
        ledger.acknowledge(key, answer.json().path("id").asString());
        return true;
      }
      if (answer.status() < 500) {
        throw new AssertionError("A good report was refused: " + answer);
      }
      refusals.add(answer);
    } catch (IOException e) {
      refusals.addUnanswered();
    }
    return false;
  }

  /** Waits until so many more have been acknowledged. */
  void awaitMore(int more) throws InterruptedException {
    workers.awaitMore(ledger::size, more);
  }

  /** Whether so many more are acknowledged in this time. */
  boolean acknowledgedWithin(Duration time, int more) throws InterruptedException {
    return growsWithin(time, ledger::size, more);
  }

  /** Whether what counts more than reports grows by so many in this time. */
  boolean growsWithin(Duration time, IntSupplier count, int more) throws InterruptedException {
    return workers.growsWithin(time, count, more);
  }

  void stop() {
    workers.stop();
  }

  @Override
  public void close() {
    workers.close();
  }
}
