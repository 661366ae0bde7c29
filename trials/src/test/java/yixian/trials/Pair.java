package yixian.trials;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;

/** Two who move the same issue from the same version and let go at the same moment. */
record Pair(Try one, Try other) {

  /** One of the two requests, and when it was under way. */
  record Try(Desk.Answer answer, long from, long to) {

    private boolean overlaps(Try other) {
      return from < other.to && other.from < to;
    }
  }

  static Pair of(ExecutorService threads, Callable<Desk.Answer> one, Callable<Desk.Answer> other)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    Future<Try> first = threads.submit(() -> tried(one, start));
    Future<Try> second = threads.submit(() -> tried(other, start));
    return new Pair(first.get(), second.get());
  }

  private static Try tried(Callable<Desk.Answer> move, CyclicBarrier start) throws Exception {
    start.await();
    long from = System.nanoTime();
    Desk.Answer answer = move.call();
    return new Try(answer, from, System.nanoTime());
  }

  /** Whether both were under way at once. */
  boolean contended() {
    return one.overlaps(other);
  }

  /** The sheets of those who were let do it. */
  List<JsonNode> winners() {
    return answers().stream().filter(Desk.Answer::done).map(Desk.Answer::json).toList();
  }

  /** The loser learns the name that stands in the winner's own sheet beside the step just made. */
  boolean loserTold() {
    return answers().stream()
        .filter(answer -> answer.status() == 409)
        .map(Desk.Answer::json)
        .filter(problem -> !problem.path("at").asString().isEmpty())
        .map(problem -> problem.path("winner").asString())
        .anyMatch(winner -> winners().stream().anyMatch(sheet -> lastDoer(sheet).equals(winner)));
  }

  private List<Desk.Answer> answers() {
    return List.of(one.answer(), other.answer());
  }

  private static String lastDoer(JsonNode sheet) {
    return sheet
        .path("timeline")
        .valueStream()
        .filter(step -> step.path("seq").asInt() == sheet.path("version").asInt())
        .map(step -> step.path("by").asString())
        .findFirst()
        .orElseThrow();
  }
}
