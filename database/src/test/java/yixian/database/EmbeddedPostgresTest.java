package yixian.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir Path folder;

  @Test
  void keepsItsDataOverAStopAndAStart() throws Exception {
    try (var first = EmbeddedPostgres.start(folder, Settings.durable())) {
      var desk = Desk.at(first, "town");
      desk.run("create table lamp (name text)");
      desk.run("insert into lamp values ('路灯一号')");
    }
    try (var second = EmbeddedPostgres.start(folder, Settings.durable())) {
      assertThat(Desk.at(second, "town").read("select name from lamp")).containsExactly("路灯一号");
      assertThat(Files.readString(folder.resolve("port")).strip())
          .isEqualTo(Integer.toString(second.port()));
    }
  }

  @Test
  void keepsItsPortAndDataOverARestart() throws SQLException {
    try (var postgres = EmbeddedPostgres.start(folder, Settings.durable())) {
      var desk = Desk.at(postgres, "town");
      desk.run("create table lamp (name text)");
      int port = postgres.port();
      postgres.restart();
      assertThat(postgres.port()).isEqualTo(port);
      assertThat(postgres.alive()).isTrue();
      assertThat(desk.read("select count(*) from lamp")).containsExactly("0");
    }
  }

  @Test
  void leavesNoProcessBehindAlsoWithOpenConnections() throws SQLException {
    var postgres = EmbeddedPostgres.start(folder, Settings.durable());
    try (var open =
        DriverManager.getConnection(
            postgres.jdbcUrl("postgres"), postgres.superuser(), postgres.password())) {
      postgres.close();
      postgres.close();
      assertThat(open.isValid(1)).isFalse();
    }
    assertThat(postgres.alive()).isFalse();
    assertThat(Processes.of(folder.resolve("cluster"))).isEmpty();
    assertThatThrownBy(postgres::restart).hasMessageContaining("已停止");
  }

  @Test
  void letsOnlyTheHolderOfThePasswordIn() throws IOException {
    try (var postgres = EmbeddedPostgres.start(folder, Settings.durable())) {
      assertThat(postgres.password()).hasSizeGreaterThanOrEqualTo(32);
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(folder.resolve("password"))))
          .isEqualTo("rw-------");
      assertThatThrownBy(
              () ->
                  DriverManager.getConnection(
                      postgres.jdbcUrl("postgres"), postgres.superuser(), "wrong"))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void runsWithTheSettingsThatKeepAnAcknowledgedCommit() throws SQLException {
    try (var postgres =
        EmbeddedPostgres.start(folder, Settings.durable().with("work_mem", "6MB"))) {
      var desk = new Desk(postgres, "postgres");
      assertThat(desk.setting("fsync")).isEqualTo("on");
      assertThat(desk.setting("synchronous_commit")).isEqualTo("on");
      assertThat(desk.setting("full_page_writes")).isEqualTo("on");
      assertThat(desk.setting("data_checksums")).isEqualTo("on");
      assertThat(desk.setting("listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(desk.setting("unix_socket_directories")).isEmpty();
      assertThat(desk.setting("jit")).isEqualTo("off");
      assertThat(desk.setting("work_mem")).isEqualTo("6MB");
      assertThat(desk.read("select datlocale from pg_database where datname = 'template1'"))
          .containsExactly("C.UTF-8");
    }
  }

  @Test
  void removesAThrowawayDatabaseAtClose() throws SQLException {
    var place = folder.resolve("throwaway");
    try (var postgres = EmbeddedPostgres.start(place, Settings.throwaway())) {
      Desk.at(postgres, "town").run("create extension btree_gist");
      assertThat(postgres.alive()).isTrue();
    }
    assertThat(place).doesNotExist();
    assertThat(Processes.of(place.resolve("cluster"))).isEmpty();
  }
}
