package yixian.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import yixian.testing.HouseTest;
import yixian.testing.Ledger;
import yixian.testing.People;
import yixian.testing.People.Person;

/** Changes rights past this server, as another server of the same house would. */
@HouseTest
class RightsWatchTest {

  /** Much longer than the promised second, much shorter than an answer is reused in calm times. */
  private static final int PATIENCE_MILLIS = 5_000;

  @Autowired People people;

  @Test
  void aGrantThatAnotherServerTakesAwayIsGoneHere() throws Exception {
    Person dispatcher = people.hire("DISPATCHER");
    calm(dispatcher);
    delete(dispatcher.account());
    assertThat(endsWith(dispatcher, 403)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "access.accounts, name",
    "access.roles, name",
    "access.grants, role",
    "access.standins, reason",
    "access.sessions, ended_at",
    "directory.units, code",
    "directory.unit_tree, unit",
    "directory.appointments, person",
    "grid.grids, code",
    "grid.duties, person"
  })
  void everyTableThatDecidesOverRightsTellsOfItsChanges(String table, String column)
      throws SQLException {
    try (Connection owner = Ledger.owner();
        Statement statement = owner.createStatement()) {
      owner.setAutoCommit(false);
      long before = lines(statement);
      statement.execute("update %1$s set %2$s = %2$s where false".formatted(table, column));
      assertThat(lines(statement)).isGreaterThan(before);
      owner.rollback();
    }
  }

  /** Asks until answers are reused for long. */
  private static void calm(Person person) throws InterruptedException {
    long end = System.currentTimeMillis() + 1_500;
    while (System.currentTimeMillis() < end) {
      assertThat(status(person)).isEqualTo(200);
      Thread.sleep(100);
    }
  }

  private static boolean endsWith(Person person, int status) throws InterruptedException {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (System.currentTimeMillis() < end) {
      if (status(person) == status) {
        return true;
      }
      Thread.sleep(50);
    }
    return false;
  }

  private static int status(Person person) {
    return person.browser().get("/api/issues?limit=1").status();
  }

  private static void delete(UUID account) throws SQLException {
    try (Connection owner = Ledger.owner();
        PreparedStatement statement =
            owner.prepareStatement("delete from access.grants where account = ?")) {
      statement.setObject(1, account);
      assertThat(statement.executeUpdate()).isPositive();
    }
  }

  private static long lines(Statement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery("select count(*) from access.rights_changes")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
