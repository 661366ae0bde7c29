package yixian.bench;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import yixian.planner.Budget;
import yixian.planner.districting.Band;
import yixian.planner.districting.Districting;
import yixian.planner.districting.Graph;
import yixian.planner.districting.Outcome;
import yixian.planner.districting.Task;

/**
 * 网格划分跑分 · Blocks of a town and of a county into grids of 300 to 500 households, beside METIS at
 * the same tolerance on the same map.
 *
 * <p>Ends with status 1 where a plan breaks a rule.
 */
public final class GridsBench {
  private static final double TOLERANCE = 0.25;

  private boolean broken;

  public static void main(String[] args) {
    GridsBench bench = new GridsBench();
    System.out.println(
        "| blocks | grids | seconds | cut | bound | METIS cut | ratio | METIS parts in band and in one piece |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    bench.run(60, 50, 53, 30);
    bench.run(320, 320, 2500, 600);
    System.exit(bench.broken ? 1 : 0);
  }

  private void run(int width, int height, int grids, double seconds) {
    Graph map = rows(width, height, 400.0 * grids, new SplittableRandom(20260101));
    Task task = new Task(map, grids, Band.around(map.totalWeight(), grids, TOLERANCE), true);
    Budget budget = Budget.ofSeconds(seconds);
    Outcome outcome = Districting.solve(task, budget);
    int[] plan = outcome.partOf();
    broken |= plan == null || !task.isKeptBy(plan);
    Optional<int[]> peer = Metis.divide(map, grids, TOLERANCE);
    System.out.printf(
        "| %,d | %,d | %.1f | %,.0f | %,.0f | %s | %s | %s |%n",
        map.nodes(),
        grids,
        budget.secondsUsed(),
        outcome.cut(),
        outcome.bound(),
        peer.map(p -> "%,.0f".formatted(map.cut(p))).orElse("gpmetis is not installed"),
        peer.map(p -> "%.3f".formatted(outcome.cut() / map.cut(p))).orElse("-"),
        peer.map(p -> keptBy(task, p)).orElse("-"));
  }

  private static String keptBy(Task task, int[] partOf) {
    double[] weights = task.graph().weights(partOf, task.parts());
    long inBand = Arrays.stream(weights).filter(w -> task.band().outside(w) == 0).count();
    int pieces = Graph.count(task.graph().pieces(partOf));
    return "%d of %d; %d pieces".formatted(inBand, task.parts(), pieces);
  }

  /** Blocks in rows; households and lengths of borders drawn by lot. */
  private static Graph rows(int width, int height, double households, SplittableRandom random) {
    int nodes = width * height;
    int[] from = new int[2 * nodes - width - height];
    int[] to = new int[from.length];
    double[] cost = new double[from.length];
    int size = 0;
    for (int v = 0; v < nodes; v++) {
      for (int near : new int[] {v % width + 1 < width ? v + 1 : nodes, v + width}) {
        if (near < nodes) {
          from[size] = v;
          to[size] = near;
          cost[size++] = random.nextInt(50, 150);
        }
      }
    }
    double mean = households / nodes;
    double[] weight = new double[nodes];
    Arrays.setAll(weight, v -> Math.rint(mean * (0.25 + 1.5 * random.nextDouble())));
    return Graph.of(weight, from, to, cost);
  }
}
