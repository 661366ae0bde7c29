package yixian.selection.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import yixian.selection.brief.Brief;

/**
 * 逐对择优 · The plain rule for a machine on which the engine with a proven bound does not run.
 *
 * <p>Locked pairs stand. Then every pair that is not forbidden is weighed by the sum of both ranks,
 * where what was not ranked counts as one place after the last; the lightest is taken while the
 * person is free and the post has a place. Between equals the person's wish decides, then the
 * host's choice, then the order in which people and posts are given. It is not the best matching,
 * only one that anybody can do again by hand.
 */
class GreedyMatcher implements Matcher {

  static final String RULE = "逐对择优：按双方志愿名次之和由小到大依次安排，相同的先看本人志愿，再看接收单位排序，再按推荐先后";

  static final String UNCHECKED = "；本批的名额、占比、不同源和分值要求没有计入，请人工核对";
  static final String LOCKED = "人工锁定";

  /** A pair with what it weighs. */
  private record Weighed(Person person, Post post, int wish, int choice) {

    int sum() {
      return wish + choice;
    }
  }

  @Override
  public Answer match(Task task, Watch watch) {
    Map<UUID, Integer> free = new HashMap<>();
    task.posts().forEach(post -> free.put(post.id(), post.places()));
    Map<UUID, Pair> taken = new HashMap<>();
    for (Locked locked : task.locked()) {
      taken.put(
          locked.person(), new Pair(locked.person(), locked.post(), LOCKED, List.of(), List.of()));
      free.merge(locked.post(), -1, Integer::sum);
    }
    for (Weighed pair : weighed(task)) {
      UUID post = pair.post().id();
      if (!taken.containsKey(pair.person().id()) && free.getOrDefault(post, 0) > 0) {
        taken.put(
            pair.person().id(),
            new Pair(
                pair.person().id(),
                post,
                Ranks.because(pair.person(), pair.post()),
                Points.parts(task, pair.person(), pair.post()),
                List.of()));
        free.merge(post, -1, Integer::sum);
      }
    }
    return answer(task, taken);
  }

  private static List<Weighed> weighed(Task task) {
    Set<Locked> forbidden =
        task.forbidden().stream()
            .map(each -> new Locked(each.person(), each.post()))
            .collect(Collectors.toSet());
    List<Weighed> pairs = new ArrayList<>();
    for (Person person : task.people()) {
      for (Post post : task.posts()) {
        if (!forbidden.contains(new Locked(person.id(), post.id()))) {
          pairs.add(
              new Weighed(
                  person, post, Ranks.wish(task, person, post), Ranks.choice(task, person, post)));
        }
      }
    }
    pairs.sort(
        Comparator.comparingInt(Weighed::sum)
            .thenComparingInt(Weighed::wish)
            .thenComparingInt(Weighed::choice));
    return pairs;
  }

  private static Answer answer(Task task, Map<UUID, Pair> taken) {
    List<Pair> pairs = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (Person person : task.people()) {
      Pair pair = taken.get(person.id());
      if (pair != null) {
        pairs.add(pair);
      } else {
        left.add(new Left(person.id(), Ranks.unplaced(task, person), List.of()));
      }
    }
    String rule = task.brief().equals(Brief.USUAL) ? RULE : RULE + UNCHECKED;
    return new Answer(rule, pairs, left, null, List.of());
  }
}
