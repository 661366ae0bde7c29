package yixian.planner.match.posting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Prices of the rules, and what they prove: no plan is worth more than the rules' ends at their
 * prices plus, for each person, the best that any of his pairs is worth above its price. True for
 * any prices, however they were found.
 */
final class Prices {
  private final Pairs pairs;
  private final double[] byPerson;
  private final double[] byPost;
  private final List<List<Row>> mixed;
  private final Map<Row, Double> priceOf = new IdentityHashMap<>();
  private final double ends;
  private final double[] best;

  /**
   * @param places how many each post takes
   * @param ofPlaces the price of a place in each post
   * @param ofRows the price of each rule; those of the wrong sign count as nothing
   */
  Prices(Pairs pairs, int[] places, double[] ofPlaces, List<Row> rows, double[] ofRows) {
    this.pairs = pairs;
    byPerson = new double[pairs.people()];
    byPost = new double[pairs.posts()];
    mixed = new ArrayList<>();
    double sum = 0;
    for (int q = 0; q < byPost.length; q++) {
      mixed.add(new ArrayList<>());
      byPost[q] = Math.max(0, ofPlaces[q]);
      sum += byPost[q] * places[q];
    }
    Map<String, Double> choices = new HashMap<>();
    for (int r = 0; r < ofRows.length; r++) {
      Row row = rows.get(r);
      double end = ofRows[r] > 0 ? row.most() : row.least();
      if (Double.isFinite(end) && ofRows[r] != 0) {
        sum += ofRows[r] * end;
        spread(row, ofRows[r]);
        if (row.choice() != null) {
          choices.merge(row.choice(), -ofRows[r] * row.choiceWeight(), Double::sum);
        }
      }
    }
    for (double gain : choices.values()) {
      sum += Math.max(0, gain);
    }
    ends = sum;
    best = new double[pairs.people()];
    for (int p = 0; p < best.length; p++) {
      for (int a = pairs.start()[p]; a < pairs.start()[p + 1]; a++) {
        best[p] = Math.max(best[p], above(p, a));
      }
    }
  }

  private void spread(Row row, double price) {
    double[] people = row.byPerson();
    double[] posts = row.byPost();
    if (row.isMixed()) {
      priceOf.put(row, price);
      for (int q = 0; q < byPost.length; q++) {
        if (posts == null || posts[q] != 0) {
          mixed.get(q).add(row);
        }
      }
    } else if (posts != null) {
      for (int q = 0; q < byPost.length; q++) {
        byPost[q] += price * posts[q];
      }
    } else {
      for (int p = 0; p < byPerson.length; p++) {
        byPerson[p] += price * (people == null ? 1 : people[p]);
      }
    }
  }

  /** What a pair is worth above its price. */
  double above(int person, int at) {
    int post = pairs.post()[at];
    double above = pairs.worth()[at] - byPerson[person] - byPost[post];
    for (Row row : mixed.get(post)) {
      above -= priceOf.getOrDefault(row, 0.0) * row.weight(person, post);
    }
    return above;
  }

  /** The price of the person himself: what his best pair is worth above its price, or nothing. */
  double ofPerson(int person) {
    return best[person];
  }

  /** A plan that takes this pair is worth at most the bound less this. */
  double loss(int person, int at) {
    return best[person] - above(person, at);
  }

  double bound() {
    double bound = ends;
    for (double worth : best) {
      bound += worth;
    }
    return bound;
  }
}
