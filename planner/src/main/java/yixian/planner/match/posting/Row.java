package yixian.planner.match.posting;

import org.jspecify.annotations.Nullable;

/**
 * A linear condition: the sum over all chosen pairs of person's weight times post's weight lies
 * between two ends.
 *
 * @param byPerson null where all weigh 1
 * @param byPost null where all weigh 1
 * @param worths where pairs weigh what they are worth; null where they do not
 * @param choice a yes-or-no variable that takes part, by name; null without one
 */
record Row(
    double least,
    double most,
    double @Nullable [] byPerson,
    double @Nullable [] byPost,
    @Nullable String choice,
    double choiceWeight,
    @Nullable Pairs worths) {

  static Row of(
      double least, double most, double @Nullable [] byPerson, double @Nullable [] byPost) {
    return new Row(least, most, byPerson, byPost, null, 0, null);
  }

  static Row switched(
      double most, double[] byPerson, double[] byPost, String choice, double weight) {
    return new Row(Double.NEGATIVE_INFINITY, most, byPerson, byPost, choice, weight, null);
  }

  /** At least so many placed. */
  static Row placed(int least) {
    return of(least, Double.POSITIVE_INFINITY, null, null);
  }

  /** Pairs worth at least so much together. */
  static Row worth(double least, Pairs pairs) {
    return new Row(least, Double.POSITIVE_INFINITY, null, null, null, 0, pairs);
  }

  /** At most so many of these pairs. */
  static Row shared(int most, Pairs pairs) {
    return new Row(Double.NEGATIVE_INFINITY, most, null, null, null, 0, pairs);
  }

  /** Whether the condition is so seldom in the way that it is looked at only where it is broken. */
  boolean isLazy() {
    return byPerson != null && byPost != null && choice == null && most == 1 && least < 0;
  }

  /** Whether the weight needs both ends of the pair. */
  boolean isMixed() {
    return worths != null || (byPerson != null && byPost != null);
  }

  double weight(int person, int post) {
    if (worths != null) {
      int at = worths.find(person, post);
      return at < 0 ? 0 : worths.worth()[at];
    }
    return (byPerson == null ? 1 : byPerson[person]) * (byPost == null ? 1 : byPost[post]);
  }
}
