package yixian.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An acknowledged write is never lost, whoever is killed.
 *
 * <p>Reporters report without pause, sending each intent again until it is acknowledged;
 * application and database are killed with SIGKILL in turn. Afterwards the ledger of
 * acknowledgements is held against the database itself.
 */
class KillTrial {

  private static final int KILLS = Integer.getInteger("trials.kills", 20);
  private static final int ACKNOWLEDGED_BETWEEN = 75;
  private static final int REPORTERS = 6;

  /** More than can have been acknowledged before the kill and be still on the way. */
  private static final int SURELY_AFTERWARDS = 2 * REPORTERS;

  @Test
  void losesAndDoublesNothingWhileApplicationAndDatabaseAreKilled() throws Exception {
    try (Town town = Town.found();
        Reporters reporters = new Reporters(town, REPORTERS)) {
      List<Duration> application = new ArrayList<>();
      List<Duration> database = new ArrayList<>();
      for (int i = 0; i < KILLS; i++) {
        reporters.awaitMore(ACKNOWLEDGED_BETWEEN);
        database.add(killDatabase(town, reporters));
        reporters.awaitMore(ACKNOWLEDGED_BETWEEN);
        application.add(killApplication(town));
      }
      reporters.awaitMore(200);
      reporters.stop();
      System.out.printf(
          "trials: kills: %d of the database, %d of the application, %d acknowledged, %d lost, %d doubled;"
              + " back after: database median %d ms, application median %d ms%n",
          database.size(),
          application.size(),
          reporters.ledger().size(),
          town.truth().lost(reporters.ledger()).size(),
          town.truth().doubled(),
          median(database),
          median(application));
      assertThat(town.truth().lost(reporters.ledger())).isEmpty();
      assertThat(town.truth().doubled()).isZero();
      assertThat(reporters.ledger().size())
          .isGreaterThanOrEqualTo(2 * KILLS * ACKNOWLEDGED_BETWEEN);
    }
  }

  @Test
  void noticesLossesWhenTheDatabaseIsSabotagedToAcknowledgeTooEarly() throws Exception {
    try (Town town = Town.found();
        Reporters reporters = new Reporters(town, REPORTERS)) {
      town.truth().execute("alter system set synchronous_commit = off");
      town.truth().execute("alter system set wal_writer_delay = '10s'");
      town.truth().execute("select pg_reload_conf()");
      for (int i = 0; i < 5; i++) {
        reporters.awaitMore(60);
        killDatabase(town, reporters);
      }
      reporters.awaitMore(20);
      reporters.stop();
      System.out.printf(
          "trials: kills, sabotaged: %d of %d acknowledged lost%n",
          town.truth().lost(reporters.ledger()).size(), reporters.ledger().size());
      assertThat(town.truth().lost(reporters.ledger())).isNotEmpty();
    }
  }

  private static Duration killDatabase(Town town, Reporters reporters)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    town.house().killDatabase();
    reporters.awaitMore(SURELY_AFTERWARDS);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static Duration killApplication(Town town) throws IOException, InterruptedException {
    town.house().killApplication();
    long begun = System.nanoTime();
    town.house().startAgain();
    town.house().awaitReady();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static long median(List<Duration> times) {
    return times.stream().sorted().toList().get(times.size() / 2).toMillis();
  }
}
