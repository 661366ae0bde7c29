package yixian.planner.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.Status;
import yixian.planner.json.Fields;
import yixian.planner.json.Node;
import yixian.planner.match.assign.Arcs;
import yixian.planner.match.assign.Assignment;
import yixian.planner.match.assign.JonkerVolgenant;

/**
 * 指派问题 · A matrix of costs or profits, null where a pair is not allowed: every row gets a column of
 * its own. Of a matrix with more rows than columns every column gets a row.
 */
record AssignmentProblem(double[][] costs, Sense sense) {

  static AssignmentProblem read(Fields fields) {
    Sense sense = Sense.read(fields);
    Node node = fields.need("costs");
    fields.nothingElse();
    double[][] costs = node.matrixOrNull();
    if (costs.length == 0 || costs[0].length == 0) {
      throw node.refuse("是空的", "至少要有一行一列");
    }
    return new AssignmentProblem(costs, sense);
  }

  Answer solve(Budget budget) {
    boolean lying = costs.length > costs[0].length;
    double[][] upright = lying ? turned(costs) : costs;
    Scale scale = Scale.of(upright);
    Arcs arcs = Arcs.of(asCosts(upright, scale), upright[0].length);
    return switch (JonkerVolgenant.solve(arcs)) {
      case Assignment.Crowded crowded -> impossible(crowded, lying);
      case Assignment.Complete found -> {
        double objective = sense.cost(scale.down(found.cost()));
        double bound = sense.cost(scale.down(found.bound()));
        budget.report(objective, bound);
        yield answer(found, objective, bound, lying);
      }
    };
  }

  private Answer answer(Assignment.Complete found, double objective, double bound, boolean lying) {
    int[] columns = lying ? inverse(found.columnOf(), costs.length) : found.columnOf();
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put(Answer.PLAN, Map.of("columns", nullForNone(columns)));
    return new Answer(
        Status.OPTIMAL,
        objective,
        Math.abs(objective - bound) <= 1e-9 * Math.max(1, Math.abs(objective)) ? objective : bound,
        body,
        List.of(
            "指派 %d 行 × %d 列，每一%s各得其一".formatted(costs.length, costs[0].length, lying ? "列" : "行")));
  }

  private static Answer impossible(Assignment.Crowded crowded, boolean lying) {
    String text =
        "第 %s %s只能选第 %s %s，少了一个位置（从 0 数起）"
            .formatted(crowded.rows(), lying ? "列" : "行", crowded.columns(), lying ? "行" : "列");
    return new Answer(
        Status.INFEASIBLE,
        null,
        null,
        Map.of("clash", List.of(Map.of("rule", "one-to-one", "text", text))),
        List.of(text));
  }

  private double[][] asCosts(double[][] upright, Scale scale) {
    double[][] scaled = new double[upright.length][];
    for (int i = 0; i < upright.length; i++) {
      scaled[i] = new double[upright[i].length];
      for (int j = 0; j < upright[i].length; j++) {
        scaled[i][j] = sense.cost(scale.up(upright[i][j]));
      }
    }
    return scaled;
  }

  private static double[][] turned(double[][] matrix) {
    double[][] turned = new double[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < turned.length; j++) {
        turned[j][i] = matrix[i][j];
      }
    }
    return turned;
  }

  private static int[] inverse(int[] rowOf, int rows) {
    int[] columns = new int[rows];
    java.util.Arrays.fill(columns, -1);
    for (int column = 0; column < rowOf.length; column++) {
      columns[rowOf[column]] = column;
    }
    return columns;
  }

  private static List<@Nullable Integer> nullForNone(int[] columns) {
    List<@Nullable Integer> list = new java.util.ArrayList<>();
    for (int column : columns) {
      list.add(column < 0 ? null : column);
    }
    return list;
  }
}
