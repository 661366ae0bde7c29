package yixian.planner.zoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yixian.planner.Budget;
import yixian.planner.Status;

class ZoningTest {
  private static final int INSTANCES = 1000;

  private static double[][] ties(int units, SplittableRandom random) {
    double[][] ties = new double[units][units];
    for (int i = 0; i < units; i++) {
      for (int j = 0; j < i; j++) {
        ties[i][j] = random.nextInt(3) == 0 ? random.nextDouble() : random.nextInt(6);
        ties[j][i] = ties[i][j];
      }
    }
    return ties;
  }

  private static ZoneTask small(SplittableRandom random) {
    int units = random.nextInt(2, 9);
    int count = random.nextInt(1, Math.min(4, units) + 1);
    boolean led = random.nextBoolean();
    double[] size = random.doubles(units, 1, random.nextBoolean() ? 1.000001 : 3).toArray();
    size = Arrays.stream(size).map(Math::floor).toArray();
    double even = Arrays.stream(size).sum() / count;
    List<Zone> zones = new ArrayList<>();
    for (int z = 0; z < count; z++) {
      zones.add(new Zone(led ? (Integer) z : null, Math.floor(even * 0.6), Math.ceil(even * 1.2)));
    }
    return new ZoneTask(
        ties(units, random), size, zones, pairs(units, random), pairs(units, random));
  }

  private static List<ZoneTask.Pair> pairs(int units, SplittableRandom random) {
    int a = random.nextInt(units);
    int b = random.nextInt(units);
    return a == b || random.nextBoolean() ? List.of() : List.of(new ZoneTask.Pair(a, b));
  }

  private static double best(ZoneTask task, int[] zoneOf, int unit) {
    if (unit == task.units()) {
      return task.isKeptBy(zoneOf) ? task.worth(zoneOf) : Double.NEGATIVE_INFINITY;
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int z = 0; z < task.zones().size(); z++) {
      zoneOf[unit] = z;
      best = Math.max(best, best(task, zoneOf, unit + 1));
    }
    return best;
  }

  @Test
  void agreesWithBruteForceOnAThousandSmallTasks() {
    SplittableRandom random = new SplittableRandom(51);
    int impossible = 0;
    for (int i = 0; i < INSTANCES; i++) {
      ZoneTask task = small(random);
      double best = best(task, new int[task.units()], 0);
      Zoning.Outcome outcome = Zoning.solve(task, Budget.ofSeconds(60));
      if (best == Double.NEGATIVE_INFINITY) {
        impossible++;
        assertThat(outcome.status()).as("%d: %s", i, task).isEqualTo(Status.INFEASIBLE);
      } else {
        assertThat(outcome.status()).as("%d: %s", i, task).isEqualTo(Status.OPTIMAL);
        assertThat(outcome.worth()).as("%d: %s", i, task).isCloseTo(best, within(1e-5));
        assertThat(task.isKeptBy(outcome.plan())).isTrue();
      }
    }
    assertThat(impossible).isBetween(INSTANCES / 50, INSTANCES / 2);
  }

  @Test
  void theBoundOverPairsNeverCrossesWhatBruteForceFindsAndMeetsItWhereZonesAreLed() {
    SplittableRandom random = new SplittableRandom(52);
    int met = 0;
    for (int i = 0; i < INSTANCES / 4; i++) {
      ZoneTask task = small(random);
      double best = best(task, new int[task.units()], 0);
      if (best > Double.NEGATIVE_INFINITY && task.units() >= 3) {
        double bound = PairBound.of(task, Budget.ofSeconds(60), 60, best + 1e-6, _ -> {});
        assertThat(bound).as("%d: %s", i, task).isGreaterThanOrEqualTo(best - 1e-6);
        if (task.zones().getFirst().lead() != null) {
          met++;
          assertThat(bound).as("%d: %s", i, task).isCloseTo(best, within(1e-3));
        }
      }
    }
    assertThat(met).isGreaterThan(INSTANCES / 20);
  }

  private static ZoneTask even(double[][] ties, @Nullable Integer lead) {
    double[] size = new double[ties.length];
    Arrays.fill(size, 1);
    double half = ties.length / 2;
    return new ZoneTask(
        ties,
        size,
        List.of(new Zone(lead, half, half), new Zone(null, half, half)),
        List.of(),
        List.of());
  }

  @Test
  void zonesOfTheSizesAskedForHoldTheirLeads() {
    double[][] ties = ties(12, new SplittableRandom(3));
    Zoning.Outcome outcome = Zoning.solve(even(ties, 5), Budget.ofSeconds(60));
    assertThat(outcome.status()).isEqualTo(Status.OPTIMAL);
    assertThat(outcome.plan()[5]).isZero();
    assertThat(Arrays.stream(outcome.plan()).filter(z -> z == 0).count()).isEqualTo(6);
  }

  @Test
  void theBoundHoldsWhenTheTimeIsTooShortForAProof() {
    SplittableRandom random = new SplittableRandom(4);
    double[][] ties = ties(26, random);
    Zoning.Outcome hurried = Zoning.solve(even(ties, null), Budget.ofSeconds(0.3));
    Zoning.Outcome longer = Zoning.solve(even(ties, null), Budget.ofSeconds(10));
    assertThat(Objects.requireNonNull(hurried.zoneOf())).hasSize(26);
    assertThat(hurried.bound()).isGreaterThanOrEqualTo(longer.worth() - 1e-6);
  }
}
