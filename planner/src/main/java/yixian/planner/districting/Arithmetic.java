package yixian.planner.districting;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What sums alone forbid: no division has to be tried to see it. */
final class Arithmetic {
  private static final double WHOLE = 1e15;

  private Arithmetic() {}

  /** Why no division can exist, in words; null where sums forbid nothing. */
  static @Nullable String obstacle(Task task) {
    Limits band = tightened(task);
    double total = task.graph().totalWeight();
    double slack = 1e-9 * Math.max(1, total);
    if (band.least() > band.most() + slack) {
      return "各部分重量应在 %s 到 %s 之间，而节点重量加不出这样的数"
          .formatted(shown(task.band().least()), shown(task.band().most()));
    }
    if (task.parts() * band.least() > total + slack) {
      return "%d 个部分每个至少 %s，而总重只有 %s".formatted(task.parts(), shown(band.least()), shown(total));
    }
    if (task.parts() * band.most() < total - slack) {
      return "%d 个部分每个至多 %s，装不下总重 %s".formatted(task.parts(), shown(band.most()), shown(total));
    }
    double[] weight = task.graph().weight();
    for (int v = 0; v < weight.length; v++) {
      if (weight[v] > band.most() + slack) {
        return "节点 %d 重 %s，超过一个部分的上限 %s".formatted(v, shown(weight[v]), shown(band.most()));
      }
    }
    return null;
  }

  private record Limits(double least, double most) {}

  /** Whole weights have a common measure, and each part weighs a multiple of it. */
  private static Limits tightened(Task task) {
    long measure = 0;
    for (double w : task.graph().weight()) {
      if (w != Math.rint(w) || w > WHOLE) {
        return new Limits(task.band().least(), task.band().most());
      }
      measure = gcd(measure, (long) w);
    }
    if (measure == 0) {
      return new Limits(task.band().least(), task.band().most());
    }
    return new Limits(
        measure * Math.ceil(task.band().least() / measure - 1e-9),
        measure * Math.floor(task.band().most() / measure + 1e-9));
  }

  /** The largest number that divides both. */
  static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  static String shown(double number) {
    return number == Math.rint(number)
        ? String.format(Locale.ROOT, "%d", (long) number)
        : String.format(Locale.ROOT, "%.3f", number);
  }
}
