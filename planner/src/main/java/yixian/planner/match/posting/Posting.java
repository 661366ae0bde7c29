package yixian.planner.match.posting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.Status;
import yixian.planner.json.Fields;
import yixian.planner.json.Node;
import yixian.planner.match.Scale;

/** 选派匹配 · From a document to an answer: solve, check again by hand, explain. */
public final class Posting {
  private final Problem problem;
  private final double factor;
  private final double unit;
  private final boolean explain;
  private final int alternatives;

  private Posting(Problem problem, boolean explain, int alternatives) {
    this.problem = problem;
    this.explain = explain;
    this.alternatives = alternatives;
    double[][] fits = problem.people().stream().map(Person::fit).toArray(double[][]::new);
    Scale scale = Scale.of(fits);
    factor = scale.factor();
    unit = scale.isExact(fits) ? 1 : 0;
  }

  public static Posting read(Fields fields) {
    Problem problem = new ProblemReader().read(fields);
    Node explain = fields.find("explain");
    Node alternatives = fields.find("alternatives");
    Posting posting =
        new Posting(
            problem,
            explain == null || explain.flag(),
            alternatives == null ? 0 : alternatives.whole(0, 10));
    fields.nothingElse();
    return posting;
  }

  static List<Row> rows(Problem problem) {
    List<Row> rows = new ArrayList<>();
    for (Rule rule : problem.rules()) {
      if (rule instanceof Rule.Count count) {
        rows.addAll(count.rows(problem));
      }
    }
    return rows;
  }

  public Answer solve(Budget budget) {
    Pairs all = Pairs.of(problem, factor);
    if (all.size() == 0) {
      return clash(problem.rules(), "没有一个人可以到任何岗位");
    }
    Levels.Outcome outcome =
        new Levels(problem, all, unit, rows(problem), inOwnUnits(budget)).solve();
    int[] postOf = outcome.postOf();
    if (postOf == null) {
      return outcome.infeasible()
          ? clash(new Clash(problem, factor, unit, budget).smallest(), "下列规则不能同时满足")
          : new Answer(Status.UNKNOWN, null, null, Map.of(), List.of());
    }
    Check.require(problem, postOf);
    return answer(all, outcome, postOf, budget);
  }

  private Answer answer(Pairs all, Levels.Outcome outcome, int[] postOf, Budget budget) {
    List<Levels.Reached> reached = outcome.reached();
    boolean proven = reached.stream().allMatch(Levels.Reached::isProven);
    List<Levels.Reached> searched =
        reached.stream().filter(level -> level.level() != Level.STABLE).toList();
    Levels.Reached last = searched.getLast();
    Levels.Reached shown =
        searched.stream().filter(level -> !level.isProven()).findFirst().orElse(last);
    double value = worthOf(shown, shown.value());
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put(Answer.PLAN, plan(postOf));
    body.put("levels", reached.stream().map(this::level).toList());
    Integer blocking =
        Stability.isAsked(problem) ? Stability.blockingPairs(problem, all, postOf) : null;
    body.put("blockingPairs", blocking);
    Prices prices = outcome.prices();
    if (explain) {
      double slack = prices == null ? 0 : Math.max(0, prices.bound() - last.value());
      body.put("explanations", new Reasons(problem, all, outcome, postOf, factor, slack).all());
    }
    if (alternatives > 0) {
      body.put(
          "alternatives",
          new NextBest(problem, outcome, factor, unit, budget).find(postOf, alternatives));
    }
    return new Answer(
        proven ? Status.OPTIMAL : Status.FEASIBLE,
        value,
        proven ? value : worthOf(shown, shown.bound()),
        body,
        summary(reached, postOf, blocking));
  }

  private Map<String, Object> plan(int[] postOf) {
    List<Map<String, Object>> placements = new ArrayList<>();
    List<String> unplaced = new ArrayList<>();
    for (int p = 0; p < postOf.length; p++) {
      Person person = problem.people().get(p);
      if (postOf[p] < 0) {
        unplaced.add(person.id());
      } else {
        placements.add(placement(person, postOf[p]));
      }
    }
    return Map.of("placements", placements, "unplaced", unplaced);
  }

  private Map<String, Object> placement(Person person, int post) {
    Map<String, Object> placement = new LinkedHashMap<>();
    placement.put("person", person.id());
    placement.put("post", problem.posts().get(post).id());
    placement.put("fit", person.fit()[post]);
    return placement;
  }

  private Map<String, Object> level(Levels.Reached reached) {
    Map<String, Object> level = new LinkedHashMap<>();
    level.put("level", reached.level().word);
    level.put("value", worthOf(reached, reached.value()));
    level.put("bound", worthOf(reached, reached.bound()));
    level.put("proven", reached.isProven());
    return level;
  }

  private double worthOf(Levels.Reached reached, double value) {
    return switch (reached.level()) {
      case FILLED, STABLE, SPREAD -> value;
      case WORST, SUM -> value / factor;
    };
  }

  private List<String> summary(
      List<Levels.Reached> reached, int[] postOf, @Nullable Integer blocking) {
    List<String> lines = new ArrayList<>();
    long placed = java.util.Arrays.stream(postOf).filter(post -> post >= 0).count();
    lines.add(
        "选派 %d 人中的 %d 人，到 %d 个岗位；规则 %d 条全部满足"
            .formatted(postOf.length, placed, problem.posts().size(), problem.rules().size()));
    for (Levels.Reached level : reached) {
      lines.add(
          "%s：%s%s"
              .formatted(
                  level.level().chinese,
                  Reasons.plain(worthOf(level, level.value())),
                  level.isProven()
                      ? "（已证明最优）"
                      : "（界 %s）".formatted(Reasons.plain(worthOf(level, level.bound())))));
    }
    if (blocking != null && !problem.levels().contains(Level.STABLE)) {
      lines.add("不稳定对：" + blocking);
    }
    return lines;
  }

  private Answer clash(List<Rule> rules, String opening) {
    List<Map<String, String>> clash =
        rules.stream()
            .map(rule -> Map.of("rule", rule.word(), "text", rule.text(problem)))
            .toList();
    List<String> summary = new ArrayList<>(List.of(opening + "（每人至多一岗、不超名额、适配度为 null 的不派）："));
    rules.forEach(rule -> summary.add("  · " + rule.text(problem)));
    return new Answer(Status.INFEASIBLE, null, null, Map.of("clash", clash), summary);
  }

  private Budget inOwnUnits(Budget budget) {
    return new Budget(
        Math.max(0.001, budget.secondsLeft()),
        budget.seed(),
        (_, best, bound) -> budget.report(best / factor, bound / factor));
  }
}
