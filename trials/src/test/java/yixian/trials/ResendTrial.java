package yixian.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * One intent, one effect: over a line that cuts requests and swallows answers, every report is made
 * exactly once.
 */
class ResendTrial {

  private static final int RESENDS = Integer.getInteger("trials.resends", 5_000);
  private static final int SWALLOWED = RESENDS / 5;
  private static final int PHONES = 8;
  private static final int MOST_TRIES = 200;

  /**
   * How the summaries begin of phones that keep the key of an intent, and of those that forget it.
   */
  private static final String FAITHFUL = "重发 ";

  private static final String FORGETFUL = "忘键 ";

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
  void makesEachReportOnceHoweverOftenItIsSent() throws Exception {
    try (SwallowingProxy line = new SwallowingProxy(town.house().port(), 0.35, 0.45, 20261121)) {
      Tally tally = sendAll(line);
      System.out.printf(
          "trials: resends: %d resends, %d answers swallowed, %d requests cut, %d intents, %d records, %d distinct%n",
          tally.resends().get(),
          line.swallowedAnswers(),
          line.cutRequests(),
          tally.intents().get(),
          reports(FAITHFUL),
          distinct(FAITHFUL));
      assertThat(tally.resends().get()).isGreaterThanOrEqualTo(RESENDS);
      assertThat(line.swallowedAnswers()).isGreaterThanOrEqualTo(SWALLOWED);
      assertThat(reports(FAITHFUL)).isEqualTo(tally.intents().get());
      assertThat(distinct(FAITHFUL)).isEqualTo(tally.intents().get());
    }
  }

  @Test
  void noticesDoublesWhenThePhoneIsSabotagedToForgetItsKey() throws Exception {
    try (SwallowingProxy line = new SwallowingProxy(town.house().port(), 0.2, 0.5, 7)) {
      for (int i = 0; i < 30; i++) {
        send(FORGETFUL, line, new Tally());
      }
      System.out.printf(
          "trials: resends, sabotaged: %d intents made %d records%n",
          distinct(FORGETFUL), reports(FORGETFUL));
      assertThat(reports(FORGETFUL)).isGreaterThan(distinct(FORGETFUL));
    }
  }

  private record Tally(AtomicInteger intents, AtomicInteger resends) {
    Tally() {
      this(new AtomicInteger(), new AtomicInteger());
    }
  }

  private static Tally sendAll(SwallowingProxy line) throws Exception {
    Tally tally = new Tally();
    Callable<Void> phone =
        () -> {
          while (tally.resends().get() < RESENDS || line.swallowedAnswers() < SWALLOWED) {
            send(FAITHFUL, line, tally);
          }
          return null;
        };
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Void> done : threads.invokeAll(Collections.nCopies(PHONES, phone))) {
        done.get();
      }
    }
    return tally;
  }

  private static void send(String phones, SwallowingProxy line, Tally tally) {
    UUID intent = UUID.randomUUID();
    tally.intents().incrementAndGet();
    Map<String, Object> body = town.report(phones + intent);
    Desk phone = town.staff().behind(line.port());
    for (int sent = 0; sent < MOST_TRIES; sent++) {
      try {
        UUID key = phones.equals(FAITHFUL) ? intent : UUID.randomUUID();
        Desk.Answer answer = phone.write("POST", "/api/issues", body, key);
        if (!answer.done()) {
          throw new AssertionError("A good report was refused: " + answer);
        }
        return;
      } catch (IOException e) {
        tally.resends().incrementAndGet();
      }
    }
    throw new AssertionError("Not acknowledged after " + MOST_TRIES + " tries: " + intent);
  }

  private static long reports(String phones) throws Exception {
    return count("*", phones);
  }

  private static long distinct(String phones) throws Exception {
    return count("distinct summary", phones);
  }

  private static long count(String what, String phones) throws Exception {
    return town.truth()
        .number(
            "select count(%s) from issue.issues where summary like '%s%%'".formatted(what, phones));
  }
}
