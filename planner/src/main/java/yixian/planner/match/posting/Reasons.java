package yixian.planner.match.posting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 理由 · For each person and each post: why this, and why not that. A better wish that did not come
 * true is explained by the rule that bars it, or by what the plan would lose at least, proven by
 * the prices.
 */
final class Reasons {
  private static final int WISHES = 3;

  private final Problem problem;
  private final Pairs all;
  private final Levels.Outcome outcome;
  private final int[] postOf;
  private final double factor;
  private final double slack;

  /**
   * @param slack how far the prices' bound lies above the plan
   */
  Reasons(
      Problem problem,
      Pairs all,
      Levels.Outcome outcome,
      int[] postOf,
      double factor,
      double slack) {
    this.problem = problem;
    this.all = all;
    this.outcome = outcome;
    this.postOf = postOf;
    this.factor = factor;
    this.slack = slack;
  }

  Map<String, Object> all() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put(
        "people", IntStream.range(0, problem.people().size()).mapToObj(this::ofPerson).toList());
    all.put("posts", IntStream.range(0, problem.posts().size()).mapToObj(this::ofPost).toList());
    return all;
  }

  private Map<String, @Nullable Object> ofPerson(int p) {
    Person person = problem.people().get(p);
    int post = postOf[p];
    Map<String, @Nullable Object> reasons = new LinkedHashMap<>();
    reasons.put("person", person.id());
    reasons.put("post", post < 0 ? null : problem.posts().get(post).id());
    reasons.put("because", post < 0 ? unplaced(p) : placed(p, post));
    List<Map<String, Object>> otherwise = new ArrayList<>();
    for (int wish : dearer(p)) {
      otherwise.add(whyNot(p, wish));
    }
    reasons.put("otherwise", otherwise);
    return reasons;
  }

  private String placed(int p, int post) {
    Person person = problem.people().get(p);
    for (Rule rule : problem.rules()) {
      if (rule instanceof Rule.Lock(int who, int at) && who == p && at == post) {
        return "按锁定派到“%s”".formatted(problem.posts().get(post).name());
      }
    }
    double fit = person.fit()[post];
    long open = all.start()[p + 1] - all.start()[p];
    long better =
        IntStream.range(all.start()[p], all.start()[p + 1])
            .filter(a -> person.fit()[all.post()[a]] > fit)
            .count();
    return "适配度 %s，在可去的 %d 个岗位中列第 %d".formatted(plain(fit), open, better + 1);
  }

  private String unplaced(int p) {
    int open = all.start()[p + 1] - all.start()[p];
    return open == 0 ? "没有一个岗位是规则允许此人去的" : "可去的 %d 个岗位由他人担任时，整个方案更好".formatted(open);
  }

  /** The posts that would suit better than the one he has, the best first; barred ones too. */
  private int[] dearer(int p) {
    double[] fit = problem.people().get(p).fit();
    double own = postOf[p] < 0 ? -1 : fit[postOf[p]];
    Top top = new Top(WISHES);
    for (int q = 0; q < fit.length; q++) {
      if (fit[q] > own && q != postOf[p]) {
        top.offer(fit[q], q, 0);
      }
    }
    List<Integer> dearer = new ArrayList<>();
    top.each((q, _) -> dearer.add(q));
    return dearer.stream().mapToInt(Integer::intValue).toArray();
  }

  private Map<String, Object> whyNot(int p, int q) {
    Map<String, Object> why = new LinkedHashMap<>();
    why.put("post", problem.posts().get(q).id());
    why.put("fit", problem.people().get(p).fit()[q]);
    Rule.Bar bar = Rule.barring(problem.bars(), p, q, problem);
    if (bar != null) {
      why.put("rule", bar.word());
      why.put("because", bar.text(problem));
      return why;
    }
    double cost = costAtLeast(p, q);
    why.put("costAtLeast", cost);
    why.put(
        "because",
        cost > 0 ? "派到该岗，目标值至少少 %s（已证明）".formatted(plain(cost)) : "派到该岗未必使方案变差，但不会更好；可锁定后重算得到确切代价");
    return why;
  }

  private double costAtLeast(int p, int q) {
    Prices prices = outcome.prices();
    int at = outcome.pairs().find(p, q);
    if (prices == null || at < 0) {
      return 0;
    }
    double cost = (prices.loss(p, at) - slack) / factor;
    return cost < 1e-6 ? 0 : Math.round(cost * 1e6) / 1e6;
  }

  private Map<String, Object> ofPost(int q) {
    Post post = problem.posts().get(q);
    List<String> holders =
        IntStream.range(0, postOf.length)
            .filter(p -> postOf[p] == q)
            .mapToObj(p -> problem.people().get(p).id())
            .toList();
    Map<String, Object> reasons = new LinkedHashMap<>();
    reasons.put("post", post.id());
    reasons.put("people", holders);
    reasons.put("free", post.places() - holders.size());
    reasons.put("because", holders.size() == post.places() ? full(q, post) : lacking(q));
    return reasons;
  }

  private String full(int q, Post post) {
    return (post.mustFill() ? "必填，" : "")
        + "%d 个名额已满；规则允许的人选有 %d 名".formatted(post.places(), candidates(q));
  }

  private String lacking(int q) {
    int candidates = candidates(q);
    return candidates == 0 ? "规则允许的人选一个也没有" : "规则允许的人选有 %d 名，用在别处时整个方案更好".formatted(candidates);
  }

  private int candidates(int q) {
    int count = 0;
    for (int p = 0; p < postOf.length; p++) {
      count += all.find(p, q) >= 0 ? 1 : 0;
    }
    return count;
  }

  static String plain(double number) {
    return new java.math.BigDecimal(number)
        .setScale(6, java.math.RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
