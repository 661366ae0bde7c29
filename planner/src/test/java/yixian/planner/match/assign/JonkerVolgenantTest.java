package yixian.planner.match.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class JonkerVolgenantTest {
  private final SplittableRandom random = new SplittableRandom(4);

  @Test
  void agreesWithBruteForceOnAThousandSmallInstances() {
    int crowded = 0;
    for (int i = 0; i < 1_000; i++) {
      double[][] costs =
          drawn(1 + random.nextInt(6), random.nextInt(3), 0.1 + 0.9 * random.nextDouble());
      double best = best(costs, 0, new boolean[costs[0].length]);
      switch (JonkerVolgenant.solve(Arcs.of(costs, costs[0].length))) {
        case Assignment.Complete found -> {
          assertThat(found.cost()).isEqualTo(best);
          assertThat(found.bound()).isEqualTo(best);
          assertProven(costs, found);
        }
        case Assignment.Crowded clash -> {
          crowded++;
          assertThat(best).isInfinite();
          assertCrowded(costs, clash);
        }
      }
    }
    assertThat(crowded).isBetween(100, 900);
  }

  @Test
  void provesALargeDenseInstanceByItsPrices() {
    double[][] costs = drawn(300, 0, 1);
    Assignment.Complete found =
        (Assignment.Complete) JonkerVolgenant.solve(Arcs.of(costs, costs[0].length));
    assertThat(found.bound()).isEqualTo(found.cost());
    assertProven(costs, found);
  }

  @Test
  void answersTheSameTwice() {
    double[][] costs = drawn(60, 5, 0.4);
    for (double[] row : costs) {
      row[0] = row[1] = row[2] = 1;
    }
    int[] once = ((Assignment.Complete) JonkerVolgenant.solve(Arcs.of(costs, 65))).columnOf();
    int[] again = ((Assignment.Complete) JonkerVolgenant.solve(Arcs.of(costs, 65))).columnOf();
    assertThat(once).isEqualTo(again);
  }

  /** Each row has a column of its own, and no arc undercuts the prices of its ends. */
  private static void assertProven(double[][] costs, Assignment.Complete found) {
    assertThat(found.columnOf()).doesNotHaveDuplicates();
    for (int i = 0; i < costs.length; i++) {
      assertThat(costs[i][found.columnOf()[i]]).isNotNaN();
      for (int j = 0; j < costs[i].length; j++) {
        if (!Double.isNaN(costs[i][j])) {
          assertThat(found.rowPrice()[i] + found.columnPrice()[j]).isLessThanOrEqualTo(costs[i][j]);
        }
      }
    }
  }

  private static void assertCrowded(double[][] costs, Assignment.Crowded clash) {
    assertThat(clash.rows()).hasSize(clash.columns().size() + 1);
    for (int row : clash.rows()) {
      for (int column = 0; column < costs[row].length; column++) {
        if (!Double.isNaN(costs[row][column])) {
          assertThat(clash.columns()).contains(column);
        }
      }
    }
  }

  private double[][] drawn(int rows, int more, double density) {
    double[][] costs = new double[rows][rows + more];
    for (double[] row : costs) {
      for (int j = 0; j < row.length; j++) {
        row[j] = random.nextDouble() < density ? random.nextInt(20) : Double.NaN;
      }
    }
    return costs;
  }

  private static double best(double[][] costs, int row, boolean[] used) {
    if (row == costs.length) {
      return 0;
    }
    double best = Double.POSITIVE_INFINITY;
    for (int j = 0; j < used.length; j++) {
      if (!used[j] && !Double.isNaN(costs[row][j])) {
        used[j] = true;
        best = Math.min(best, costs[row][j] + best(costs, row + 1, used));
        used[j] = false;
      }
    }
    return best;
  }
}
