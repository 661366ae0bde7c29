package yixian.planner.match.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PackingTest {
  private static final int ITEMS = 14;

  private final SplittableRandom random = new SplittableRandom(6);

  @Test
  void gainsAsMuchAsTheBestOfAllSelections() {
    for (int i = 0; i < 500; i++) {
      int[] need = random.ints(ITEMS, 0, 40).toArray();
      double[] gain = new double[ITEMS];
      int all = 0;
      for (int k = 0; k < ITEMS; k++) {
        gain[k] = 0.01 + (i % 2 == 0 ? 30 * random.nextDouble() : need[k] + random.nextDouble());
        all += need[k];
      }
      int room = random.nextInt(1, all);
      Packing packing = packing(gain, need, room);
      double gained = packing.pack(ITEMS, room);
      assertThat(gained).isCloseTo(best(gain, need, room), within(1e-9));
      assertThat(gained).isCloseTo(worth(packing.packed, gain), within(1e-9));
      assertThat(weight(packing.packed, need)).isLessThanOrEqualTo(room);
    }
  }

  @Test
  void gainsNoLessWhenTheTableHasToDecide() {
    int items = 60;
    int[] need = new int[items];
    double[] gain = new double[items];
    for (int k = 0; k < items; k++) {
      need[k] = 2 * (20 + random.nextInt(20));
      gain[k] = need[k] + 0.001 * random.nextDouble();
    }
    Packing packing = packing(gain, need, 1001);
    assertThat(packing.pack(items, 1001)).isBetween(1000.0, 1000.1);
    assertThat(weight(packing.packed, need)).isEqualTo(1000);
  }

  private Packing packing(double[] gain, int[] need, int room) {
    int items = gain.length;
    Tasks tasks = new Tasks(new long[1][items], new int[][] {need}, new int[] {room});
    Packing packing = new Packing(items, new Table(tasks));
    for (int k = 0; k < items; k++) {
      packing.gain[k] = gain[k];
      packing.need[k] = need[k];
      packing.packed[k] = random.nextInt(4) == 0;
    }
    return packing;
  }

  private static double best(double[] gain, int[] need, int room) {
    double best = 0;
    for (int chosen = 0; chosen < 1 << ITEMS; chosen++) {
      double worth = 0;
      int weight = 0;
      for (int k = 0; k < ITEMS; k++) {
        worth += (chosen >> k & 1) == 1 ? gain[k] : 0;
        weight += (chosen >> k & 1) == 1 ? need[k] : 0;
      }
      best = weight <= room ? Math.max(best, worth) : best;
    }
    return best;
  }

  private static double worth(boolean[] packed, double[] gain) {
    double sum = 0;
    for (int k = 0; k < gain.length; k++) {
      sum += packed[k] ? gain[k] : 0;
    }
    return sum;
  }

  private static int weight(boolean[] packed, int[] need) {
    int sum = 0;
    for (int k = 0; k < need.length; k++) {
      sum += packed[k] ? need[k] : 0;
    }
    return sum;
  }
}
