package yixian.planner.districting;

import java.util.Map;
import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.command.Engine;
import yixian.planner.command.Kinds;
import yixian.planner.districting.town.TownProblem;
import yixian.planner.json.Node;

/** {@code ./yixian plan grids}: the kind of problem decides how it is read. */
public final class GridsEngine implements Engine {
  private static final Kinds KINDS =
      new Kinds(
          Map.of(
              "partition",
              (fields, budget) -> PartitionProblem.read(fields).solve(budget),
              "town",
              (fields, budget) -> TownProblem.read(fields).solve(budget)));

  @Override
  public String name() {
    return "grids";
  }

  @Override
  public Answer solve(Node problem, Budget budget) {
    return KINDS.solve(problem, budget);
  }
}
