package yixian.planner.command;

import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.json.Node;

/** An engine behind {@code ./yixian plan NAME}: reads its problem strictly, solves it, answers. */
public interface Engine {
  /** The word on the command line. */
  String name();

  /**
   * @throws yixian.planner.json.BadInput where the problem has to be mended
   */
  Answer solve(Node problem, Budget budget);
}
