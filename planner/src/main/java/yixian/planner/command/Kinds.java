package yixian.planner.command;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.json.Fields;
import yixian.planner.json.Node;

/** 问题种类 · The kind that a document names decides how the rest of it is read and solved. */
public final class Kinds {
  private final Map<String, BiFunction<Fields, Budget, Answer>> solvers;

  /**
   * @param solvers by the word in {@code kind}
   */
  public Kinds(Map<String, BiFunction<Fields, Budget, Answer>> solvers) {
    this.solvers = new TreeMap<>(solvers);
  }

  public Answer solve(Node problem, Budget budget) {
    Fields fields = problem.fields();
    Node kind = fields.need("kind");
    BiFunction<Fields, Budget, Answer> solver = solvers.get(kind.text());
    if (solver == null) {
      throw kind.refuse("没有这一类问题“" + kind.text() + "”", "可用：" + String.join("、", solvers.keySet()));
    }
    return solver.apply(fields, budget);
  }
}
