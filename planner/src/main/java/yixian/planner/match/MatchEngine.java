package yixian.planner.match;

import java.util.Map;
import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.command.Engine;
import yixian.planner.command.Kinds;
import yixian.planner.json.Node;
import yixian.planner.match.posting.Posting;

/** {@code ./yixian plan match}: the kind of problem decides who solves it. */
public final class MatchEngine implements Engine {
  private static final Kinds KINDS =
      new Kinds(
          Map.of(
              "assignment",
              (fields, budget) -> AssignmentProblem.read(fields).solve(budget),
              "capacity",
              (fields, budget) -> CapacityProblem.read(fields).solve(budget),
              "posting",
              (fields, budget) -> Posting.read(fields).solve(budget)));

  @Override
  public String name() {
    return "match";
  }

  @Override
  public Answer solve(Node problem, Budget budget) {
    return KINDS.solve(problem, budget);
  }
}
