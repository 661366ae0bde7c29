package yixian;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import yixian.database.EmbeddedPostgres;
import yixian.database.Migrations;
import yixian.testing.TestInstallation;

class MigrationFilesTest {

  private static final String DATABASE = "standing";

  private final EmbeddedPostgres postgres = TestInstallation.postgres();

  @Test
  void isTheSameForTheSameFiles() {
    assertThat(MigrationFiles.version()).hasSize(64).isEqualTo(MigrationFiles.version());
  }

  @Test
  void leavesADatabaseAloneThatStandsAtThisVersionAndGrantsItAnewOtherwise() throws SQLException {
    postgres.createDatabase(DATABASE);
    bring("one");
    execute("revoke select on audit.records from yixian_app");
    bring("one");
    assertThat(mayRead()).isFalse();
    bring("two");
    assertThat(mayRead()).isTrue();
  }

  @Test
  void grantsADatabaseAnewWhereTheServersRoleMayNotEnter() throws SQLException {
    postgres.createDatabase(DATABASE);
    bring("one");
    execute("revoke all on schema audit from yixian_app");
    bring("one");
    assertThat(mayRead()).isTrue();
  }

  private void bring(String version) {
    Migrations.runOnce(
        postgres.jdbcUrl(DATABASE),
        postgres.superuser(),
        postgres.password(),
        List.of("audit"),
        "classpath:db/migration",
        version,
        words -> {});
  }

  private boolean mayRead() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select has_schema_privilege('yixian_app', 'audit', 'usage')"
                    + " and has_table_privilege('yixian_app', 'audit.records', 'select')")) {
      rows.next();
      return rows.getBoolean(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(DATABASE), postgres.superuser(), postgres.password());
  }
}
