package yixian.trials;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Honest users who look things up, think for a while, and look on. */
final class Crowd implements AutoCloseable {

  private static final List<String> PATHS =
      List.of("/api/me", "/api/issues", "/api/notices/unread", "/api/issues/counts?group=STATE");
  private static final int THINK_MILLIS = 1_000;

  private final Workers workers = new Workers();
  private final List<Double> waits = Collections.synchronizedList(new ArrayList<>());
  private final List<String> refused = Collections.synchronizedList(new ArrayList<>());

  Crowd(List<Desk> users) {
    users.forEach(user -> workers.start(1, 0, () -> visit(user)));
  }

  /**
   * How long the honest waited.
   *
   * @param number of requests
   * @param refused of them, or left without an answer
   */
  record Waits(int number, int refused, double p95Millis) {}

  /** Watches the crowd for a while. */
  Waits waitsDuring(Duration time) throws InterruptedException {
    waits.clear();
    refused.clear();
    Thread.sleep(time);
    double[] sorted = List.copyOf(waits).stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Waits(sorted.length, refused.size(), sorted[(int) (sorted.length * 0.95)]);
  }

  private boolean visit(Desk user) throws InterruptedException {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    Thread.sleep(random.nextInt(THINK_MILLIS / 2, THINK_MILLIS * 3 / 2));
    String path = PATHS.get(random.nextInt(PATHS.size()));
    long begun = System.nanoTime();
    try {
      Desk.Answer answer = user.read(path);
      if (!answer.done()) {
        refused.add(path + " " + answer.status());
      }
    } catch (IOException e) {
      refused.add(path + " " + e);
    }
    return waits.add((System.nanoTime() - begun) / 1e6);
  }

  @Override
  public void close() {
    workers.close();
  }
}
