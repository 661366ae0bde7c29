package yixian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 语句记录 · What the product says to its database during one piece of work, read from PostgreSQL's own
 * log.
 *
 * <p>Only whole transactions are kept, in the order in which they began; single statements outside
 * (session look-ups that serve many requests) are left out.
 */
final class StatementLog {
  private static final Pattern ENTRY =
      Pattern.compile(
          "^\\S+ \\S+ \\S+ \\[(\\d+)] (\\S*) ?(LOG|DETAIL|[A-Z]+):  (.*)$", Pattern.DOTALL);
  private static final Pattern SAID =
      Pattern.compile("^(?:statement|execute [^:]+): (.*)$", Pattern.DOTALL);
  private static final Pattern VALUE =
      Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']++|'')*+)')", Pattern.DOTALL);

  /** A statement with the values of its parameters, null for NULL. */
  record Said(String sql, List<String> values) {}

  /** The statements of one transaction, from its BEGIN to its COMMIT. */
  record Transaction(List<Said> statements) {

    boolean says(String words) {
      return statements.stream().anyMatch(each -> each.sql().contains(words));
    }
  }

  private final Path folder;
  private final Connection owner;

  StatementLog(Path folder, Connection owner) {
    this.folder = folder;
    this.owner = owner;
  }

  /** Work that may fail on the wire. */
  interface Work {
    void run() throws IOException;
  }

  /** The transactions of this work; jobs that ran beside it are among them. */
  List<Transaction> during(Work work) throws IOException, SQLException, InterruptedException {
    int before = text().length();
    tell("alter system set log_statement = 'all'");
    tell("alter system set log_parameter_max_length = -1");
    tell("alter system set log_error_verbosity = 'default'");
    reload();
    work.run();
    tell("alter system reset log_statement");
    tell("alter system reset log_parameter_max_length");
    tell("alter system reset log_error_verbosity");
    reload();
    return transactions(text().substring(before));
  }

  private void reload() throws SQLException, InterruptedException {
    tell("select pg_reload_conf()");
    Thread.sleep(1_500);
  }

  private void tell(String sql) throws SQLException {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private String text() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".log")).sorted().toList()) {
        if (file.getFileName().toString().startsWith("postgres-")) {
          all.append(Files.readString(file));
        }
      }
    }
    return all.toString();
  }

  private static List<Transaction> transactions(String log) {
    List<Transaction> all = new ArrayList<>();
    Map<String, Transaction> open = new HashMap<>();
    Map<String, Transaction> last = new HashMap<>();
    for (String entry : log.split("\n(?!\t)")) {
      Matcher parts = ENTRY.matcher(entry.replace("\n\t", "\n"));
      if (!parts.matches() || !parts.group(2).equals("yixian")) {
        continue;
      }
      String process = parts.group(1);
      if (parts.group(3).equals("DETAIL")) {
        fill(last.get(process), parts.group(4));
      } else {
        Matcher said = SAID.matcher(parts.group(4));
        if (said.matches()) {
          last.put(process, hear(process, said.group(1), open, all));
        }
      }
    }
    return all;
  }

  private static Transaction hear(
      String process, String sql, Map<String, Transaction> open, List<Transaction> all) {
    if (sql.startsWith("BEGIN")) {
      Transaction begun = new Transaction(new ArrayList<>());
      open.put(process, begun);
      all.add(begun);
    }
    Transaction current = open.getOrDefault(process, new Transaction(new ArrayList<>()));
    current.statements().add(new Said(sql, new ArrayList<>()));
    if (sql.equals("COMMIT") || sql.equals("ROLLBACK")) {
      open.remove(process);
    }
    return current;
  }

  private static void fill(@Nullable Transaction transaction, String detail) {
    if (transaction == null || !detail.startsWith("Parameters: ")) {
      return;
    }
    List<String> values = transaction.statements().getLast().values();
    Matcher each = VALUE.matcher(detail);
    while (each.find()) {
      values.add(each.group(3) == null ? null : each.group(3).replace("''", "'"));
    }
  }
}
