package yixian.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/**
 * 全流程跑分 · Life cycles a second with 16 clients: report, dispatch, handle, pass the check, close,
 * search.
 *
 * <p>Client, server and database share this machine. The median of three rounds counts. Beside it
 * pgbench says the statements of one cycle to the same server, also with 16 clients.
 */
final class LifecycleBench {
  private static final int WARM = Integer.getInteger("bench.warm", 90);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 15);
  private static final int ROUNDS = 3;
  private static final String KNOWN =
      """
      select id::text from directory.units union all select id::text from grid.grids
      union all select id::text from access.accounts union all select id::text from directory.people
      union all select id::text from issue.categories union all select id::text from issue.routing_rules
      """;

  /** What one state of the database gave; pgbench's rate is NaN where there is no pgbench. */
  private record Result(
      String name, List<Double> rates, Load.Round typical, Processor.Share share, double pgbench) {}

  private final House house;
  private final Connection owner;
  private final List<Result> results = new ArrayList<>();
  private int runs;

  LifecycleBench(House house, Connection owner) {
    this.house = house;
    this.owner = owner;
  }

  void warmUp() throws IOException, InterruptedException, ExecutionException {
    try (Load load = new Load(house.port(), ++runs)) {
      double rate = load.run(WARM).perSecond();
      System.out.printf(
          "warmed up for %d s, about %,.0f requests%n",
          WARM, rate * WARM * Cycle.Step.values().length);
    }
  }

  void measure(String name)
      throws IOException, InterruptedException, ExecutionException, SQLException {
    List<Load.Round> rounds = new ArrayList<>();
    Processor.Share share;
    try (Load load = new Load(house.port(), ++runs)) {
      load.run(SECONDS);
      Processor before = Processor.now(house);
      for (int i = 0; i < ROUNDS; i++) {
        Load.Round round = load.run(SECONDS);
        rounds.add(round);
        System.out.printf("%s, round %d: %.1f life cycles/s%n", name, i + 1, round.perSecond());
      }
      share = Processor.now(house).since(before, rounds.stream().mapToInt(Load.Round::count).sum());
    }
    List<Double> rates = rounds.stream().map(Load.Round::perSecond).toList();
    rounds.sort(Comparator.comparingDouble(Load.Round::perSecond));
    results.add(new Result(name, rates, rounds.get(ROUNDS / 2), share, pgbench()));
  }

  private double pgbench() throws IOException, SQLException, InterruptedException {
    Optional<Path> program = Pgbench.find();
    if (program.isEmpty()) {
      System.out.println("no pgbench on this machine: no baseline");
      return Double.NaN;
    }
    String script = script();
    long before = count();
    double rate = Pgbench.run(program.get(), house, script, District.SEATS, SECONDS);
    if (count() == before) {
      throw new IllegalStateException("pgbench made no issue: its script is not a life cycle");
    }
    return rate;
  }

  private String script() throws IOException, SQLException, InterruptedException {
    Set<String> known = new HashSet<>();
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery(KNOWN)) {
      while (rows.next()) {
        known.add(rows.getString(1));
      }
    }
    String[] code = {""};
    try (Cycle cycle = new Cycle(house.port(), 0, ++runs)) {
      cycle.run();
      List<StatementLog.Transaction> said =
          new StatementLog(house.databaseLog(), owner)
              .during(() -> code[0] = cycle.run().get("code").asString());
      List<StatementLog.Transaction> ours = said.stream().filter(each -> isOfCycle(each)).toList();
      System.out.printf(
          "one life cycle: %d statements in %d transactions%n",
          ours.stream().mapToInt(each -> each.statements().size()).sum(), ours.size());
      if (Boolean.getBoolean("bench.say")) {
        ours.forEach(each -> each.statements().forEach(System.out::println));
      }
      return new Pgbench(known, code[0]).script(ours);
    }
  }

  /** The jobs of the house are left out: they touch no idempotency row and ask no list. */
  private static boolean isOfCycle(StatementLog.Transaction transaction) {
    return transaction.says("set_config('yixian.everything'")
        && (transaction.says("idempotency") || transaction.says("searchables"));
  }

  private long count() throws SQLException {
    try (Statement statement = owner.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from issue.issues")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  void print() {
    System.out.println();
    System.out.println(
        "| database | life cycles/s (rounds) | pgbench, same statements | product / pgbench |");
    System.out.println("|---|---|---|---|");
    for (Result each : results) {
      System.out.printf(
          "| %s | %.1f (%s) | %.1f | %.2f |%n",
          each.name(),
          each.typical().perSecond(),
          String.join(", ", each.rates().stream().map("%.1f"::formatted).toList()),
          each.pgbench(),
          each.typical().perSecond() / each.pgbench());
    }
    double empty = results.getFirst().typical().perSecond();
    double full = results.getLast().typical().perSecond();
    System.out.printf("%nfull against empty: %+.1f %%%n%n", 100 * (full / empty - 1));
    System.out.println(
        "| database | processor ms a cycle: product | PostgreSQL | load generator |");
    System.out.println("|---|---|---|---|");
    for (Result each : results) {
      System.out.printf(
          "| %s | %.2f | %.2f | %.2f |%n",
          each.name(), each.share().product(), each.share().database(), each.share().clients());
    }
    System.out.println();
    System.out.println("| step | p50 / p95 ms, empty | p50 / p95 ms, full |");
    System.out.println("|---|---|---|");
    for (Cycle.Step step : Cycle.Step.values()) {
      System.out.printf(
          "| %s | %s | %s |%n",
          step.label(),
          percentiles(results.getFirst().typical(), step),
          percentiles(results.getLast().typical(), step));
    }
    System.out.println();
  }

  private static String percentiles(Load.Round round, Cycle.Step step) {
    return String.format("%.1f / %.1f", round.p(step, 0.5), round.p(step, 0.95));
  }
}
