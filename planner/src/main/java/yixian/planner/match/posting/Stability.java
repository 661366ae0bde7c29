package yixian.planner.match.posting;

import java.util.Arrays;

/**
 * 不稳定对 · A person and a post that would rather have each other: he ranks it above where he is, and
 * it ranks him above somebody it has, or has a free place. Who or what is not ranked counts as
 * below everything ranked.
 */
final class Stability {
  private static final int LAST = Integer.MAX_VALUE;

  private Stability() {}

  static boolean isAsked(Problem problem) {
    return problem.people().stream().anyMatch(person -> person.ranking().length > 0)
        && problem.posts().stream().anyMatch(post -> post.ranking().length > 0);
  }

  static int blockingPairs(Problem problem, Pairs pairs, int[] postOf) {
    int[] lowest = new int[problem.posts().size()];
    int[] free = problem.posts().stream().mapToInt(Post::places).toArray();
    for (int p = 0; p < postOf.length; p++) {
      if (postOf[p] >= 0) {
        free[postOf[p]]--;
        lowest[postOf[p]] =
            Math.max(lowest[postOf[p]], place(problem.posts().get(postOf[p]).ranking(), p));
      }
    }
    int count = 0;
    for (int p = 0; p < postOf.length; p++) {
      int[] wishes = problem.people().get(p).ranking();
      int own = postOf[p] < 0 ? LAST : place(wishes, postOf[p]);
      for (int i = 0; i < wishes.length && i < own; i++) {
        int rank = place(problem.posts().get(wishes[i]).ranking(), p);
        if (rank != LAST
            && pairs.find(p, wishes[i]) >= 0
            && (free[wishes[i]] > 0 || rank < lowest[wishes[i]])) {
          count++;
        }
      }
    }
    return count;
  }

  static int place(int[] ranking, int item) {
    int found = Arrays.stream(ranking).boxed().toList().indexOf(item);
    return found < 0 ? LAST : found;
  }
}
