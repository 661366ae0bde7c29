package yixian.trials;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

  @Test
  void losesAndDoublesNothingWhileApplicationAndDatabaseAreKilled() throws Exception {
    try (Town town = Town.found();
        Reporters reporters = new Reporters(town, 6)) {
      List<Duration> application = new ArrayList<>();
      List<Duration> database = new ArrayList<>();
      for (int i = 0; i < KILLS; i++) {
        reporters.awaitMore(40);
        database.add(killDatabase(town, reporters));
        reporters.awaitMore(40);
        application.add(killApplication(town));
      }
      reporters.awaitMore(200);
      reporters.stop();
      System.out.printf(
          "trials: %d kills, %d acknowledged; back after: database median %d ms, application median %d ms%n",
          2 * KILLS, reporters.ledger().size(), median(database), median(application));
      assertThat(lost(town, reporters.ledger())).isEmpty();
      assertThat(doubled(town)).isZero();
    }
  }

  @Test
  void noticesLossesWhenTheDatabaseIsSabotagedToAcknowledgeTooEarly() throws Exception {
    try (Town town = Town.found();
        Reporters reporters = new Reporters(town, 6)) {
      town.truth().execute("alter system set synchronous_commit = off");
      town.truth().execute("alter system set wal_writer_delay = '10s'");
      town.truth().execute("select pg_reload_conf()");
      for (int i = 0; i < 5; i++) {
        reporters.awaitMore(60);
        killDatabase(town, reporters);
      }
      reporters.awaitMore(20);
      reporters.stop();
      assertThat(lost(town, reporters.ledger())).isNotEmpty();
    }
  }

  private static Duration killDatabase(Town town, Reporters reporters)
      throws IOException, InterruptedException {
    long before = reporters.ledger().size();
    long begun = System.nanoTime();
    town.house().killDatabase();
    reporters.awaitMoreThan(before + 3);
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static Duration killApplication(Town town) throws IOException, InterruptedException {
    town.house().killApplication();
    long begun = System.nanoTime();
    town.house().startAgain();
    town.house().awaitReady();
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Intents whose acknowledgement is in the ledger and whose record is not in the database. */
  private static List<UUID> lost(Town town, Ledger ledger) throws SQLException, IOException {
    Map<String, String> kept =
        town.truth().pairs("select id::text, summary from issue.issues where summary like '试验 %'");
    return ledger.acknowledged().entrySet().stream()
        .filter(entry -> !("试验 " + entry.getKey()).equals(kept.get(entry.getValue())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static long doubled(Town town) throws SQLException, IOException {
    return town.truth()
        .number(
            """
            select count(*) from (
              select summary from issue.issues where summary like '试验 %' group by summary having count(*) > 1) twice
            """);
  }

  private static long median(List<Duration> times) {
    return times.stream().sorted().toList().get(times.size() / 2).toMillis();
  }
}
