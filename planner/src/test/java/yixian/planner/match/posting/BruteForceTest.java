package yixian.planner.match.posting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import yixian.planner.Budget;

/** Small batches, drawn with all rules at once, tried out plan by plan. */
class BruteForceTest {
  private static final List<List<Level>> ORDERS =
      List.of(
          List.of(Level.FILLED, Level.WORST, Level.SUM),
          List.of(Level.FILLED, Level.SUM),
          List.of(Level.FILLED, Level.SUM, Level.WORST),
          List.of(Level.SUM, Level.FILLED, Level.WORST),
          List.of(Level.WORST, Level.FILLED, Level.SUM),
          List.of(Level.FILLED, Level.SPREAD, Level.SUM),
          List.of(Level.SPREAD, Level.FILLED, Level.SUM),
          List.of(Level.FILLED, Level.WORST, Level.SPREAD, Level.SUM, Level.STABLE),
          List.of(Level.FILLED, Level.SUM, Level.STABLE),
          List.of(Level.FILLED, Level.STABLE),
          List.of(Level.SUM, Level.WORST, Level.STABLE));

  private final SplittableRandom random = new SplittableRandom(77);

  @Test
  void agreesOnAThousandSmallBatches() {
    int impossible = 0;
    for (int i = 0; i < 1_000; i++) {
      Problem problem = drawn(ORDERS.get(i % ORDERS.size()));
      double[] best = best(problem);
      Pairs all = Pairs.of(problem, 1);
      Levels.Outcome outcome =
          new Levels(problem, all, 1, Posting.rows(problem), Budget.ofSeconds(60)).solve();
      if (best == null) {
        impossible++;
        assertThat(outcome.postOf()).as("batch %d", i).isNull();
        assertThat(outcome.infeasible()).as("batch %d", i).isTrue();
      } else {
        int[] postOf = Objects.requireNonNull(outcome.postOf());
        assertThat(Check.holds(problem, postOf)).isTrue();
        assertThat(values(problem, postOf)).as("batch %d", i).containsExactly(best);
        assertThat(outcome.reached()).allMatch(Levels.Reached::isProven);
      }
    }
    assertThat(impossible).isBetween(50, 800);
  }

  private Problem drawn(List<Level> levels) {
    int people = 2 + random.nextInt(4);
    int posts = 1 + random.nextInt(4);
    List<Person> drawnPeople = new ArrayList<>();
    for (int p = 0; p < people; p++) {
      double[] fit = new double[posts];
      Arrays.setAll(fit, _ -> random.nextInt(4) == 0 ? Double.NaN : random.nextInt(10));
      drawnPeople.add(
          new Person(
              "p" + p,
              "p" + p,
              "u" + random.nextInt(3),
              "h" + random.nextInt(4),
              Set.of("k" + random.nextInt(9)),
              random.nextInt(3),
              Set.of("t" + random.nextInt(2)),
              random.nextBoolean(),
              fit,
              ranking(levels, posts)));
    }
    List<Post> drawnPosts = new ArrayList<>();
    for (int q = 0; q < posts; q++) {
      drawnPosts.add(
          new Post(
              "q" + q,
              "q" + q,
              "k" + q / 2,
              "h" + random.nextInt(4),
              1 + random.nextInt(2),
              random.nextInt(5) == 0,
              random.nextInt(5) == 0 ? Set.of("t0") : Set.of(),
              random.nextInt(5) == 0 ? 1 : 0,
              100_000,
              ranking(levels, people)));
    }
    List<String> spread = levels.contains(Level.SPREAD) ? List.of("t0", "t1") : List.of();
    return new Problem(drawnPeople, drawnPosts, rules(drawnPeople, drawnPosts), levels, spread);
  }

  /** Some of them in any order, where pairs that would rather have each other count. */
  private int[] ranking(List<Level> levels, int size) {
    int[] all = IntStream.range(0, size).toArray();
    for (int at = size - 1; at > 0; at--) {
      int other = random.nextInt(at + 1);
      int moved = all[at];
      all[at] = all[other];
      all[other] = moved;
    }
    return levels.contains(Level.STABLE)
        ? Arrays.copyOf(all, 1 + random.nextInt(size))
        : new int[0];
  }

  private List<Rule> rules(List<Person> people, List<Post> posts) {
    List<Rule> rules = new ArrayList<>();
    for (int q = 0; q < posts.size(); q++) {
      if (!posts.get(q).needs().isEmpty()) {
        rules.add(new Rule.Needs(q));
      }
      if (posts.get(q).lowestRank() > 0) {
        rules.add(new Rule.Rank(q));
      }
      if (posts.get(q).mustFill()) {
        rules.add(new Rule.MustFill(q));
      }
    }
    perhaps(rules, new Rule.HomeAvoidance());
    perhaps(rules, new Rule.KinAvoidance());
    perhaps(rules, new Rule.Sending("u0", 0, 1));
    perhaps(rules, new Rule.Sending("u1", 1, people.size()));
    perhaps(rules, new Rule.ThreeDoorShare(0.5, 1));
    perhaps(rules, new Rule.ThreeDoorShare(0, 0.6));
    perhaps(rules, new Rule.Forbidden(0, 0, "x"));
    if (posts.size() > 1) {
      perhaps(rules, new Rule.Apart(0, 1));
    }
    int person = random.nextInt(people.size());
    int post = random.nextInt(posts.size());
    if (random.nextInt(4) == 0 && !Double.isNaN(people.get(person).fit()[post])) {
      rules.add(new Rule.Lock(person, post));
    }
    return rules;
  }

  private void perhaps(List<Rule> rules, Rule rule) {
    if (random.nextInt(3) == 0) {
      rules.add(rule);
    }
  }

  private static double @Nullable [] best(Problem problem) {
    int[] postOf = new int[problem.people().size()];
    double[] best = null;
    long plans = (long) Math.pow(problem.posts().size() + 1, postOf.length);
    for (long plan = 0; plan < plans; plan++) {
      long rest = plan;
      for (int p = 0; p < postOf.length; p++) {
        postOf[p] = (int) (rest % (problem.posts().size() + 1)) - 1;
        rest /= problem.posts().size() + 1;
      }
      if (Check.holds(problem, postOf)) {
        double[] values = values(problem, postOf);
        if (best == null || Arrays.compare(values, best) > 0) {
          best = values;
        }
      }
    }
    return best;
  }

  private static double[] values(Problem problem, int[] postOf) {
    double[] chosen = new double[postOf.length];
    int size = 0;
    for (int p = 0; p < postOf.length; p++) {
      if (postOf[p] >= 0) {
        chosen[size++] = problem.people().get(p).fit()[postOf[p]];
      }
    }
    double[] fits = Arrays.copyOf(chosen, size);
    return problem.levels().stream()
        .mapToDouble(
            level ->
                switch (level) {
                  case FILLED -> fits.length;
                  case WORST -> Arrays.stream(fits).min().orElse(0);
                  case SPREAD -> -Spread.most(problem, postOf);
                  case SUM -> Arrays.stream(fits).sum();
                  case STABLE -> -Stability.blockingPairs(problem, Pairs.of(problem, 1), postOf);
                })
        .toArray();
  }
}
