package yixian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 对照 · The statements of one cycle, said again by PostgreSQL's own pgbench to the same server.
 *
 * <p>Ids that the cycle made are made anew for each repetition; every other value is as it was.
 * Transactions begin and end where they did. pgbench does nothing else: no HTTP, no rule, no JSON.
 */
final class Pgbench {
  private static final Pattern UUID_V =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern UUIDS = Pattern.compile("\\{" + UUID_V + "(," + UUID_V + ")*}");
  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");
  private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

  private final Set<String> known;
  private final Map<String, String> fresh = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();

  /**
   * @param known ids that were there before the cycle
   * @param code the code that the issue got, unique as the ids are
   */
  Pgbench(Set<String> known, String code) {
    this.known = known;
    if (!code.isEmpty()) {
      texts.put(code, "code");
    }
  }

  /** The pgbench of this machine, if there is one. */
  static Optional<Path> find() {
    Stream<Path> path =
        Stream.of(System.getenv("PATH").split(":")).map(each -> Path.of(each, "pgbench"));
    return path.filter(Files::isExecutable).findFirst();
  }

  /** A pgbench script that says what these transactions said. */
  String script(List<StatementLog.Transaction> transactions) {
    StringBuilder body = new StringBuilder();
    for (StatementLog.Transaction transaction : transactions) {
      for (StatementLog.Said said : transaction.statements()) {
        body.append(filled(said)).append(";\n");
      }
    }
    return head() + body;
  }

  private String head() {
    List<String> made = new ArrayList<>();
    fresh.values().forEach(name -> made.add("gen_random_uuid() as " + name));
    texts.values().forEach(name -> made.add("left(gen_random_uuid()::text, 18) as " + name));
    return made.isEmpty() ? "" : "select " + String.join(", ", made) + " \\gset\n";
  }

  private String filled(StatementLog.Said said) {
    return PARAMETER
        .matcher(said.sql())
        .replaceAll(
            found -> {
              int index = Integer.parseInt(found.group(1)) - 1;
              return Matcher.quoteReplacement(literal(said.values().get(index)));
            });
  }

  private String literal(String value) {
    if (value == null) {
      return "null";
    }
    if (isFresh(value)) {
      return ":" + variable(value);
    }
    if (texts.containsKey(value)) {
      return ":" + texts.get(value);
    }
    if (UUIDS.matcher(value).matches()
        && UUID_V.matcher(value).results().anyMatch(id -> isFresh(id.group()))) {
      return Stream.of(value.substring(1, value.length() - 1).split(","))
          .map(id -> literal(id) + "::uuid")
          .collect(Collectors.joining(", ", "array[", "]"));
    }
    return quoted(value);
  }

  private boolean isFresh(String value) {
    return UUID_V.matcher(value).matches() && !known.contains(value);
  }

  private String variable(String id) {
    return fresh.computeIfAbsent(id, unseen -> "id" + (fresh.size() + 1));
  }

  /** An escape string without a bare colon, which pgbench would take for a variable. */
  private static String quoted(String value) {
    return "E'"
        + value.replace("\\", "\\\\").replace("'", "''").replace("\n", "\\n").replace(":", "\\x3a")
        + "'";
  }

  /** What pgbench reached: repetitions of the script a second. */
  static double run(Path pgbench, House house, String script, int clients, int seconds)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("yixian-bench", ".sql");
    Files.writeString(file, script);
    ProcessBuilder command =
        new ProcessBuilder(
            pgbench.toString(),
            "-n",
            "-M",
            "prepared",
            "-c",
            String.valueOf(clients),
            "-j",
            "2",
            "-T",
            String.valueOf(seconds),
            "-f",
            file.toString(),
            "-h",
            "127.0.0.1",
            "-p",
            String.valueOf(house.databasePort()),
            "-U",
            BenchRole.NAME,
            "yixian");
    command.environment().put("PGPASSWORD", BenchRole.PASSWORD);
    command.environment().put("PGOPTIONS", "-c statement_timeout=60s");
    Process process = command.redirectErrorStream(true).start();
    String words = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    Files.delete(file);
    Matcher rate = RATE.matcher(words);
    if (words.contains("aborted") || !rate.find()) {
      throw new IllegalStateException("pgbench failed: " + words);
    }
    return Double.parseDouble(rate.group(1));
  }
}
