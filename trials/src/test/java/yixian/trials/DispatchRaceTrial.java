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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Two dispatchers, one result: of two who move the same issue from the same version, exactly one
 * wins.
 */
class DispatchRaceTrial {

  private static final int PAIRS = Integer.getInteger("trials.pairs", 10_000);
  private static final int PAIRS_AN_ISSUE = 25;

  @Test
  void letsExactlyOneOfTwoDispatchersWinAndTellsTheOtherWhoAndWhen() throws Exception {
    try (Town town = Town.found()) {
      AtomicInteger oneWinner = new AtomicInteger();
      AtomicInteger loserTold = new AtomicInteger();
      race(
          town,
          (issue, version) -> {
            List<Desk.Answer> answers = both(town, issue, version, version);
            if (answers.stream().filter(Desk.Answer::done).count() == 1) {
              oneWinner.incrementAndGet();
            }
            if (answers.stream().anyMatch(DispatchRaceTrial::tellsWhoAndWhen)) {
              loserTold.incrementAndGet();
            }
          });
      System.out.printf(
          "trials: %d contended pairs, %d with one winner, %d losers told who and when%n",
          PAIRS, oneWinner.get(), loserTold.get());
      assertThat(oneWinner).hasValue(PAIRS);
      assertThat(loserTold).hasValue(PAIRS);
    }
  }

  @Test
  void noticesTwoWinnersWhenTheSecondDispatcherIsSabotagedToSkipTheVersionTest() throws Exception {
    try (Town town = Town.found()) {
      JsonNode issue = town.reported("争抢 破坏");
      String id = issue.path("id").asString();
      int version = issue.path("version").asInt();
      town.truth()
          .execute(
              """
              create function issue.blind() returns trigger language plpgsql as $$
                begin new.version := old.version; return new; end $$;
              create trigger blind before update on issue.issues for each row execute function issue.blind()
              """);
      List<Desk.Answer> answers =
          List.of(urge(town, id, version, "第一人"), urge(town, id, version, "第二人"));
      assertThat(answers.stream().filter(Desk.Answer::done).count()).isEqualTo(2);
    }
  }

  private interface Contest {
    void run(String issue, int version) throws Exception;
  }

  /**
   * One issue serves many pairs: each round is a move that leaves the state as it is and raises the
   * version.
   */
  private static void race(Town town, Contest contest) throws Exception {
    int lanes = 8;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> work =
          IntStream.range(0, lanes)
              .<Callable<Void>>mapToObj(lane -> () -> lane(town, contest, PAIRS / lanes))
              .toList();
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    }
  }

  private static Void lane(Town town, Contest contest, int pairs) throws Exception {
    for (int done = 0; done < pairs; done += PAIRS_AN_ISSUE) {
      JsonNode issue = town.reported("争抢 " + UUID.randomUUID());
      String id = issue.path("id").asString();
      int version = issue.path("version").asInt();
      for (int i = 0; i < PAIRS_AN_ISSUE; i++) {
        contest.run(id, version);
        version = town.dispatcher().read("/api/issues/" + id).json().path("version").asInt();
      }
    }
    return null;
  }

  private static List<Desk.Answer> both(Town town, String id, int first, int second)
      throws Exception {
    try (ExecutorService two = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Desk.Answer> a = two.submit(() -> urge(town, id, first, "甲"));
      Future<Desk.Answer> b = two.submit(() -> urge(town, id, second, "乙"));
      return List.of(a.get(), b.get());
    }
  }

  private static Desk.Answer urge(Town town, String id, int version, String who)
      throws IOException {
    return town.dispatcher()
        .write(
            "POST",
            "/api/issues/" + id + "/moves",
            Map.of("move", "SUPERVISE", "version", version, "reason", who + "督办"));
  }

  private static boolean tellsWhoAndWhen(Desk.Answer answer) {
    return answer.status() == 409
        && !answer.json().path("winner").asString().isEmpty()
        && !answer.json().path("at").asString().isEmpty();
  }
}
