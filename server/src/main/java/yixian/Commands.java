package yixian;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yixian.audit.Verdict;
import yixian.audit.Verification;
import yixian.database.BackupTrouble;
import yixian.database.DatabaseTrouble;
import yixian.directory.DivisionsCommand;

/**
 * The launcher's commands that need the database but not the server: {@code divisions import},
 * {@code audit verify}, {@code backup}, {@code restore}.
 */
final class Commands {

  private Commands() {}

  static void main(String[] arguments) throws SQLException {
    List<String> words = new ArrayList<>(List.of(arguments));
    try {
      System.exit(run(words));
    } catch (IllegalArgumentException | DatabaseTrouble | BackupTrouble e) {
      System.err.println("✗ " + e.getMessage());
      System.exit(2);
    }
  }

  private static int run(List<String> words) throws SQLException {
    if (words.isEmpty()) {
      throw new IllegalArgumentException("缺少命令，请看 ./yixian help");
    }
    String first = words.removeFirst();
    String command =
        Set.of("backup", "restore").contains(first) || words.isEmpty()
            ? first
            : first + " " + words.removeFirst();
    return switch (command) {
      case "backup" -> BackupCommand.backup(words);
      case "restore" -> BackupCommand.restore(words, take(words, "--keys"));
      case "audit verify" -> verifyAudit(words);
      case "divisions import" -> importDivisions(words);
      default -> throw new IllegalArgumentException("没有命令“" + command + "”，请看 ./yixian help");
    };
  }

  /** Ends with 0 when the chain holds, 1 when it does not. */
  private static int verifyAudit(List<String> words) throws SQLException {
    Options options = Options.parse(words.toArray(String[]::new));
    Quiet.start(options);
    long begun = System.nanoTime();
    try (Reached database = Reached.of(options);
        Connection connection = database.connect()) {
      Verdict verdict = Verification.of(connection, options.data());
      System.out.println(
          verdict.ok()
              ? "审计链完好：%d 条，与 %d 个外部锚点一致%n链头 %s"
                  .formatted(verdict.rows(), verdict.anchors(), verdict.head())
              : "审计链已被破坏：第 %d 条%n%s".formatted(verdict.firstBroken(), verdict.finding()));
      System.out.printf("用时 %d 毫秒%n", (System.nanoTime() - begun) / 1_000_000);
      return verdict.ok() ? 0 : 1;
    }
  }

  private static int importDivisions(List<String> words) throws SQLException {
    String from = take(words, "--from");
    if (from == null) {
      throw new IllegalArgumentException("缺少 --from 目录（区划 CSV 所在处）");
    }
    String county = take(words, "--county");
    Options options = Options.parse(words.toArray(String[]::new));
    Quiet.start(options);
    try (Reached database = Reached.of(options)) {
      int count =
          DivisionsCommand.run(
              database.url(),
              database.user(),
              database.password(),
              Path.of(from),
              county,
              System.out);
      System.out.println("已导入 " + count + " 个区划");
      return 0;
    }
  }

  /** Takes an option and its value out of the words. */
  private static @Nullable String take(List<String> words, String option) {
    int at = words.indexOf(option);
    if (at < 0) {
      return null;
    }
    words.remove(at);
    if (at >= words.size()) {
      throw new IllegalArgumentException("参数 " + option + " 后面缺少值");
    }
    return words.remove(at);
  }
}
