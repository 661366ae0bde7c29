package yixian.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * 大屏跑分 · Issues reported over HTTP one after another at random moments while walls are open: from
 * the answer of the report until the last wall shows it, beside {@link Bell}.
 *
 * <p>Properties: {@code bench.jar}, {@code bench.facts} (200) of each round, {@code bench.walls}
 * (50) of the second.
 */
public final class WallBench {
  private static final int FACTS = Integer.getInteger("bench.facts", 200);
  private static final int WALLS = Integer.getInteger("bench.walls", 50);
  private static final int WARM = 20;
  private static final int LONGEST_PAUSE_MILLIS = 1_000;

  private final SplittableRandom random = new SplittableRandom(320612);
  private final int port;

  private WallBench(int port) {
    this.port = port;
  }

  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    Locale.setDefault(Locale.ROOT);
    try (House house = House.withDistrict(Path.of(System.getProperty("bench.jar")))) {
      new WallBench(house.port()).run();
    }
  }

  private void run() throws IOException, InterruptedException {
    for (int walls : new int[] {1, WALLS}) {
      Timings bare = bare(walls);
      List<Screen> open = open(port, walls);
      Timings seen;
      try (Wire reporter = new Wire(port, "bench-reporter0")) {
        told(reporter, open, WARM);
        seen = told(reporter, open, FACTS);
      }
      close(open);
      System.out.printf(
          "wall: %d walls, %d facts: on the last wall p50 %.0f ms, p95 %.0f ms, max %.0f ms"
              + " (bare server: p50 %.1f ms, p95 %.1f ms, max %.1f ms)%n",
          walls,
          FACTS,
          seen.millis(0.5),
          seen.millis(0.95),
          seen.millis(1),
          bare.millis(0.5),
          bare.millis(0.95),
          bare.millis(1));
    }
  }

  /** The same words at a server that counts nothing and says them at once. */
  private Timings bare(int walls) throws IOException, InterruptedException {
    Timings heard = new Timings();
    try (Bell bell = new Bell()) {
      List<Screen> open = open(bell.port(), walls);
      for (int n = 0; n < FACTS; n++) {
        String word = UUID.randomUUID().toString();
        long begun = System.nanoTime();
        bell.ring("event:news\ndata:{\"latest\":[{\"record\":\"" + word + "\"}]}\n\n");
        heard.add(Screen.until(word, begun, open));
      }
      close(open);
    }
    return heard;
  }

  private Timings told(Wire reporter, List<Screen> open, int facts)
      throws IOException, InterruptedException {
    Timings seen = new Timings();
    for (int n = 0; n < facts; n++) {
      Thread.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
      String issue =
          reporter
              .write("POST", "/api/issues", UUID.randomUUID(), report())
              .expect(200)
              .json()
              .get("id")
              .asString();
      seen.add(Screen.until(issue, System.nanoTime(), open));
    }
    return seen;
  }

  private Map<String, Object> report() {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("summary", Sayings.road(random) + Sayings.thing(random) + Sayings.wrong(random));
    report.put("longitude", 120.9 + 0.15 * random.nextDouble());
    report.put("latitude", 31.9 + 0.1 * random.nextDouble());
    report.put("system", "WGS84");
    report.put("channel", "STAFF_PHONE");
    return report;
  }

  /** Walls of the dispatchers, who see the whole district: all are one view. */
  private static List<Screen> open(int port, int walls) throws InterruptedException {
    List<Screen> open = new ArrayList<>();
    for (int wall = 0; wall < walls; wall++) {
      open.add(Screen.open(port, "bench-dispatcher" + wall % District.SEATS));
    }
    return open;
  }

  private static void close(List<Screen> open) throws IOException {
    for (Screen screen : open) {
      screen.close();
    }
  }
}
