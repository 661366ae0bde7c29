package yixian.planner.match.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import yixian.planner.Budget;

class CapacitySearchTest {
  private final SplittableRandom random = new SplittableRandom(9);

  @Test
  void agreesWithBruteForceOnAThousandSmallInstances() {
    int impossible = 0;
    for (int i = 0; i < 1_000; i++) {
      Tasks tasks =
          drawn(1 + random.nextInt(3), 1 + random.nextInt(7), 0.6 + 0.6 * random.nextDouble());
      long best = best(tasks, 0, tasks.capacity().clone());
      CapacitySearch.Found found = CapacitySearch.solve(tasks, Budget.ofSeconds(60));
      if (best == Long.MAX_VALUE) {
        impossible++;
        assertThat(found.agentOf()).isNull();
        assertThat(found.infeasible()).isTrue();
      } else {
        assertThat(found.isProven()).isTrue();
        assertThat(found.cost()).isEqualTo(best);
        int[] agentOf = Objects.requireNonNull(found.agentOf());
        assertThat(tasks.costOf(agentOf)).isEqualTo(best);
        assertThat(Arrays.stream(tasks.rest(agentOf)).min().orElseThrow()).isNotNegative();
      }
    }
    assertThat(impossible).isBetween(50, 800);
  }

  @Test
  void provesAnInstanceWhoseDearTasksNeedLittle() {
    Tasks tasks = hard(3, 24);
    CapacitySearch.Found found = CapacitySearch.solve(tasks, Budget.ofSeconds(60));
    assertThat(found.isProven()).isTrue();
    CapacitySearch.Found again = CapacitySearch.solve(tasks, Budget.ofSeconds(60));
    assertThat(again.agentOf()).isEqualTo(found.agentOf());
  }

  @Test
  void keepsBoundBelowPlanWhenTimeRunsOut() {
    CapacitySearch.Found found = CapacitySearch.solve(hard(8, 120), Budget.ofSeconds(0.3));
    assertThat(found.agentOf()).isNotNull();
    assertThat(found.bound()).isPositive().isLessThanOrEqualTo(found.cost());
  }

  private Tasks drawn(int agents, int tasks, double tightness) {
    long[][] cost = new long[agents][tasks];
    int[][] need = new int[agents][tasks];
    int[] capacity = new int[agents];
    for (int i = 0; i < agents; i++) {
      for (int j = 0; j < tasks; j++) {
        cost[i][j] = random.nextInt(40) - 20;
        need[i][j] = random.nextInt(15);
      }
      capacity[i] = (int) (tightness * 8 * tasks / agents);
    }
    return new Tasks(cost, need, capacity);
  }

  /** As class D of the OR-Library. */
  private Tasks hard(int agents, int tasks) {
    long[][] cost = new long[agents][tasks];
    int[][] need = new int[agents][tasks];
    int[] capacity = new int[agents];
    for (int i = 0; i < agents; i++) {
      int all = 0;
      for (int j = 0; j < tasks; j++) {
        need[i][j] = 1 + random.nextInt(100);
        cost[i][j] = 111 - need[i][j] + random.nextInt(21) - 10;
        all += need[i][j];
      }
      capacity[i] = (int) (0.8 * all / agents);
    }
    return new Tasks(cost, need, capacity);
  }

  private static long best(Tasks tasks, int task, int[] room) {
    if (task == tasks.tasks()) {
      return 0;
    }
    long best = Long.MAX_VALUE;
    for (int agent = 0; agent < tasks.agents(); agent++) {
      int need = tasks.need()[agent][task];
      if (need <= room[agent]) {
        room[agent] -= need;
        long rest = best(tasks, task + 1, room);
        room[agent] += need;
        if (rest != Long.MAX_VALUE) {
          best = Math.min(best, tasks.cost()[agent][task] + rest);
        }
      }
    }
    return best;
  }
}
