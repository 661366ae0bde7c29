package yixian.planner.match;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.Status;
import yixian.planner.json.BadInput;
import yixian.planner.json.Fields;
import yixian.planner.json.Node;
import yixian.planner.match.capacity.CapacitySearch;
import yixian.planner.match.capacity.Tasks;

/**
 * 广义指派问题 · Agents with capacities (rows) and tasks (columns): every task goes to exactly one agent.
 * Numbers may have decimals, up to nine places.
 */
record CapacityProblem(double[][] costs, double[][] resources, double[] capacities, Sense sense) {
  private static final double LARGEST = 2_000_000;

  static CapacityProblem read(Fields fields) {
    Sense sense = Sense.read(fields);
    Node costs = fields.need("costs");
    Node resources = fields.need("resources");
    Node capacities = fields.need("capacities");
    fields.nothingElse();
    double[] capacity = capacities.weights();
    double[][] cost = full(costs, capacity.length);
    double[][] need = full(resources, capacity.length);
    if (capacity.length == 0) {
      throw capacities.refuse("是空的", "至少要有一个承办方");
    }
    if (cost[0].length == 0) {
      throw costs.refuse("没有任务", "每一行至少一个数");
    }
    if (cost[0].length != need[0].length) {
      throw resources.refuse(
          "每行 %d 个数，而 costs 每行 %d 个".formatted(need[0].length, cost[0].length), "两个矩阵应一样大");
    }
    return new CapacityProblem(cost, need, capacity, sense);
  }

  private static double[][] full(Node node, int rows) {
    double[][] matrix = node.matrixOrNull();
    if (matrix.length != rows) {
      throw node.refuse("有 %d 行，而 capacities 有 %d 个数".formatted(matrix.length, rows), "每个承办方一行");
    }
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix[i].length; j++) {
        if (Double.isNaN(matrix[i][j])) {
          throw new BadInput(
              "%s[%d][%d]".formatted(node.path(), i, j), "不能是 null", "不允许的配对请把 resources 写得大于容量");
        }
      }
    }
    return matrix;
  }

  Answer solve(Budget budget) {
    Scale money = Scale.of(costs);
    Scale size = Scale.of(resources);
    Tasks tasks = new Tasks(whole(money), needs(size), rooms(size));
    CapacitySearch.Found found = CapacitySearch.solve(tasks, inOwnUnits(budget, money));
    int[] agentOf = found.agentOf();
    if (agentOf == null) {
      return found.infeasible()
          ? impossible()
          : new Answer(Status.UNKNOWN, null, null, Map.of(), List.of());
    }
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put(Answer.PLAN, Map.of("agents", agentOf, "load", load(agentOf)));
    return new Answer(
        found.isProven() ? Status.OPTIMAL : Status.FEASIBLE,
        sense.cost(money.down(found.cost())),
        sense.cost(money.down(found.bound())),
        body,
        List.of("指派 %d 个承办方、%d 项任务，每项任务恰有一个承办方，容量都不超".formatted(costs.length, costs[0].length)));
  }

  private Budget inOwnUnits(Budget budget, Scale money) {
    return new Budget(
        Math.max(0.001, budget.secondsLeft()),
        budget.seed(),
        (_, best, bound) ->
            budget.report(sense.cost(money.down(best)), sense.cost(money.down(bound))));
  }

  private static Answer impossible() {
    String text = "容量不够：无论怎样分配，都不能让每项任务都有承办方而不超出容量";
    return new Answer(
        Status.INFEASIBLE,
        null,
        null,
        Map.of("clash", List.of(Map.of("rule", "capacity", "text", text))),
        List.of(text));
  }

  private double[] load(int[] agentOf) {
    double[] load = new double[capacities.length];
    for (int task = 0; task < agentOf.length; task++) {
      load[agentOf[task]] += resources[agentOf[task]][task];
    }
    return load;
  }

  private long[][] whole(Scale money) {
    long[][] whole = new long[costs.length][costs[0].length];
    for (int i = 0; i < costs.length; i++) {
      for (int j = 0; j < costs[i].length; j++) {
        whole[i][j] =
            (long) sense.cost(exactly(money, costs[i][j], "$.costs[%d][%d]".formatted(i, j)));
      }
    }
    return whole;
  }

  private int[][] needs(Scale size) {
    int[][] needs = new int[resources.length][resources[0].length];
    for (int i = 0; i < resources.length; i++) {
      for (int j = 0; j < resources[i].length; j++) {
        double need = exactly(size, resources[i][j], "$.resources[%d][%d]".formatted(i, j));
        needs[i][j] = (int) Math.min(need, Integer.MAX_VALUE / 2);
      }
    }
    return needs;
  }

  /** Capacities as far as they can be used: never more than all tasks need. */
  private int[] rooms(Scale size) {
    int[] rooms = new int[capacities.length];
    for (int i = 0; i < rooms.length; i++) {
      double all = Arrays.stream(resources[i]).map(size::up).sum();
      double room = Math.min(Math.floor(capacities[i] * size.factor() + 1e-9), all);
      if (room > LARGEST) {
        throw new BadInput(
            "$.capacities[" + i + "]",
            "容量 %s 按最小单位计超过 %s".formatted(capacities[i], (long) LARGEST),
            "请换更大的计量单位，减少小数位");
      }
      rooms[i] = (int) room;
    }
    return rooms;
  }

  private static double exactly(Scale scale, double number, String where) {
    double scaled = scale.up(number);
    if (scaled != Math.rint(scaled)) {
      throw new BadInput(where, "小数位太多，不能精确计算：" + number, "请保留不超过九位小数");
    }
    return scaled;
  }
}
