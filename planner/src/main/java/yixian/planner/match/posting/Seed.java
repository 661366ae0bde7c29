package yixian.planner.match.posting;

import java.util.Arrays;
import yixian.planner.match.assign.Arcs;
import yixian.planner.match.assign.Assignment;
import yixian.planner.match.assign.JonkerVolgenant;

/**
 * Prices to begin with: what places and people are worth when nothing but places counts, found by
 * the assignment core.
 *
 * @param ofPost the price of a place in each post
 * @param ofPerson what is left to each person at these prices
 * @param postOf the post of each person in that plan, -1 without one
 */
record Seed(double[] ofPost, double[] ofPerson, int[] postOf) {
  private static final long LARGEST = 40_000_000;

  static Seed of(Pairs pairs, int[] places) {
    int[] firstSeat = new int[places.length + 1];
    long arcs = pairs.people();
    int[] useful = new int[places.length];
    for (int post : pairs.post()) {
      useful[post]++;
    }
    for (int q = 0; q < places.length; q++) {
      int seats = Math.min(places[q], useful[q]);
      firstSeat[q + 1] = firstSeat[q] + seats;
      arcs += (long) useful[q] * seats;
    }
    if (arcs > LARGEST) {
      return none(pairs);
    }
    double dear = 2 * Arrays.stream(pairs.worth()).max().orElse(0) + 2;
    Assignment solved = JonkerVolgenant.solve(arcs(pairs, firstSeat, (int) arcs, dear));
    return solved instanceof Assignment.Complete found
        ? read(pairs, places.length, firstSeat, found)
        : none(pairs);
  }

  private static Seed none(Pairs pairs) {
    int[] nobody = new int[pairs.people()];
    Arrays.fill(nobody, -1);
    return new Seed(new double[pairs.posts()], new double[pairs.people()], nobody);
  }

  /** One column for each seat, and one for each person who stays at home. */
  private static Arcs arcs(Pairs pairs, int[] firstSeat, int size, double dear) {
    int seats = firstSeat[firstSeat.length - 1];
    int[] start = new int[pairs.people() + 1];
    int[] column = new int[size];
    double[] cost = new double[size];
    int at = 0;
    for (int p = 0; p < pairs.people(); p++) {
      for (int a = pairs.start()[p]; a < pairs.start()[p + 1]; a++) {
        int post = pairs.post()[a];
        for (int seat = firstSeat[post]; seat < firstSeat[post + 1]; seat++) {
          column[at] = seat;
          cost[at++] = dear - pairs.worth()[a];
        }
      }
      column[at] = seats + p;
      cost[at++] = 2 * dear;
      start[p + 1] = at;
    }
    return new Arcs(pairs.people(), seats + pairs.people(), start, column, cost);
  }

  private static Seed read(Pairs pairs, int posts, int[] firstSeat, Assignment.Complete found) {
    double[] ofPost = new double[posts];
    int[] postOfSeat = new int[firstSeat[posts]];
    for (int q = 0; q < posts; q++) {
      for (int seat = firstSeat[q]; seat < firstSeat[q + 1]; seat++) {
        postOfSeat[seat] = q;
        ofPost[q] = Math.max(ofPost[q], -found.columnPrice()[seat]);
      }
    }
    double[] ofPerson = new double[pairs.people()];
    int[] postOf = new int[pairs.people()];
    for (int p = 0; p < ofPerson.length; p++) {
      int column = found.columnOf()[p];
      postOf[p] = column < postOfSeat.length ? postOfSeat[column] : -1;
      for (int a = pairs.start()[p]; a < pairs.start()[p + 1]; a++) {
        ofPerson[p] = Math.max(ofPerson[p], pairs.worth()[a] - ofPost[pairs.post()[a]]);
      }
    }
    return new Seed(ofPost, ofPerson, postOf);
  }
}
