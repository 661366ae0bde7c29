package yixian.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurvivalTest {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  @TempDir Path folder;

  @Test
  void comesBackOnTheSamePortAfterEachKillOfTheServer() throws SQLException {
    try (var postgres = EmbeddedPostgres.start(folder, Settings.durable())) {
      var desk = Desk.at(postgres, "town");
      desk.run("create table lamp (number int primary key)");
      int port = postgres.port();
      var away = new ArrayList<Duration>();
      for (int kill = 1; kill <= 5; kill++) {
        desk.run("insert into lamp values (" + kill + ")");
        killServer();
        away.add(desk.untilItAnswers(PATIENCE));
      }
      System.out.println("database: back after a kill, median " + median(away).toMillis() + " ms");
      assertThat(postgres.port()).isEqualTo(port);
      assertThat(desk.read("select number from lamp order by 1"))
          .containsExactly("1", "2", "3", "4", "5");
    }
  }

  @Test
  void comesBackAlthoughABusyChildOfTheDeadServerHoldsOn() throws Exception {
    try (var postgres = EmbeddedPostgres.start(folder, Settings.durable())) {
      var desk = Desk.at(postgres, "town");
      var ended = new CountDownLatch(1);
      Thread.ofVirtual().start(() -> countForever(desk, ended));
      awaitBusyChild(desk);
      killServer();
      assertThat(desk.untilItAnswers(PATIENCE)).isLessThan(PATIENCE);
      ended.await();
      assertThat(desk.read("select query from pg_stat_activity where query like 'select count%'"))
          .isEmpty();
    }
  }

  @Test
  void takesOverTheDatabaseOfAKilledApplicationAndRefusesThatOfALivingOne() throws Exception {
    try (var other = OtherApplication.running(folder, "durable")) {
      long server = server();
      assertThatThrownBy(() -> EmbeddedPostgres.start(folder, Settings.durable()))
          .isInstanceOf(DatabaseTrouble.class)
          .hasMessageContaining("正由另一个一线进程使用")
          .hasMessageContaining(folder.toRealPath().toString());
      other.kill();
      try (var postgres = EmbeddedPostgres.start(folder, Settings.durable())) {
        assertThat(server()).isEqualTo(server);
        var desk = Desk.at(postgres, "town");
        killServer();
        assertThat(desk.untilItAnswers(PATIENCE)).isLessThan(PATIENCE);
        assertThat(server()).isNotEqualTo(server);
      }
      assertThat(Processes.of(folder.resolve("cluster"))).isEmpty();
    }
  }

  @Test
  void restartsAnAdoptedServerWhoseSettingsAreNoLongerTheSame() throws Exception {
    try (var other = OtherApplication.running(folder, "durable")) {
      long server = server();
      other.kill();
      try (var postgres =
          EmbeddedPostgres.start(folder, Settings.durable().with("work_mem", "6MB"))) {
        assertThat(server()).isNotEqualTo(server);
        assertThat(new Desk(postgres, "postgres").setting("work_mem")).isEqualTo("6MB");
      }
    }
  }

  @Test
  void leavesNoThrowawayDatabaseBehindWhenItsApplicationIsKilled() throws Exception {
    var place = folder.resolve("throwaway");
    try (var other = OtherApplication.running(place, "throwaway")) {
      assertThat(Processes.of(place.resolve("cluster"))).isNotEmpty();
      other.kill();
      for (int glance = 0; glance < 500 && Files.exists(place); glance++) {
        Pause.of(Duration.ofMillis(10));
      }
      assertThat(place).doesNotExist();
      assertThat(Processes.of(place.resolve("cluster"))).isEmpty();
    }
  }

  @Test
  void startsAlthoughAStalePidFileNamesSomeOtherLivingProcess() throws IOException {
    EmbeddedPostgres.start(folder, Settings.durable()).close();
    var us = Long.toString(ProcessHandle.current().pid());
    var cluster = folder.resolve("cluster");
    Files.writeString(
        PidFile.in(cluster),
        String.join("\n", us, cluster.toString(), "1", "5432", "", "127.0.0.1", "", "ready", ""));
    try (var postgres = EmbeddedPostgres.start(folder, Settings.durable())) {
      assertThat(postgres.alive()).isTrue();
    }
  }

  private long server() {
    return PidFile.read(folder.resolve("cluster")).orElseThrow().pid();
  }

  private void killServer() {
    assertThat(ProcessHandle.of(server()).orElseThrow().destroyForcibly()).isTrue();
  }

  private static void countForever(Desk desk, CountDownLatch ended) {
    try {
      desk.run("select count(*) from generate_series(1, 1000000000000)");
    } catch (SQLException expected) {
      ended.countDown();
    }
  }

  private static void awaitBusyChild(Desk desk) throws SQLException {
    var busy =
        "select pid from pg_stat_activity where state = 'active' and query like 'select count%'";
    while (desk.read(busy).isEmpty()) {
      Pause.of(Duration.ofMillis(10));
    }
  }

  private static Duration median(List<Duration> all) {
    return all.stream().sorted().skip(all.size() / 2).findFirst().orElseThrow();
  }
}
