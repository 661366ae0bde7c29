package yixian.issue.category;

import java.util.List;
import java.util.Map;
import yixian.calendar.DeadlineUnit;
import yixian.issue.Stage;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** 时限 · How long a stage may take. */
public record Limit(int amount, DeadlineUnit unit) {

  private static final int LONGEST = 999;

  /** Refuses terms that no stage can be given, each beside its own field. */
  static void check(Map<Stage, Limit> limits) {
    List<Fault> faults =
        limits.entrySet().stream()
            .filter(each -> !each.getValue().holds())
            .map(
                each ->
                    new Fault(
                        "limits." + each.getKey(),
                        each.getKey().label() + "时限应为 1 至 " + LONGEST + " 的整数，并有时限单位",
                        "请改正时限；不填则沿用上级分类或默认时限"))
            .toList();
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private boolean holds() {
    return amount >= 1 && amount <= LONGEST && unit != null;
  }

  /** As people read it, such as 3工作日. */
  public String words() {
    return amount + unit.label();
  }
}
