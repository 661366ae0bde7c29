package yixian;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.database.DatabaseTrouble;
import yixian.directory.DivisionsCommand;

/** The launcher's commands that need the database but not the server: {@code divisions import}, {@code audit verify}. */
final class Commands {

  private Commands() {}

  static void main(String[] arguments) throws SQLException {
    List<String> words = new ArrayList<>(List.of(arguments));
    try {
      System.exit(run(words));
    } catch (IllegalArgumentException | DatabaseTrouble e) {
      System.err.println("✗ " + e.getMessage());
      System.exit(2);
    }
  }

  private static int run(List<String> words) throws SQLException {
    String command = words.size() < 2 ? "" : words.removeFirst() + " " + words.removeFirst();
    return switch (command) {
      case "divisions import" -> importDivisions(words);
      default -> throw new IllegalArgumentException("没有命令“" + command + "”，请看 ./yixian help");
    };
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
              database.url(), database.user(), database.password(), Path.of(from), county, System.out);
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
