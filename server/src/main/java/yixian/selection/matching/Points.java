package yixian.selection.matching;

import java.util.ArrayList;
import java.util.List;
import yixian.selection.brief.Quality;
import yixian.selection.matching.Matcher.Person;
import yixian.selection.matching.Matcher.Post;
import yixian.selection.matching.Matcher.Task;
import yixian.selection.suit.Suit;

/**
 * 得分 · What a pair is worth: each place higher in an order earns that order's weight once, each
 * other quality its weight as far as it is met. So a weight says how many ranks a quality is worth.
 *
 * <p>Counted in hundredths, because a quality can be met in part.
 */
final class Points {

  static final int HUNDREDTHS = 100;

  private Points() {}

  static long hundredths(Task task, Person person, Post post) {
    long sum = HUNDREDTHS * (wish(task, person, post) + choice(task, person, post));
    for (Suit suit : task.suits(person.id(), post.id())) {
      sum += (long) task.brief().weight(suit.quality()) * suit.degree();
    }
    return sum;
  }

  private static long wish(Task task, Person person, Post post) {
    int above = task.posts().size() + 1 - Ranks.wish(task, person, post);
    return (long) task.brief().weight(Quality.WISH) * above;
  }

  private static long choice(Task task, Person person, Post post) {
    int above = task.people().size() + 1 - Ranks.choice(task, person, post);
    return (long) task.brief().weight(Quality.CHOICE) * above;
  }

  /** What each quality of weight gives, in points. */
  static List<Part> parts(Task task, Person person, Post post) {
    List<Part> parts = new ArrayList<>();
    if (task.brief().weight(Quality.WISH) > 0) {
      parts.add(new Part(Quality.WISH, wish(task, person, post), Ranks.wished(person, post)));
    }
    if (task.brief().weight(Quality.CHOICE) > 0) {
      parts.add(new Part(Quality.CHOICE, choice(task, person, post), Ranks.chosen(person, post)));
    }
    for (Suit suit : task.suits(person.id(), post.id())) {
      double points = task.brief().weight(suit.quality()) * suit.degree() / (double) HUNDREDTHS;
      parts.add(new Part(suit.quality(), points, suit.because()));
    }
    return parts;
  }
}
