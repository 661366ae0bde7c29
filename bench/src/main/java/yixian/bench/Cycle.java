package yixian.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * 一件事的一生 · One client that takes issues from report to search, as a grid worker, a dispatcher and
 * the clerk of a department, each signed in by himself.
 */
final class Cycle implements AutoCloseable {

  /** The requests of a cycle, in order. */
  enum Step {
    REPORT("report"),
    DISPATCH("dispatch"),
    HANDLE("handle"),
    CHECK("pass-check"),
    CLOSE("close"),
    SEARCH("search");

    private final String label;

    Step(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private final int seat;
  private final SplittableRandom random;
  private final Wire reporter;
  private final Wire dispatcher;
  private final Wire clerk;
  private final UUID unit;
  private Map<Step, Timings> timings = fresh();
  private String road = "";
  private String thing = "";

  Cycle(int port, int seat, int round) throws IOException {
    this.seat = seat;
    this.random = new SplittableRandom(1_000L * round + seat);
    this.reporter = new Wire(port, "bench-reporter" + seat);
    this.dispatcher = new Wire(port, "bench-dispatcher" + seat);
    this.clerk = new Wire(port, "bench-clerk" + seat);
    this.unit = District.id("department" + seat);
  }

  /** Lives one issue through; the sheet after its report. */
  JsonNode run() throws IOException {
    JsonNode sheet = timed(Step.REPORT, reporter, "/api/issues", report());
    String moves = "/api/issues/" + sheet.get("id").asString() + "/moves";
    JsonNode next = timed(Step.DISPATCH, dispatcher, moves, move(sheet, "dispatch", "unit", unit));
    next = timed(Step.HANDLE, clerk, moves, move(next, "handle", "note", "已派人修复并清理现场"));
    next = timed(Step.CHECK, dispatcher, moves, move(next, "pass-check", "note", "现场核查属实"));
    timed(Step.CLOSE, dispatcher, moves, move(next, "close", "note", "处置完毕，予以结案"));
    long begun = System.nanoTime();
    search();
    of(Step.SEARCH, timings).add(System.nanoTime() - begun);
    return sheet;
  }

  /** The timings since the last call. */
  Map<Step, Timings> takeTimings() {
    Map<Step, Timings> taken = timings;
    timings = fresh();
    return taken;
  }

  private Map<String, Object> report() {
    road = Sayings.road(random);
    thing = Sayings.thing(random);
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("summary", road + thing + Sayings.wrong(random));
    report.put("description", Sayings.more(random));
    report.put("longitude", 120.9 + 0.15 * (seat % 4) + 0.15 * random.nextDouble());
    report.put("latitude", 31.9 + 0.1 * (seat / 4) + 0.1 * random.nextDouble());
    report.put("system", "WGS84");
    report.put("address", road + (1 + random.nextInt(400)) + "号");
    report.put("channel", "STAFF_PHONE");
    return report;
  }

  private static Map<String, Object> move(JsonNode sheet, String move, String field, Object value) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("move", move);
    order.put("version", sheet.get("version").asInt());
    order.put(field, value);
    return order;
  }

  private void search() throws IOException {
    String words = URLEncoder.encode(road + " " + thing, StandardCharsets.UTF_8);
    JsonNode found =
        dispatcher.get("/api/issues?limit=20&q=" + words).expect(200).json().get("items");
    if (found.isEmpty()) {
      throw new IllegalStateException("The search did not find what was just closed: " + words);
    }
  }

  private JsonNode timed(Step step, Wire wire, String path, Object body) throws IOException {
    long begun = System.nanoTime();
    Wire.Answer answer = wire.write("POST", path, UUID.randomUUID(), body);
    of(step, timings).add(System.nanoTime() - begun);
    if (answer.status() >= 300) {
      throw new IllegalStateException(step + " answered " + answer.status() + ": " + answer.text());
    }
    return answer.json();
  }

  /** The timings of one step; every map of a cycle has them all. */
  static Timings of(Step step, Map<Step, Timings> timings) {
    return Objects.requireNonNull(timings.get(step));
  }

  private static Map<Step, Timings> fresh() {
    Map<Step, Timings> fresh = new EnumMap<>(Step.class);
    for (Step step : Step.values()) {
      fresh.put(step, new Timings());
    }
    return fresh;
  }

  @Override
  public void close() throws IOException {
    reporter.close();
    dispatcher.close();
    clerk.close();
  }
}
