package yixian.planner.match.posting;

import java.util.ArrayList;
import java.util.List;

/** Which conditions a pair takes part in, found without looking at all of them. */
final class RowIndex {
  private final List<Row> rows;
  private final List<List<Integer>> ofPerson = new ArrayList<>();
  private final List<List<Integer>> ofPost = new ArrayList<>();

  RowIndex(List<Row> rows, int people, int posts) {
    this.rows = rows;
    for (int p = 0; p < people; p++) {
      ofPerson.add(new ArrayList<>());
    }
    for (int q = 0; q < posts; q++) {
      ofPost.add(new ArrayList<>());
    }
    for (int r = 0; r < rows.size(); r++) {
      add(r, rows.get(r));
    }
  }

  private void add(int r, Row row) {
    double[] posts = row.byPost();
    double[] people = row.byPerson();
    if (posts != null) {
      for (int q = 0; q < posts.length; q++) {
        if (posts[q] != 0) {
          ofPost.get(q).add(r);
        }
      }
    } else {
      for (int p = 0; p < ofPerson.size(); p++) {
        if (people == null || people[p] != 0) {
          ofPerson.get(p).add(r);
        }
      }
    }
  }

  interface Taker {
    void take(int row, double weight);
  }

  void each(int person, int post, Taker taker) {
    each(ofPerson.get(person), person, post, taker);
    each(ofPost.get(post), person, post, taker);
  }

  private void each(List<Integer> some, int person, int post, Taker taker) {
    for (int r : some) {
      double weight = rows.get(r).weight(person, post);
      if (weight != 0) {
        taker.take(r, weight);
      }
    }
  }
}
