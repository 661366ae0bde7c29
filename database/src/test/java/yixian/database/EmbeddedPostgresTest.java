package yixian.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
  @TempDir Path folder;

  @Test
  void keepsItsDataOverAStopAndAStart() throws SQLException {
    try (var first = EmbeddedPostgres.start(folder, Settings.durable())) {
      first.createDatabase("town");
      first.createDatabase("town");
      run(first, "create table lamp (name text)");
      run(first, "insert into lamp values ('路灯一号')");
    }
    try (var second = EmbeddedPostgres.start(folder, Settings.durable())) {
      assertThat(one(second, "select name from lamp")).isEqualTo("路灯一号");
    }
  }

  @Test
  void removesAThrowawayDatabaseAtClose() {
    var place = folder.resolve("throwaway");
    var postgres = EmbeddedPostgres.start(place, Settings.throwaway());
    assertThat(postgres.alive()).isTrue();
    postgres.close();
    postgres.close();
    assertThat(postgres.alive()).isFalse();
    assertThat(Files.exists(place)).isFalse();
    assertThat(Processes.of(place.resolve("cluster"))).isEmpty();
  }

  private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(postgres.jdbcUrl("town"), postgres.superuser(), postgres.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String one(EmbeddedPostgres postgres, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(postgres.jdbcUrl("town"), postgres.superuser(), postgres.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      return rows.getString(1);
    }
  }
}
