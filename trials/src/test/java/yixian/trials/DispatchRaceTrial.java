package yixian.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
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
  private static final int ISSUES = PAIRS / 10;

  private static Town town;
  private static Dispatches dispatches;

  @BeforeAll
  static void found() throws Exception {
    town = Town.found();
    dispatches = new Dispatches(town);
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
        "trials: dispatch race: %d contended pairs of %d, %d with exactly one winner, %d losers"
            + " told who and when%n",
        score.contended.get(), score.raced.get(), score.oneWinner.get(), score.loserTold.get());
    assertThat(score.contended).hasValueGreaterThanOrEqualTo(PAIRS);
    assertThat(score.oneWinner).hasValue(score.raced.get());
    assertThat(score.loserTold).hasValue(score.raced.get());
  }

  @Test
  @Order(2)
  void letsOneOfTwoDispatchersSendAnIssueToHisUnitWithOneWorkOrderAndOneClock() throws Exception {
    List<Dispatches.Outcome> outcomes = dispatches.race(ISSUES);
    System.out.printf(
        "trials: dispatch race: %d contended dispatches of %d, %d with exactly one winner, one work"
            + " order and one clock, %d losers told who and when%n",
        count(outcomes, Dispatches.Outcome::contended),
        outcomes.size(),
        count(outcomes, dispatches::isOne),
        count(outcomes, Dispatches.Outcome::loserTold));
    assertThat(count(outcomes, Dispatches.Outcome::contended)).isGreaterThan(ISSUES / 2);
    assertThat(outcomes).hasSize(ISSUES).allMatch(dispatches::isOne);
    assertThat(outcomes).allMatch(Dispatches.Outcome::loserTold);
  }

  /**
   * The database is made to keep every version as it was, so the second of two sees nothing of the
   * first.
   */
  @Test
  @Order(3)
  void noticesTwoWinnersWhenTheVersionTestIsSabotaged() throws Exception {
    town.truth()
        .execute(
            """
            create function issue.blind() returns trigger language plpgsql as $$
              begin new.version := old.version; return new; end $$;
            create trigger blind before update on issue.issues for each row execute function issue.blind();
            alter table issue.steps drop constraint steps_pkey;
            alter table issue.work_orders drop constraint work_orders_number;
            alter table issue.timers drop constraint timers_round
            """);
    Score score = race(100);
    System.out.printf(
        "trials: dispatch race, sabotaged: %d of %d pairs with exactly one winner%n",
        score.oneWinner.get(), score.raced.get());
    assertThat(score.oneWinner).hasValueLessThan(score.raced.get());
    List<Dispatches.Outcome> outcomes = dispatches.race(20);
    System.out.printf(
        "trials: dispatch race, sabotaged: %d of %d issues with exactly one work order and one"
            + " clock%n",
        count(outcomes, dispatches::isOne), outcomes.size());
    assertThat(outcomes)
        .filteredOn(outcome -> !dispatches.isOne(outcome))
        .anyMatch(outcome -> outcome.to().size() == 2 && outcome.orders().size() == 2);
  }

  private static <T> long count(List<T> all, Predicate<T> test) {
    return all.stream().filter(test).count();
  }

  private static final class Score {
    final AtomicInteger raced = new AtomicInteger();
    final AtomicInteger contended = new AtomicInteger();
    final AtomicInteger oneWinner = new AtomicInteger();
    final AtomicInteger loserTold = new AtomicInteger();

    void add(Pair pair) {
      raced.incrementAndGet();
      if (pair.contended()) {
        contended.incrementAndGet();
      }
      if (pair.winners().size() == 1) {
        oneWinner.incrementAndGet();
      }
      if (pair.loserTold()) {
        loserTold.incrementAndGet();
      }
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
        score.add(
            Pair.of(
                threads,
                () -> supervise(town.dispatcher(), id, version),
                () -> supervise(town.overseer(), id, version)));
      }
    }
    return null;
  }

  private static Desk.Answer supervise(Desk desk, String id, int version) throws IOException {
    Map<String, Object> order = Map.of("move", "supervise", "version", version, "reason", "请尽快办理");
    return desk.write("POST", "/api/issues/" + id + "/moves", order);
  }
}
