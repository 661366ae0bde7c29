package yixian.planner.zoning;

import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.command.Engine;
import yixian.planner.json.Node;

/** {@code ./yixian plan zones}. */
public final class ZonesEngine implements Engine {
  @Override
  public String name() {
    return "zones";
  }

  @Override
  public Answer solve(Node problem, Budget budget) {
    return ZonesProblem.read(problem.fields()).solve(budget);
  }
}
