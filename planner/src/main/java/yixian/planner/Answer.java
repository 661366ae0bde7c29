package yixian.planner;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an engine answers, ready to be written.
 *
 * @param objective the worth of the plan; null without one
 * @param bound what no plan can beat; null where nothing is known
 * @param body further fields of the answer in their order, {@code plan} among them where there is
 *     one: maps, lists, strings, numbers, flags, int[] and double[]
 * @param summary lines in Chinese for a person
 */
public record Answer(
    Status status,
    @Nullable Double objective,
    @Nullable Double bound,
    Map<String, ? extends @Nullable Object> body,
    List<String> summary) {
  public static final String PLAN = "plan";

  public Answer {
    if (status.hasPlan() != (objective != null && body.get(PLAN) != null)) {
      throw new IllegalArgumentException(
          "status %s with objective %s and plan %s".formatted(status, objective, body.get(PLAN)));
    }
    if (status == Status.OPTIMAL && bound == null) {
      throw new IllegalArgumentException("OPTIMAL without a bound");
    }
    body = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(body));
    summary = List.copyOf(summary);
  }

  /**
   * The distance of objective and bound as a share of the objective; null where one is not known.
   */
  public @Nullable Double gap() {
    return objective == null || bound == null ? null : gap(objective, bound);
  }

  public static double gap(double objective, double bound) {
    double apart = Math.abs(objective - bound);
    return apart == 0 ? 0 : apart / Math.max(Math.abs(objective), 1e-9);
  }
}
