package yixian.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** 负载 · Sixteen clients, each living issues through one after the other for a given time. */
final class Load implements AutoCloseable {

  /** What a stretch of time gave. */
  record Round(double perSecond, int count, Map<Cycle.Step, Timings> timings) {

    double p(Cycle.Step step, double share) {
      return Cycle.of(step, timings).millis(share);
    }
  }

  private final List<Cycle> cycles = new ArrayList<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(District.SEATS);

  Load(int port, int round) throws IOException {
    for (int seat = 0; seat < District.SEATS; seat++) {
      cycles.add(new Cycle(port, seat, round));
    }
  }

  /**
   * Runs for so many seconds; cycles under way at the end are finished and counted, with their
   * time.
   */
  Round run(int seconds) throws InterruptedException, ExecutionException {
    long begun = System.nanoTime();
    long end = begun + seconds * 1_000_000_000L;
    List<Future<Integer>> running = new ArrayList<>();
    for (Cycle cycle : cycles) {
      running.add(threads.submit(() -> repeat(cycle, end)));
    }
    int done = 0;
    for (Future<Integer> each : running) {
      done += each.get();
    }
    return new Round(done / ((System.nanoTime() - begun) / 1e9), done, timings());
  }

  private static int repeat(Cycle cycle, long end) throws IOException {
    int done = 0;
    while (System.nanoTime() - end < 0) {
      cycle.run();
      done++;
    }
    return done;
  }

  private Map<Cycle.Step, Timings> timings() {
    Map<Cycle.Step, Timings> all = cycles.getFirst().takeTimings();
    for (Cycle cycle : cycles.subList(1, cycles.size())) {
      cycle.takeTimings().forEach((step, timings) -> Cycle.of(step, all).addAll(timings));
    }
    return all;
  }

  @Override
  public void close() throws IOException {
    threads.shutdownNow();
    for (Cycle cycle : cycles) {
      cycle.close();
    }
  }
}
