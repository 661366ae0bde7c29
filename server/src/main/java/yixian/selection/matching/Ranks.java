package yixian.selection.matching;

import java.util.List;
import java.util.UUID;
import yixian.selection.matching.Matcher.Person;
import yixian.selection.matching.Matcher.Post;
import yixian.selection.matching.Matcher.Task;

/** 名次 · The ranks of a pair in both orders, and the words for them. */
final class Ranks {

  private Ranks() {}

  /** The place of the post among a person's wishes; one after the last where he did not name it. */
  static int wish(Task task, Person person, Post post) {
    return rank(person.wishes(), post.id(), task.posts().size());
  }

  /** The place of the person among a host's choices; one after the last where it named him not. */
  static int choice(Task task, Person person, Post post) {
    return rank(post.choices(), person.id(), task.people().size());
  }

  private static int rank(List<UUID> order, UUID wanted, int all) {
    int at = order.indexOf(wanted);
    return at < 0 ? all + 1 : at + 1;
  }

  /** Why this pair. */
  static String because(Person person, Post post) {
    return wished(person, post) + "，" + chosen(person, post);
  }

  static String wished(Person person, Post post) {
    int wish = person.wishes().indexOf(post.id());
    return wish < 0 ? "本人没有填报此岗位" : "本人第 " + (wish + 1) + " 志愿";
  }

  static String chosen(Person person, Post post) {
    int choice = post.choices().indexOf(person.id());
    return choice < 0 ? "接收单位没有排序" : "接收单位排第 " + (choice + 1) + " 位";
  }

  /** Why this person has no post. */
  static String unplaced(Task task, Person person) {
    long barred = task.posts().stream().filter(post -> task.bars(person.id(), post.id())).count();
    if (task.posts().isEmpty()) {
      return "本批没有岗位";
    }
    return barred == task.posts().size()
        ? "所有岗位都须回避"
        : barred > 0 ? "其余岗位名额已满，另有 " + barred + " 个岗位须回避" : "岗位名额已满";
  }
}
