package yixian.trials;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Two dispatchers who send the same issues to different units at the same moment. */
final class Dispatches {

  private static final int LANES = 4;

  private final Town town;
  private final Desk other;
  private final String unit;
  private final String otherUnit;

  Dispatches(Town town) throws IOException {
    this.town = town;
    this.other = town.secondDispatcher();
    this.unit = Town.unitOf(town.open("clerk"));
    this.otherUnit = Town.unitOf(town.open("petition"));
  }

  /**
   * What became of one issue.
   *
   * @param to the units of those who won, as their own sheets name them
   * @param orders the units of its work orders, as the database has them
   * @param clocks the clocks that run for its handling
   * @param dispatches the dispatches in its timeline
   */
  record Outcome(
      boolean contended,
      boolean loserTold,
      List<String> to,
      List<String> orders,
      long clocks,
      long dispatches) {}

  /**
   * One winner, one work order to his unit, one clock that runs for it, one line that tells of it.
   */
  boolean isOne(Outcome outcome) {
    return outcome.to().size() == 1
        && outcome.orders().equals(outcome.to())
        && outcome.clocks() == 1
        && outcome.dispatches() == 1;
  }

  List<Outcome> race(int issues) throws Exception {
    List<Outcome> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<List<Outcome>>> lanes =
          IntStream.range(0, LANES)
              .<Callable<List<Outcome>>>mapToObj(
                  lane -> () -> lane(issues / LANES + (lane < issues % LANES ? 1 : 0), threads))
              .toList();
      for (Future<List<Outcome>> done : threads.invokeAll(lanes)) {
        all.addAll(done.get());
      }
    }
    return all;
  }

  private List<Outcome> lane(int issues, ExecutorService threads) throws Exception {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < issues; i++) {
      JsonNode issue = town.reported("争派 " + UUID.randomUUID());
      String id = issue.path("id").asString();
      int version = issue.path("version").asInt();
      Pair pair =
          Pair.of(
              threads,
              () -> dispatch(town.dispatcher(), id, version, unit),
              () -> dispatch(other, id, version, otherUnit));
      outcomes.add(outcome(pair, id));
    }
    return outcomes;
  }

  private static Desk.Answer dispatch(Desk desk, String id, int version, String unit)
      throws IOException {
    Map<String, Object> order = Map.of("move", "dispatch", "version", version, "unit", unit);
    return desk.write("POST", "/api/issues/" + id + "/moves", order);
  }

  private Outcome outcome(Pair pair, String id) throws SQLException, IOException {
    Truth truth = town.truth();
    return new Outcome(
        pair.contended(),
        pair.loserTold(),
        pair.winners().stream().map(sheet -> sheet.path("unit").path("id").asString()).toList(),
        List.copyOf(
            truth
                .pairs("select id, unit from issue.work_orders where issue = '%s'".formatted(id))
                .values()),
        truth.number(
            "select count(*) from issue.timers where issue = '%s' and stage = 'HANDLE' and stopped_at is null"
                .formatted(id)),
        truth.number(
            "select count(*) from issue.steps where issue = '%s' and move = 'DISPATCH'"
                .formatted(id)));
  }
}
