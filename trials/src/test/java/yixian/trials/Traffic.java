package yixian.trials;

import java.io.IOException;
import java.time.Duration;

/** A day of the district at once: some report, some take issues through, some look things up. */
final class Traffic implements AutoCloseable {

  private static final int REPORTING = 3;
  private static final int MOVING = 3;
  private static final int READING = 2;

  /** How many wait for an acknowledgement at most. */
  static final int WRITING = REPORTING + MOVING;

  private final Reporters reporters;
  private final Movers movers;
  private final Readers readers;

  Traffic(Town town) throws IOException {
    this.readers = new Readers(town, READING);
    this.movers = new Movers(town, MOVING);
    this.reporters = new Reporters(town, REPORTING);
  }

  Ledger reports() {
    return reporters.ledger();
  }

  Movers movers() {
    return movers;
  }

  /** Reports and moves that the house said yes to. */
  int acknowledged() {
    return reporters.ledger().size() + movers.ledger().size();
  }

  /** How many questions the readers had answered. */
  int read() {
    return readers.answered();
  }

  /** Waits until so many more have been acknowledged. */
  void awaitMore(int more) throws InterruptedException {
    if (!acknowledgedWithin(Workers.PATIENCE, more)) {
      throw new AssertionError("No progress; stands at " + acknowledged());
    }
  }

  /** Whether so many more are acknowledged in this time. */
  boolean acknowledgedWithin(Duration time, int more) throws InterruptedException {
    return reporters.growsWithin(time, this::acknowledged, more);
  }

  void stop() {
    readers.stop();
    movers.stop();
    reporters.stop();
  }

  @Override
  public void close() {
    readers.close();
    movers.close();
    reporters.close();
  }
}
