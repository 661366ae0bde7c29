package yixian.planner.districting;

import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.command.Engine;
import yixian.planner.districting.town.TownProblem;
import yixian.planner.json.Fields;
import yixian.planner.json.Node;

/** {@code ./yixian plan grids}: the kind of problem decides how it is read. */
public final class GridsEngine implements Engine {
  @Override
  public String name() {
    return "grids";
  }

  @Override
  public Answer solve(Node problem, Budget budget) {
    Fields fields = problem.fields();
    Node kind = fields.need("kind");
    return switch (kind.text()) {
      case "partition" -> PartitionProblem.read(fields).solve(budget);
      case "town" -> TownProblem.read(fields).solve(budget);
      default -> throw kind.refuse("没有这一类问题“" + kind.text() + "”", "可用：partition town");
    };
  }
}
