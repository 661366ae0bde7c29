package yixian.planner.districting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import yixian.planner.Budget;

class KeepingTest {
  private static final int INSTANCES = 1000;

  @Test
  void neverCostsLessThanBruteForceAndNearlyAlwaysAsLittle() {
    SplittableRandom random = new SplittableRandom(51);
    int asked = 0;
    int best = 0;
    for (int i = 0; i < INSTANCES; i++) {
      Task task = Maps.smallTask(random);
      if (!task.contiguous() || task.parts() > 4) {
        continue;
      }
      int[] home = random.ints(task.graph().nodes(), -1, task.parts()).toArray();
      if (!Keeping.isFor(task, home)) {
        continue;
      }
      Keeping keeping = new Keeping(task, home, random.nextInt(1, 5), Budget.ofSeconds(20));
      double least = least(task, keeping, new int[home.length], 0);
      Outcome outcome = keeping.solve();
      if (outcome.status().hasPlan()) {
        assertThat(task.isKeptBy(outcome.plan())).as("%d: %s", i, task).isTrue();
        assertThat(outcome.cut()).as("%d: %s", i, task).isGreaterThanOrEqualTo(least - 1e-9);
        assertThat(outcome.bound()).as("%d: %s", i, task).isLessThanOrEqualTo(least + 1e-9);
      }
      if (least < Double.POSITIVE_INFINITY) {
        asked++;
        best += outcome.status().hasPlan() && outcome.cut() <= least + 1e-9 ? 1 : 0;
      }
    }
    assertThat(asked).isGreaterThan(60);
    assertThat(best).isGreaterThan(asked * 8 / 10);
  }

  private static double least(Task task, Keeping keeping, int[] partOf, int node) {
    if (node == partOf.length) {
      return task.isKeptBy(partOf) ? keeping.cost(partOf) : Double.POSITIVE_INFINITY;
    }
    double least = Double.POSITIVE_INFINITY;
    for (int part = 0; part < task.parts(); part++) {
      partOf[node] = part;
      least = Math.min(least, least(task, keeping, partOf, node + 1));
    }
    return least;
  }

  @Test
  void leavesADivisionThatKeepsEveryRuleAsItIsWhereEachChangeIsDear() {
    Graph town = Maps.rows(12, 8, new SplittableRandom(3));
    Task task = new Task(town, 4, Band.around(town.totalWeight(), 4, 0.5), true);
    int[] today = new int[96];
    Arrays.setAll(today, v -> v % 12 / 3);
    assertThat(task.isKeptBy(today)).isTrue();
    assertThat(new Keeping(task, today, 1e6, Budget.ofSeconds(20)).solve().plan()).isEqualTo(today);
  }

  @Test
  void movesAsFewHouseholdsAsItTakesToComeIntoTheBand() {
    Graph town = Maps.rows(12, 8, new SplittableRandom(4));
    Task task = new Task(town, 4, Band.around(town.totalWeight(), 4, 0.15), true);
    int[] today = new int[96];
    Arrays.setAll(today, v -> v % 12 < 6 ? 0 : (v % 12 - 6) / 2 + 1);
    int[] plan = new Keeping(task, today, 1000, Budget.ofSeconds(20)).solve().plan();
    assertThat(task.isKeptBy(plan)).isTrue();
    double[] weights = town.weights(today, 4);
    double must = Arrays.stream(weights).map(w -> Math.max(0, w - task.band().most())).sum();
    double moved = 0;
    for (int v = 0; v < plan.length; v++) {
      moved += plan[v] == today[v] ? 0 : town.weight()[v];
    }
    assertThat(moved).isBetween(must, 2.5 * must);
  }
}
