package yixian.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;

/**
 * 整机跑分 · The packed product measured over HTTP: life cycles on an empty database and on a million
 * issues, and the pages of the issue list, each beside pgbench on the same server.
 *
 * <p>Arguments: {@code lifecycle}, {@code list}, or both. Properties: {@code bench.jar}, {@code
 * bench.issues} (1000000), {@code bench.warm} seconds of warm-up (90), {@code bench.seconds} of a
 * round (15).
 */
public final class ReachBench {
  private static final int ISSUES = Integer.getInteger("bench.issues", 1_000_000);

  private ReachBench() {}

  public static void main(String[] args)
      throws IOException, InterruptedException, SQLException, ExecutionException {
    Locale.setDefault(Locale.ROOT);
    List<String> names = List.of(args);
    Path jar = Path.of(System.getProperty("bench.jar"));
    try (House house = House.withDistrict(jar);
        Connection owner = house.owner()) {
      BenchRole.create(owner);
      LifecycleBench lifecycle = new LifecycleBench(house, owner);
      if (names.contains("lifecycle")) {
        lifecycle.warmUp();
        lifecycle.measure("empty");
      }
      load(owner);
      if (names.contains("lifecycle")) {
        lifecycle.measure(String.format("%,d issues", ISSUES));
        lifecycle.print();
      }
      if (names.contains("list")) {
        new ListBench(house, owner).run();
      }
    }
  }

  private static void load(Connection owner)
      throws SQLException, InterruptedException, ExecutionException {
    long begun = System.nanoTime();
    new Million(owner, ISSUES).load();
    System.out.printf(
        "%,d issues laid, indexed, vacuumed and analysed in %.0f s%n%n",
        ISSUES, (System.nanoTime() - begun) / 1e9);
  }
}
