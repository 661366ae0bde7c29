package yixian.planner.match.posting;

/** Looks a plan over again, rule by rule, without trusting the solver that made it. */
final class Check {
  private static final double HAIR = 1e-6;

  private Check() {}

  static boolean holds(Problem problem, int[] postOf) {
    return fault(problem, postOf).isEmpty();
  }

  static void require(Problem problem, int[] postOf) {
    String fault = fault(problem, postOf);
    if (!fault.isEmpty()) {
      throw new IllegalStateException("the solver's plan breaks a rule: " + fault);
    }
  }

  private static String fault(Problem problem, int[] postOf) {
    int[] held = new int[problem.posts().size()];
    for (int p = 0; p < postOf.length; p++) {
      if (postOf[p] >= 0) {
        Rule.Bar bar = Rule.barring(problem.bars(), p, postOf[p], problem);
        if (bar != null || Double.isNaN(problem.people().get(p).fit()[postOf[p]])) {
          return bar == null ? "fit null" : bar.text(problem);
        }
        if (++held[postOf[p]] > problem.posts().get(postOf[p]).places()) {
          return "places of " + problem.posts().get(postOf[p]).id();
        }
      }
    }
    for (Rule rule : problem.rules()) {
      if (rule instanceof Rule.Count count && !keeps(problem, count, postOf)) {
        return rule.text(problem);
      }
    }
    return "";
  }

  private static boolean keeps(Problem problem, Rule.Count rule, int[] postOf) {
    if (rule instanceof Rule.Apart(int first, int second)) {
      return isApart(problem, first, second, postOf);
    }
    for (Row row : rule.rows(problem)) {
      double sum = 0;
      for (int p = 0; p < postOf.length; p++) {
        sum += postOf[p] < 0 ? 0 : row.weight(p, postOf[p]);
      }
      if (sum < row.least() - HAIR || sum > row.most() + HAIR) {
        return false;
      }
    }
    return true;
  }

  private static boolean isApart(Problem problem, int first, int second, int[] postOf) {
    for (int p = 0; p < postOf.length; p++) {
      for (int other = 0; other < postOf.length; other++) {
        String unit = problem.people().get(p).unit();
        if (postOf[p] == first
            && postOf[other] == second
            && unit != null
            && unit.equals(problem.people().get(other).unit())) {
          return false;
        }
      }
    }
    return true;
  }
}
