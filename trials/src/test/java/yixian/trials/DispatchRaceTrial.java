package yixian.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/**
 * Two dispatchers, one result: of two who move the same issue from the same version, exactly one
 * wins.
 *
 * <p>The two are different people in different sessions who let go at the same moment; a pair
 * counts as contended only when both requests were under way at once.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DispatchRaceTrial {

  private static final int PAIRS = Integer.getInteger("trials.pairs", 2_000);
  private static final int PAIRS_AN_ISSUE = 25;
  private static final int LANES = 4;

  private static Town town;

  @BeforeAll
  static void found() throws Exception {
    town = Town.found();
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  @Order(1)
  void letsExactlyOneOfTwoDispatchersWinAndTellsTheOtherWhoAndWhen() throws Exception {
    Score score = race(PAIRS);
    System.out.printf(
        "trials: dispatch race: %d contended pairs of %d, %d with exactly one winner, %d losers told who and when%n",
        score.contended.get(), score.raced.get(), score.oneWinner.get(), score.loserTold.get());
    assertThat(score.contended).hasValueGreaterThanOrEqualTo(PAIRS);
    assertThat(score.oneWinner).hasValue(score.raced.get());
    assertThat(score.loserTold).hasValue(score.raced.get());
  }

  /**
   * The database is made to keep every version as it was, so the second of two sees nothing of the
   * first.
   */
  @Test
  @Order(2)
  void noticesTwoWinnersWhenTheVersionTestIsSabotaged() throws Exception {
    town.truth()
        .execute(
            """
            create function issue.blind() returns trigger language plpgsql as $$
              begin new.version := old.version; return new; end $$;
            create trigger blind before update on issue.issues for each row execute function issue.blind();
            alter table issue.steps drop constraint steps_pkey
            """);
    Score score = race(100);
    System.out.printf(
        "trials: dispatch race, sabotaged: %d of %d pairs with exactly one winner%n",
        score.oneWinner.get(), score.raced.get());
    assertThat(score.oneWinner).hasValueLessThan(score.raced.get());
  }

  private static final class Score {
    final AtomicInteger raced = new AtomicInteger();
    final AtomicInteger contended = new AtomicInteger();
    final AtomicInteger oneWinner = new AtomicInteger();
    final AtomicInteger loserTold = new AtomicInteger();

    void add(List<Try> pair) {
      raced.incrementAndGet();
      List<Desk.Answer> answers = pair.stream().map(Try::answer).toList();
      if (pair.getFirst().overlaps(pair.getLast())) {
        contended.incrementAndGet();
      }
      if (answers.stream().filter(Desk.Answer::done).count() == 1) {
        oneWinner.incrementAndGet();
      }
      if (answers.stream().anyMatch(answer -> tellsWhoAndWhen(answer, answers))) {
        loserTold.incrementAndGet();
      }
    }
  }

  /** One of the two requests, and when it was under way. */
  private record Try(Desk.Answer answer, long from, long to) {

    boolean overlaps(Try other) {
      return from < other.to && other.from < to;
    }
  }

  /**
   * One issue serves many pairs: each round is a move that leaves the state as it is and raises the
   * version.
   */
  private static Score race(int pairs) throws Exception {
    Score score = new Score();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> lanes =
          IntStream.range(0, LANES)
              .<Callable<Void>>mapToObj(lane -> () -> lane(score, pairs, threads))
              .toList();
      for (Future<Void> done : threads.invokeAll(lanes)) {
        done.get();
      }
    }
    return score;
  }

  private static Void lane(Score score, int pairs, ExecutorService threads) throws Exception {
    while (score.contended.get() < pairs && score.raced.get() < 2 * pairs) {
      JsonNode issue = town.reported("争抢 " + UUID.randomUUID());
      String id = issue.path("id").asString();
      for (int i = 0; i < PAIRS_AN_ISSUE && score.contended.get() < pairs; i++) {
        int version = town.dispatcher().read("/api/issues/" + id).json().path("version").asInt();
        score.add(both(id, version, threads));
      }
    }
    return null;
  }

  private static List<Try> both(String id, int version, ExecutorService threads) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    Future<Try> one = threads.submit(() -> supervise(town.dispatcher(), id, version, start));
    Future<Try> other = threads.submit(() -> supervise(town.overseer(), id, version, start));
    return List.of(one.get(), other.get());
  }

  private static Try supervise(Desk desk, String id, int version, CyclicBarrier start)
      throws Exception {
    start.await();
    long from = System.nanoTime();
    Desk.Answer answer = move(desk, id, version);
    return new Try(answer, from, System.nanoTime());
  }

  private static Desk.Answer move(Desk desk, String id, int version) throws IOException {
    Map<String, Object> order = Map.of("move", "supervise", "version", version, "reason", "请尽快办理");
    return desk.write("POST", "/api/issues/" + id + "/moves", order);
  }

  /** The loser learns the name that stands in the winner's own sheet beside the step just made. */
  private static boolean tellsWhoAndWhen(Desk.Answer loser, List<Desk.Answer> both) {
    return loser.status() == 409
        && !loser.json().path("at").asString().isEmpty()
        && both.stream()
            .filter(Desk.Answer::done)
            .map(Desk.Answer::json)
            .anyMatch(sheet -> lastDoer(sheet).equals(loser.json().path("winner").asString()));
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
