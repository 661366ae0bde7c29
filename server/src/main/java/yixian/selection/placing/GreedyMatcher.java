package yixian.selection.placing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * 逐对择优 · The plain rule that serves until an engine with a proven bound does.
 *
 * <p>Locked pairs stand. Then every pair that is not forbidden is weighed by the sum of both ranks,
 * where what was not ranked counts as one place after the last; the lightest is taken while the
 * person is free and the post has a place. Between equals the person's wish decides, then the
 * host's choice, then the order in which people and posts are given. It is not the best matching,
 * only one that anybody can do again by hand.
 */
@Component
class GreedyMatcher implements Matcher {

  @Override
  public String rule() {
    return "逐对择优：按双方志愿名次之和由小到大依次安排，相同的先看本人志愿，再看接收单位排序，再按推荐先后";
  }

  /** A pair with what it weighs. */
  private record Weighed(Person person, Post post, int wish, int choice) {

    int sum() {
      return wish + choice;
    }
  }

  @Override
  public Answer match(Task task) {
    Map<UUID, Integer> free = new HashMap<>();
    task.posts().forEach(post -> free.put(post.id(), post.places()));
    Map<UUID, Pair> taken = new HashMap<>();
    for (Locked locked : task.locked()) {
      taken.put(locked.person(), new Pair(locked.person(), locked.post(), "人工锁定"));
      free.merge(locked.post(), -1, Integer::sum);
    }
    for (Weighed pair : weighed(task)) {
      UUID post = pair.post().id();
      if (!taken.containsKey(pair.person().id()) && free.getOrDefault(post, 0) > 0) {
        taken.put(pair.person().id(), new Pair(pair.person().id(), post, because(pair)));
        free.merge(post, -1, Integer::sum);
      }
    }
    return answer(task, taken);
  }

  private static List<Weighed> weighed(Task task) {
    Set<Locked> forbidden = new HashSet<>();
    task.forbidden().forEach(each -> forbidden.add(new Locked(each.person(), each.post())));
    List<Weighed> pairs = new ArrayList<>();
    for (Person person : task.people()) {
      for (Post post : task.posts()) {
        if (!forbidden.contains(new Locked(person.id(), post.id()))) {
          pairs.add(
              new Weighed(
                  person,
                  post,
                  rank(person.wishes(), post.id(), task.posts().size()),
                  rank(post.choices(), person.id(), task.people().size())));
        }
      }
    }
    pairs.sort(
        Comparator.comparingInt(Weighed::sum)
            .thenComparingInt(Weighed::wish)
            .thenComparingInt(Weighed::choice));
    return pairs;
  }

  private static int rank(List<UUID> order, UUID wanted, int all) {
    int at = order.indexOf(wanted);
    return at < 0 ? all + 1 : at + 1;
  }

  private static String because(Weighed pair) {
    String wish =
        pair.person().wishes().contains(pair.post().id())
            ? "本人第 " + pair.wish() + " 志愿"
            : "本人没有填报此岗位";
    String choice =
        pair.post().choices().contains(pair.person().id())
            ? "接收单位排第 " + pair.choice() + " 位"
            : "接收单位没有排序";
    return wish + "，" + choice;
  }

  private static Answer answer(Task task, Map<UUID, Pair> taken) {
    List<Pair> pairs = new ArrayList<>();
    List<Left> left = new ArrayList<>();
    for (Person person : task.people()) {
      Pair pair = taken.get(person.id());
      if (pair != null) {
        pairs.add(pair);
      } else {
        left.add(new Left(person.id(), unplaced(task, person)));
      }
    }
    return new Answer(pairs, left);
  }

  private static String unplaced(Task task, Person person) {
    long barred =
        task.posts().stream()
            .filter(
                post ->
                    task.forbidden().stream()
                        .anyMatch(
                            each ->
                                each.person().equals(person.id()) && each.post().equals(post.id())))
            .count();
    if (task.posts().isEmpty()) {
      return "本批没有岗位";
    }
    return barred == task.posts().size()
        ? "所有岗位都须回避"
        : barred > 0 ? "其余岗位名额已满，另有 " + barred + " 个岗位须回避" : "岗位名额已满";
  }
}
