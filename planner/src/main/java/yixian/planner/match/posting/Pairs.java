package yixian.planner.match.posting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pairs that no rule bars, packed person by person, with what each is worth.
 *
 * @param start where a person's pairs begin; one entry more than people
 */
record Pairs(int people, int posts, int[] start, int[] post, double[] worth) {

  static Pairs of(Problem problem, double factor) {
    int people = problem.people().size();
    List<List<Rule.Bar>> byPost = barsByPost(problem);
    Map<Long, Boolean> forbidden = forbidden(problem);
    int[] start = new int[people + 1];
    int most = problem.people().stream().mapToInt(person -> standsFor(person)).sum();
    int[] post = new int[most];
    double[] worth = new double[most];
    int at = 0;
    for (int p = 0; p < people; p++) {
      double[] fit = problem.people().get(p).fit();
      for (int q = 0; q < fit.length; q++) {
        if (!Double.isNaN(fit[q])
            && Rule.barring(byPost.get(q), p, q, problem) == null
            && (forbidden.isEmpty() || !forbidden.containsKey((long) p << 32 | q))) {
          post[at] = q;
          worth[at++] = factor == 1 ? fit[q] : Math.rint(fit[q] * factor);
        }
      }
      start[p + 1] = at;
    }
    return new Pairs(
        people, problem.posts().size(), start, Arrays.copyOf(post, at), Arrays.copyOf(worth, at));
  }

  private static int standsFor(Person person) {
    int count = 0;
    for (double fit : person.fit()) {
      count += Double.isNaN(fit) ? 0 : 1;
    }
    return count;
  }

  private static List<List<Rule.Bar>> barsByPost(Problem problem) {
    List<List<Rule.Bar>> byPost = new ArrayList<>();
    for (int q = 0; q < problem.posts().size(); q++) {
      byPost.add(new ArrayList<>());
    }
    for (Rule.Bar bar : problem.bars()) {
      switch (bar) {
        case Rule.Needs needs -> byPost.get(needs.post()).add(bar);
        case Rule.Rank rank -> byPost.get(rank.post()).add(bar);
        case Rule.HomeAvoidance _, Rule.KinAvoidance _ -> byPost.forEach(bars -> bars.add(bar));
        case Rule.Forbidden _ -> {}
      }
    }
    return byPost;
  }

  private static Map<Long, Boolean> forbidden(Problem problem) {
    Map<Long, Boolean> forbidden = new HashMap<>();
    for (Rule.Bar bar : problem.bars()) {
      if (bar instanceof Rule.Forbidden(int person, int post, String _)) {
        forbidden.put((long) person << 32 | post, true);
      }
    }
    return forbidden;
  }

  int size() {
    return post.length;
  }

  /** Only the pairs worth at least this much. */
  Pairs atLeast(double least) {
    return kept((_, at) -> worth[at] >= least);
  }

  /** The same pairs, each worth one. */
  Pairs counted() {
    double[] ones = new double[worth.length];
    Arrays.fill(ones, 1);
    return new Pairs(people, posts, start, post, ones);
  }

  interface Keep {
    boolean keeps(int person, int at);
  }

  Pairs kept(Keep keep) {
    int[] begins = new int[people + 1];
    int[] at = new int[post.length];
    int size = 0;
    for (int p = 0; p < people; p++) {
      for (int a = start[p]; a < start[p + 1]; a++) {
        if (keep.keeps(p, a)) {
          at[size++] = a;
        }
      }
      begins[p + 1] = size;
    }
    int[] posts2 = new int[size];
    double[] worth2 = new double[size];
    for (int i = 0; i < size; i++) {
      posts2[i] = post[at[i]];
      worth2[i] = worth[at[i]];
    }
    return new Pairs(people, posts, begins, posts2, worth2);
  }

  /** The place of a pair; negative where it is not allowed. */
  int find(int person, int at) {
    return Arrays.binarySearch(post, start[person], start[person + 1], at);
  }

  double sum(int[] postOf) {
    double sum = 0;
    for (int p = 0; p < people; p++) {
      sum += postOf[p] < 0 ? 0 : worth[find(p, postOf[p])];
    }
    return sum;
  }
}
