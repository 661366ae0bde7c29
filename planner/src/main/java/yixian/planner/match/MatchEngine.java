package yixian.planner.match;

import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.command.Engine;
import yixian.planner.json.Fields;
import yixian.planner.json.Node;
import yixian.planner.match.posting.Posting;

/** {@code ./yixian plan match}: the kind of problem decides who solves it. */
public final class MatchEngine implements Engine {
  @Override
  public String name() {
    return "match";
  }

  @Override
  public Answer solve(Node problem, Budget budget) {
    Fields fields = problem.fields();
    Node kind = fields.need("kind");
    return switch (kind.text()) {
      case "assignment" -> AssignmentProblem.read(fields).solve(budget);
      case "capacity" -> CapacityProblem.read(fields).solve(budget);
      case "posting" -> Posting.read(fields).solve(budget);
      default ->
          throw kind.refuse("没有这一类问题“" + kind.text() + "”", "可用：assignment、capacity、posting");
    };
  }
}
