package yixian.planner.match;

import yixian.planner.json.BadInput;
import yixian.planner.json.Fields;
import yixian.planner.json.Node;

/** Whether the numbers of a problem are costs or profits. */
enum Sense {
  MIN,
  MAX;

  static Sense read(Fields fields) {
    Node node = fields.find("sense");
    return node == null ? MIN : of(node.text(), node.path());
  }

  static Sense of(String word, String where) {
    return switch (word) {
      case "min" -> MIN;
      case "max" -> MAX;
      default -> throw new BadInput(where, "应为 min（费用，越小越好）或 max（收益，越大越好），现为“" + word + "”", "请改正");
    };
  }

  /** A value as a cost: a number and its cost have opposite signs where profits are raised. */
  double cost(double value) {
    return this == MIN ? value : -value;
  }
}
