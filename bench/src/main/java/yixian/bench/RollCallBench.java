package yixian.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/**
 * 点名跑分 · A drill that calls thousands of open phones at once: how long until the last one rings,
 * until all have answered, and until the board shows them, beside {@link Bell}.
 *
 * <p>Properties: {@code bench.jar}, {@code bench.phones} (5000), {@code bench.rounds} (3).
 */
public final class RollCallBench {
  private static final int PHONES = Integer.getInteger("bench.phones", 5_000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final int FINGERS = 64;
  private static final int PATIENCE_SECONDS = 120;

  /** After this long the house has missed those who hung up. */
  private static final int MISSED_SECONDS = 40;

  private final House house;

  private RollCallBench(House house) {
    this.house = house;
  }

  public static void main(String[] args)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    Locale.setDefault(Locale.ROOT);
    try (House house = House.withDistrict(Path.of(System.getProperty("bench.jar")));
        Connection owner = house.owner()) {
      lay(owner);
      new RollCallBench(house).run();
    }
  }

  private static void lay(Connection owner) throws IOException, SQLException {
    try (InputStream in = RollCallBench.class.getResourceAsStream("phones.sql");
        Statement statement = owner.createStatement()) {
      String sql = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      statement.execute(sql.replace("%1$d", String.valueOf(PHONES)));
    }
  }

  private void run() throws IOException, InterruptedException, ExecutionException {
    double bare = bare();
    System.out.printf(
        "rollcall: %,d lines open at a bare server ring after %.0f ms%n", PHONES, bare);
    for (int round = 0; round <= ROUNDS; round++) {
      drill(round, bare);
    }
  }

  /** Milliseconds until the last of as many lines rings, at a server that does nothing else. */
  private static double bare() throws IOException, InterruptedException, ExecutionException {
    try (Bell bell = new Bell()) {
      List<Phone> phones = open(bell.port());
      double best = Double.MAX_VALUE;
      for (int round = 0; round < ROUNDS + 1; round++) {
        String word = "bell-" + round;
        CountDownLatch all = Phone.awaiting(word, PHONES);
        long begun = System.nanoTime();
        bell.ring("event:calls\ndata:[{\"name\":\"" + word + "\"}]\n\n");
        best = Math.min(best, millis(all, begun));
      }
      hangUp(phones);
      return best;
    }
  }

  /**
   * One drill; the first, of number 0, warms up. Lines last five minutes, so each opens its own.
   */
  private void drill(int round, double bare)
      throws IOException, InterruptedException, ExecutionException {
    long opening = System.nanoTime();
    List<Phone> phones = open(house.port());
    double open = (System.nanoTime() - opening) / 1e9;
    String name = "第" + round + "次演练";
    try (Wire caller = new Wire(house.port(), "bench-caller")) {
      CountDownLatch ringing = Phone.awaiting(name, PHONES);
      long begun = System.nanoTime();
      UUID call = call(caller, name);
      double committed = (System.nanoTime() - begun) / 1e6;
      double rung = millis(ringing, begun);
      Timings answers = new Timings();
      long tapping = System.nanoTime();
      answer(call, answers);
      double answered = (System.nanoTime() - tapping) / 1e9;
      JsonNode sheet = caller.get("/api/roll-calls/" + call).expect(200).json();
      int shown = sheet.at("/shown/answered").asInt();
      if (shown != PHONES) {
        throw new IllegalStateException(shown + " of " + PHONES + " answers are on the board");
      }
      System.out.printf(
          "rollcall: %s: %,d lines open in %.1f s; called in %.0f ms, the last phone rings after %.0f ms"
              + " (x %.1f of the bare server); all answered in %.1f s, %.0f answers/s, p95 %.0f ms; %d/%d on the board; %d MB%n",
          round == 0 ? "warm-up" : "round " + round,
          PHONES,
          open,
          committed,
          rung,
          rung / bare,
          answered,
          PHONES / answered,
          answers.millis(0.95),
          shown,
          PHONES,
          house.resident());
      caller
          .write(
              "POST",
              "/api/roll-calls/" + call + "/ending",
              UUID.randomUUID(),
              Map.of("version", sheet.at("/version").asInt()))
          .expect(200);
    }
    hangUp(phones);
    TimeUnit.SECONDS.sleep(MISSED_SECONDS);
  }

  private static UUID call(Wire caller, String name) throws IOException {
    Map<String, Object> draft =
        Map.of(
            "name",
            name,
            "purpose",
            "DRILL",
            "basis",
            "跑分：应急演练方案",
            "minutes",
            60,
            "units",
            List.of(District.id("district")));
    return UUID.fromString(
        caller
            .write("POST", "/api/roll-calls", UUID.randomUUID(), draft)
            .expect(200)
            .json()
            .get("id")
            .asString());
  }

  private void answer(UUID call, Timings all) throws InterruptedException, ExecutionException {
    try (ExecutorService fingers = Executors.newFixedThreadPool(FINGERS)) {
      List<Future<Timings>> tapping = new ArrayList<>();
      for (int first = 0; first < FINGERS; first++) {
        int from = first;
        tapping.add(fingers.submit(() -> tap(call, from)));
      }
      for (Future<Timings> each : tapping) {
        all.addAll(each.get());
      }
    }
  }

  private Timings tap(UUID call, int from) throws IOException {
    Timings timings = new Timings();
    for (int phone = from; phone < PHONES; phone += FINGERS) {
      long begun = System.nanoTime();
      try (Wire wire = new Wire(house.port(), "bench-phone" + phone)) {
        wire.write("POST", "/api/roll-calls/mine/" + call + "/answer", UUID.randomUUID(), Map.of())
            .expect(200);
      }
      timings.add(System.nanoTime() - begun);
    }
    return timings;
  }

  private static List<Phone> open(int port) throws InterruptedException, ExecutionException {
    try (ExecutorService hands = Executors.newFixedThreadPool(FINGERS)) {
      List<Future<Phone>> opening = new ArrayList<>();
      for (int phone = 0; phone < PHONES; phone++) {
        String session = "bench-phone" + phone;
        opening.add(hands.submit(() -> Phone.open(port, session)));
      }
      List<Phone> open = new ArrayList<>();
      for (Future<Phone> each : opening) {
        open.add(each.get());
      }
      return open;
    }
  }

  private static double millis(CountDownLatch all, long begun) throws InterruptedException {
    if (!all.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException(all.getCount() + " phones never rang");
    }
    return (System.nanoTime() - begun) / 1e6;
  }

  private static void hangUp(List<Phone> phones) throws IOException {
    for (Phone phone : phones) {
      phone.close();
    }
  }
}
