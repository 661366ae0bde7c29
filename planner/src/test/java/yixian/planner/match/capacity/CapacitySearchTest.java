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
      Tasks tasks = Drawn.small(random);
      long best = Drawn.best(tasks);
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
    Tasks tasks = Drawn.hard(random, 3, 24);
    CapacitySearch.Found found = CapacitySearch.solve(tasks, Budget.ofSeconds(60));
    assertThat(found.isProven()).isTrue();
    CapacitySearch.Found again = CapacitySearch.solve(tasks, Budget.ofSeconds(60));
    assertThat(again.agentOf()).isEqualTo(found.agentOf());
  }

  @Test
  void keepsBoundBelowPlanWhenTimeRunsOut() {
    CapacitySearch.Found found =
        CapacitySearch.solve(Drawn.hard(random, 8, 120), Budget.ofSeconds(0.3));
    assertThat(found.agentOf()).isNotNull();
    assertThat(found.bound()).isPositive().isLessThanOrEqualTo(found.cost());
  }
}
