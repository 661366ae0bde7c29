package yixian.planner.districting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import yixian.planner.Budget;
import yixian.planner.Status;

class DistrictingTest {
  private static final int INSTANCES = 1000;

  @Test
  void agreesWithBruteForceOnAThousandSmallGraphs() {
    SplittableRandom random = new SplittableRandom(41);
    int impossible = 0;
    for (int i = 0; i < INSTANCES; i++) {
      Task task = Maps.smallTask(random);
      double least = BruteForce.leastCut(task);
      Outcome outcome = Districting.solve(task, Budget.ofSeconds(60));
      if (least == Double.POSITIVE_INFINITY) {
        impossible++;
        assertThat(outcome.status()).as("%d: %s", i, task).isEqualTo(Status.INFEASIBLE);
        assertThat(outcome.obstacle()).isNotBlank();
      } else {
        assertThat(outcome.status()).as("%d: %s", i, task).isEqualTo(Status.OPTIMAL);
        assertThat(outcome.cut()).as("%d", i).isCloseTo(least, within(1e-9));
        assertThat(task.isKeptBy(outcome.plan())).isTrue();
      }
    }
    assertThat(impossible).isBetween(INSTANCES / 20, INSTANCES / 2);
  }

  @Test
  void noDivisionCutsLessThanTheBound() {
    SplittableRandom random = new SplittableRandom(42);
    int telling = 0;
    for (int i = 0; i < INSTANCES; i++) {
      Task task = Maps.smallTask(random);
      double least = BruteForce.leastCut(task);
      double bound = Districting.bound(task, Budget.ofSeconds(60));
      assertThat(bound).as("%d: %s", i, task).isBetween(0.0, least + 1e-9);
      telling += bound > 0 ? 1 : 0;
    }
    assertThat(telling).isGreaterThan(INSTANCES / 2);
  }

  @Test
  void theSearchAloneKeepsEveryRuleWhereverItFindsAPlan() {
    SplittableRandom random = new SplittableRandom(43);
    int found = 0;
    for (int i = 0; i < INSTANCES; i++) {
      Task task = Maps.smallTask(random);
      int[] plan = new Search(task, Budget.ofSeconds(60), 60).best(1);
      if (plan != null) {
        found++;
        assertThat(task.isKeptBy(plan)).as("%d: %s", i, task).isTrue();
        assertThat(task.graph().cut(plan)).isGreaterThanOrEqualTo(BruteForce.leastCut(task) - 1e-9);
      }
    }
    assertThat(found).isGreaterThan(INSTANCES / 2);
  }

  @Test
  void dividesATownIntoGridsThatHangTogetherAndKeepTheBand() {
    Graph town = Maps.rows(30, 20, new SplittableRandom(7));
    Task task = new Task(town, 11, Band.around(town.totalWeight(), 11, 0.25), true);
    Outcome outcome = Districting.solve(task, Budget.ofSeconds(30));
    assertThat(outcome.status()).isEqualTo(Status.FEASIBLE);
    assertThat(task.isKeptBy(outcome.plan())).isTrue();
    assertThat(outcome.bound()).isBetween(0.4 * outcome.cut(), outcome.cut());
  }

  @Test
  void keepsATightToleranceOfOnePercent() {
    Graph town = Maps.rows(30, 20, new SplittableRandom(8));
    Task task = new Task(town, 8, Band.around(town.totalWeight(), 8, 0.01), true);
    assertThat(task.isKeptBy(Districting.solve(task, Budget.ofSeconds(30)).plan())).isTrue();
  }

  @Test
  void partsMayLieInPiecesWhereContiguityIsNotAsked() {
    Graph islands =
        Graph.of(new double[] {1, 1, 1, 1}, new int[] {0}, new int[] {1}, new double[] {5});
    Task task = new Task(islands, 2, new Band(2, 2), false);
    Outcome outcome = Districting.solve(task, Budget.ofSeconds(5));
    assertThat(outcome.cut()).isZero();
    assertThat(outcome.plan()[0]).isEqualTo(outcome.plan()[1]);
  }

  @Test
  void theSameSeedGivesTheSamePlanAndAnotherSeedMayNot() {
    Graph town = Maps.rows(20, 12, new SplittableRandom(9));
    Task task = new Task(town, 6, Band.around(town.totalWeight(), 6, 0.2), true);
    int[] first = planOf(task, 5);
    assertThat(planOf(task, 5)).isEqualTo(first);
    assertThat(Arrays.equals(planOf(task, 6), first)).isFalse();
  }

  private static int[] planOf(Task task, long seed) {
    return java.util.Objects.requireNonNull(
        new Search(task, new Budget(600, seed, (s, best, bound) -> {}), 600).best(1));
  }

  @Test
  void wholeWeightsThatCannotAddUpAreSeenWithoutASearch() {
    Graph pairs =
        Graph.of(new double[] {2, 2, 2}, new int[] {0, 1}, new int[] {1, 2}, new double[] {1, 1});
    Outcome outcome =
        Districting.solve(new Task(pairs, 2, new Band(3, 3), true), Budget.ofSeconds(5));
    assertThat(outcome.status()).isEqualTo(Status.INFEASIBLE);
    assertThat(outcome.obstacle()).contains("加不出");
  }

  @Test
  void onePartNeedsNoCut() {
    Graph town = Maps.rows(10, 10, new SplittableRandom(1));
    Outcome outcome =
        Districting.solve(
            new Task(town, 1, Band.around(town.totalWeight(), 1, 0), true), Budget.ofSeconds(5));
    assertThat(outcome.status()).isEqualTo(Status.OPTIMAL);
    assertThat(outcome.cut()).isZero();
  }
}
