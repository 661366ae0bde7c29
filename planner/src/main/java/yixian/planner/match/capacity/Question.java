package yixian.planner.match.capacity;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Is there a plan that costs at most so much? Pursued a portion at a time, so that several
 * questions can be pursued side by side.
 *
 * <p>At every place of the search the bound is raised, then every pair is ruled out whose forced
 * bound says no; what remains branches at the task that is hardest to place. The search goes deep
 * first and keeps only the way to where it is.
 */
final class Question {
  enum Answer {
    YES,
    NO,
    OPEN
  }

  private static final double HAIR = 1e-6;
  private static final int FIRST_ROUNDS = 60;
  private static final int ROUNDS = 8;

  private final Workbench bench;
  private final Branching branching;
  private final long most;
  private final Deque<Branch> way = new ArrayDeque<>();
  private final Prices.Guesses guesses;

  Question(Workbench bench, Choices root, double[] prices, long most) {
    this.bench = bench;
    this.most = most;
    branching = new Branching(bench.tasks());
    guesses = this::guess;
    enter(new Choices(root), prices, FIRST_ROUNDS);
  }

  /** Goes on to at most so many places of the search. The plan of a yes lies on the bench. */
  Answer ask(int places) {
    int left = places;
    while (!isFound() && !way.isEmpty() && left > 0) {
      Branch branch = way.peek();
      if (branch.isExhausted()) {
        way.pop();
      } else {
        enter(branch.next(), branch.prices(), ROUNDS);
        left--;
      }
    }
    return isFound() ? Answer.YES : way.isEmpty() ? Answer.NO : Answer.OPEN;
  }

  private boolean isFound() {
    return bench.repair().cost() <= most;
  }

  private void enter(Choices choices, double[] start, int rounds) {
    Prices prices = new Prices(bench.knapsacks(), start);
    double[][] bounds = new double[0][];
    boolean narrowed = true;
    while (narrowed) {
      if (choices.isDead()) {
        return;
      }
      if (choices.isComplete()) {
        bench.repair().offer(choices.agentOf());
        return;
      }
      prices.raise(choices, most + 1, most + HAIR, rounds, guesses);
      if (isFound() || prices.bound() > most + HAIR) {
        return;
      }
      bounds = bench.forced().bounds(choices, prices.best, prices.bound(), most + HAIR);
      narrowed = narrow(choices, bounds);
    }
    if (choices.isComplete()) {
      bench.repair().offer(choices.agentOf());
    } else if (!choices.isDead()) {
      way.push(branching.at(choices, bounds, prices.best));
    }
  }

  private void guess(int[] packed, int[] by) {
    for (int times : packed) {
      if (times != 1) {
        return;
      }
    }
    bench.repair().from(packed, by);
  }

  /** Rules out pairs; whether so many that the bound is worth raising again. */
  private boolean narrow(Choices choices, double[][] bounds) {
    int open = 0;
    int gone = 0;
    for (int agent = 0; agent < bounds.length; agent++) {
      for (int task = 0; task < bounds[agent].length; task++) {
        if (choices.isOpen(task) && choices.isAllowed(agent, task)) {
          open++;
          if (bounds[agent][task] > most + HAIR) {
            choices.forbid(agent, task);
            gone++;
          }
        }
      }
    }
    choices.settle();
    return gone * 20 > open;
  }
}
