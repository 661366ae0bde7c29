package yixian.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.zoning.Zone;
import yixian.planner.zoning.ZoneTask;
import yixian.planner.zoning.Zoning;

/**
 * 片区划分跑分 · 57 units in 6 zones of 9 or 10 with named leads, in 60 seconds: how far the proof gets.
 */
public final class ZonesBench {
  private static final int UNITS = 57;
  private static final int ZONES = 6;
  private static final double SECONDS = 60;

  public static void main(String[] args) {
    System.out.println(
        "| units | zones | kinds of units | seconds | status | relatedness | bound | gap |");
    System.out.println("|---|---|---|---|---|---|---|---|");
    run(6);
    run(UNITS);
  }

  private ZonesBench() {}

  private static void run(int kinds) {
    List<Zone> zones = new ArrayList<>();
    for (int z = 0; z < ZONES; z++) {
      zones.add(new Zone(z, 9, 10));
    }
    double[] size = new double[UNITS];
    Arrays.fill(size, 1);
    double[][] ties = ties(kinds, new SplittableRandom(20260101));
    Budget budget = Budget.ofSeconds(SECONDS);
    Zoning.Outcome outcome =
        Zoning.solve(new ZoneTask(ties, size, zones, List.of(), List.of()), budget);
    System.out.printf(
        "| %d | %d | %s | %.1f | %s | %,.0f | %,.0f | %.2f %% |%n",
        UNITS,
        ZONES,
        kinds == UNITS ? "no two alike" : kinds,
        budget.secondsUsed(),
        outcome.status(),
        outcome.worth(),
        outcome.bound(),
        100 * Answer.gap(outcome.worth(), outcome.bound()));
  }

  /** The nearer two units are in six features, the more they have to do with one another. */
  private static double[][] ties(int kinds, SplittableRandom random) {
    double[][] centre = new double[kinds][];
    Arrays.setAll(centre, kind -> random.doubles(6).toArray());
    double[][] feature = new double[UNITS][6];
    for (int i = 0; i < UNITS; i++) {
      int kind = i % kinds;
      Arrays.setAll(feature[i], f -> centre[kind][f] + 0.15 * random.nextGaussian());
    }
    double[][] ties = new double[UNITS][UNITS];
    for (int i = 0; i < UNITS; i++) {
      for (int j = 0; j < i; j++) {
        double apart = 0;
        for (int f = 0; f < 6; f++) {
          apart += Math.pow(feature[i][f] - feature[j][f], 2);
        }
        ties[i][j] = Math.rint(100 * Math.exp(-2 * apart));
        ties[j][i] = ties[i][j];
      }
    }
    return ties;
  }
}
