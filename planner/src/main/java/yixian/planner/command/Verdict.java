package yixian.planner.command;

import org.jspecify.annotations.Nullable;
import yixian.planner.Answer;

/** What an answer is worth, in one Chinese line. */
final class Verdict {
  private Verdict() {}

  static String of(Answer answer) {
    String objective = shown(answer.objective());
    Double gap = answer.gap();
    return switch (answer.status()) {
      case OPTIMAL -> "最优（已证明）：目标值 " + objective;
      case FEASIBLE ->
          gap == null
              ? "可行：目标值 " + objective + "，与最优的差距未知"
              : "可行：目标值 %s，界 %s，距最优不超过 %.4f%%"
                  .formatted(objective, shown(answer.bound()), 100 * gap);
      case INFEASIBLE -> "无解（已证明）：没有方案能同时满足全部规则";
      case UNKNOWN -> "时间用完，还没有找到方案，也没有证明无解。怎么办：请用 --seconds 给更多时间";
    };
  }

  private static String shown(@Nullable Double number) {
    if (number == null) {
      return "—";
    }
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString(number.longValue())
        : "%.6f".formatted(number);
  }
}
