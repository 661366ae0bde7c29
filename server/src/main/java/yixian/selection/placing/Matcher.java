package yixian.selection.placing;

import java.util.List;
import java.util.UUID;

/**
 * 匹配 · Finds who goes where from the orders of both sides. Knows no database and no person: ids in,
 * ids out, so that another engine can take its place.
 */
public interface Matcher {

  /** The same task always has the same answer. */
  Answer match(Task task);

  /**
   * 任务.
   *
   * @param people in the order that decides where all else is equal
   * @param forbidden pairs that it never makes
   * @param locked pairs that stand before it begins, forbidden or not
   */
  record Task(
      List<Person> people, List<Post> posts, List<Forbidden> forbidden, List<Locked> locked) {

    public Task {
      people = List.copyOf(people);
      posts = List.copyOf(posts);
      forbidden = List.copyOf(forbidden);
      locked = List.copyOf(locked);
    }

    boolean bars(UUID person, UUID post) {
      return forbidden.stream()
          .anyMatch(each -> each.person().equals(person) && each.post().equals(post));
    }
  }

  /**
   * 人选.
   *
   * @param wishes posts, the first wish first
   */
  record Person(UUID id, List<UUID> wishes) {}

  /**
   * 岗位.
   *
   * @param mustFill whether no place may stay empty, as far as that can be
   * @param choices people, the first choice first
   */
  record Post(UUID id, String title, int places, boolean mustFill, List<UUID> choices) {}

  /** 不可配对. */
  record Forbidden(UUID person, UUID post, String because) {}

  /** 已锁定. */
  record Locked(UUID person, UUID post) {}

  /**
   * 结果.
   *
   * @param rule by which rule it was matched and what is proven of it, as people read it
   */
  record Answer(String rule, List<Pair> pairs, List<Left> left) {}

  /** 配对. */
  record Pair(UUID person, UUID post, String because) {}

  /** 未安排. */
  record Left(UUID person, String because) {}
}
