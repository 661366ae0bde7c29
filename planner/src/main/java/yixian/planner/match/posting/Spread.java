package yixian.planner.match.posting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 均衡 · How people of one kind are spread over the units that receive them: the fewer there are
 * where most of them are, the more even it is. Kinds are tags; a post without a unit stands for
 * itself.
 */
final class Spread {

  private Spread() {}

  /** No more than so many of any kind in any unit. */
  static List<Row> rows(Problem problem, int most) {
    List<Row> rows = new ArrayList<>();
    for (String kind : problem.spread()) {
      double[] ofKind =
          problem.people().stream()
              .mapToDouble(person -> person.tags().contains(kind) ? 1 : 0)
              .toArray();
      for (double[] inUnit : units(problem).values()) {
        rows.add(Row.of(Double.NEGATIVE_INFINITY, most, ofKind, inUnit));
      }
    }
    return rows;
  }

  /** How many of one kind a plan has in the unit that has most of them. */
  static int most(Problem problem, int[] postOf) {
    int most = 0;
    for (String kind : problem.spread()) {
      for (double[] inUnit : units(problem).values()) {
        int here = 0;
        for (int p = 0; p < postOf.length; p++) {
          boolean counts =
              postOf[p] >= 0
                  && inUnit[postOf[p]] > 0
                  && problem.people().get(p).tags().contains(kind);
          here += counts ? 1 : 0;
        }
        most = Math.max(most, here);
      }
    }
    return most;
  }

  /** For each unit 1 where a post is of it, else 0. */
  private static Map<String, double[]> units(Problem problem) {
    List<Post> posts = problem.posts();
    Map<String, double[]> units = new LinkedHashMap<>();
    for (int q = 0; q < posts.size(); q++) {
      String unit = posts.get(q).unit();
      String name = unit == null ? "post " + posts.get(q).id() : "unit " + unit;
      units.computeIfAbsent(name, _ -> new double[posts.size()])[q] = 1;
    }
    return units;
  }
}
