package yixian.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * 列表跑分 · Pages of 50 of the issue list, first ones and deep ones, for readers with a wide, a middle
 * and a narrow view, with 4 clients at once.
 *
 * <p>A deep page begins at the place of a random issue of the year, which is what following the
 * cursors down to it leads to. Beside the time over HTTP stands the same SQL said by pgbench with
 * as many clients.
 */
final class ListBench {
  private static final int CLIENTS = 4;
  private static final double SECONDS = Integer.getInteger("bench.list.seconds", 4);
  private static final List<String> READERS = List.of("all-reader", "town-reader", "unit-reader");

  private final House house;
  private final List<String> places = new ArrayList<>();
  private final List<String> categories = new ArrayList<>();
  private final Connection owner;

  ListBench(House house, Connection owner) throws SQLException {
    this.house = house;
    this.owner = owner;
    fill(
        places,
        "select (extract(epoch from reported_at) * 1000000)::bigint || '|' || id from issue.issues tablesample system (1) limit 5000");
    fill(categories, "select category::text from issue.issues where category is not null limit 50");
  }

  private void fill(List<String> list, String sql) throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        list.add(rows.getString(1));
      }
    }
  }

  private Map<String, Function<SplittableRandom, String>> pages() {
    Function<SplittableRandom, String> nothing = random -> "";
    Function<SplittableRandom, String> closed =
        random -> "&state=CLOSED&category=" + one(categories, random);
    Function<SplittableRandom, String> inHand = random -> "&state=DISPATCHED,HANDLING,REWORK";
    Function<SplittableRandom, String> words = ListBench::words;
    return Map.ofEntries(
        Map.entry("1 first page", page(nothing)),
        Map.entry("1 its total", total(nothing)),
        Map.entry("2 deep page", page(this::cursor)),
        Map.entry("3 first page of closed, one category", page(closed)),
        Map.entry("3 its total", total(closed)),
        Map.entry("4 first page of those to dispatch or handle", page(inHand)),
        Map.entry("4 its total", total(inHand)),
        Map.entry("5 by deadline, first page", page(random -> "&sort=deadline")),
        Map.entry("6 text of two words, first page", page(words)),
        Map.entry("6 its total", total(words)),
        Map.entry("7 text of two words, deep page", page(random -> words(random) + cursor(random))),
        Map.entry(
            "8 deep page of a grid",
            page(
                random ->
                    "&grid="
                        + District.id("grid" + random.nextInt(District.GRIDS))
                        + cursor(random))));
  }

  /** As the list screen asks: the page at once, its total apart. */
  private static Function<SplittableRandom, String> page(Function<SplittableRandom, String> query) {
    return random -> "/api/issues?limit=50&counted=false" + query.apply(random);
  }

  private static Function<SplittableRandom, String> total(
      Function<SplittableRandom, String> query) {
    return random -> "/api/issues/total?limit=50" + query.apply(random);
  }

  private static String words(SplittableRandom random) {
    String text = Sayings.road(random) + " " + Sayings.thing(random);
    return "&q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String cursor(SplittableRandom random) {
    byte[] place = (one(places, random) + "|2000+").getBytes(StandardCharsets.UTF_8);
    return "&cursor=" + Base64.getUrlEncoder().withoutPadding().encodeToString(place);
  }

  private static String one(List<String> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  void run() throws InterruptedException, ExecutionException {
    System.out.println("| reader | page | p50 ms | p95 ms | p99 ms | pages |");
    System.out.println("|---|---|---|---|---|---|");
    for (String reader : READERS) {
      pages().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(page -> print(reader, page.getKey(), timed(reader, page.getValue())));
    }
    System.out.println();
  }

  private static void print(String reader, String page, Timings timings) {
    System.out.printf(
        "| %s | %s | %.1f | %.1f | %.1f | %,d |%n",
        reader,
        page,
        timings.millis(0.5),
        timings.millis(0.95),
        timings.millis(0.99),
        timings.count());
  }

  /** Asks for a quarter of the time unmeasured first. */
  private Timings timed(String reader, Function<SplittableRandom, String> page) {
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      ask(threads, reader, page, SECONDS / 4);
      return ask(threads, reader, page, SECONDS);
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("A page failed", e);
    }
  }

  private Timings ask(
      ExecutorService threads,
      String reader,
      Function<SplittableRandom, String> page,
      double seconds)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + (long) (seconds * 1e9);
    List<Future<Timings>> running = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      SplittableRandom random = new SplittableRandom(7 + i);
      running.add(threads.submit(() -> client(reader, page, random, end)));
    }
    Timings all = new Timings();
    for (Future<Timings> each : running) {
      all.addAll(each.get());
    }
    return all;
  }

  private Timings client(
      String reader, Function<SplittableRandom, String> page, SplittableRandom random, long end)
      throws IOException {
    Timings timings = new Timings();
    try (Wire wire = new Wire(house.port(), "bench-" + reader)) {
      while (System.nanoTime() - end < 0) {
        String path = page.apply(random);
        long begun = System.nanoTime();
        Wire.Answer answer = wire.get(path);
        timings.add(System.nanoTime() - begun);
        answer.expect(200);
      }
    }
    return timings;
  }
}
