package yixian;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import yixian.audit.Verdict;
import yixian.audit.Verification;
import yixian.database.DatabaseTrouble;
import yixian.database.EmbeddedPostgres;
import yixian.database.Settings;

/**
 * {@code ./yixian audit verify} · Verifies the audit chain, whether the server runs or not.
 *
 * <p>Ends with 0 when the chain holds, 1 when it does not, 2 when it could not be read.
 */
public final class AuditCommand {

  private static final String DATABASE = "yixian";
  private static final String OWNER = "yixian";

  private AuditCommand() {}

  static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String[] arguments) {
    if (arguments.length == 0 || !arguments[0].equals("verify")) {
      System.err.println("用法：./yixian audit verify [--data 目录] [--db URL]");
      return 2;
    }
    try {
      Options options = Options.parse(Arrays.copyOfRange(arguments, 1, arguments.length));
      long start = System.nanoTime();
      Verdict verdict = verify(options);
      report(verdict, Duration.ofNanos(System.nanoTime() - start));
      return verdict.ok() ? 0 : 1;
    } catch (IOException | SQLException | DatabaseTrouble | IllegalArgumentException e) {
      System.err.println("无法校验：" + e.getMessage());
      return 2;
    }
  }

  private static Verdict verify(Options options) throws IOException, SQLException {
    String url = options.database();
    if (url != null) {
      return verify(url, null, null, options.data());
    }
    Path folder = options.data().resolve("postgres");
    if (!Files.exists(folder.resolve("password"))) {
      throw new IllegalArgumentException(options.data() + " 中没有数据库，请用 --data 指明数据目录");
    }
    if (answers(folder)) {
      return verify(running(folder), OWNER, password(folder), options.data());
    }
    try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder, Settings.durable())) {
      return verify(
          postgres.jdbcUrl(DATABASE), postgres.superuser(), postgres.password(), options.data());
    }
  }

  private static Verdict verify(
      String url, @Nullable String user, @Nullable String password, Path data) throws SQLException {
    try (Connection connection =
        user == null
            ? DriverManager.getConnection(url)
            : DriverManager.getConnection(url, user, password)) {
      return Verification.of(connection, data);
    }
  }

  /**
   * Whether the server's own database runs already; then it is asked, not started a second time.
   */
  private static boolean answers(Path folder) throws IOException {
    if (!Files.exists(folder.resolve("port"))) {
      return false;
    }
    try (Connection connection =
        DriverManager.getConnection(running(folder), OWNER, password(folder))) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  private static String running(Path folder) throws IOException {
    String port = Files.readString(folder.resolve("port")).strip();
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
  }

  private static String password(Path folder) throws IOException {
    return Files.readString(folder.resolve("password")).strip();
  }

  private static void report(Verdict verdict, Duration took) {
    List<String> lines =
        verdict.ok()
            ? List.of(
                "审计链完好：" + verdict.rows() + " 条，与 " + verdict.anchors() + " 个外部锚点一致",
                "链头 " + verdict.head())
            : List.of(
                "审计链已被破坏：第 " + Objects.requireNonNull(verdict.firstBroken()) + " 条",
                Objects.requireNonNull(verdict.finding()));
    lines.forEach(System.out::println);
    System.out.println("用时 " + took.toMillis() + " 毫秒");
  }
}
