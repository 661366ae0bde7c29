package yixian.selection.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.selection.brief.Brief;
import yixian.selection.suit.Suit;

/**
 * 匹配 · Finds who goes where from the orders of both sides and the brief. Knows no database and no
 * person: ids in, ids out, so that another engine can take its place.
 */
public interface Matcher {

  /** The same task always has the same answer, as long as the time does not run out. */
  Answer match(Task task, Watch watch);

  /**
   * 任务.
   *
   * @param people in the order that decides where all else is equal
   * @param forbidden pairs that it never makes
   * @param locked pairs that stand before it begins, forbidden or not
   * @param suits by person and post; empty where nothing but the orders has weight
   */
  record Task(
      List<Person> people,
      List<Post> posts,
      List<Forbidden> forbidden,
      List<Locked> locked,
      Brief brief,
      Map<UUID, Map<UUID, List<Suit>>> suits,
      Spreading spreading) {

    public Task {
      people = List.copyOf(people);
      posts = List.copyOf(posts);
      forbidden = List.copyOf(forbidden);
      locked = List.copyOf(locked);
      suits = Map.copyOf(suits);
    }

    /** Whether nobody may go anywhere. */
    boolean isClosed() {
      return locked.isEmpty()
          && people.stream()
              .noneMatch(person -> posts.stream().anyMatch(post -> !bars(person.id(), post.id())));
    }

    boolean bars(UUID person, UUID post) {
      return forbidden.stream()
          .anyMatch(each -> each.person().equals(person) && each.post().equals(post));
    }

    /** What each quality gives for a pair, whether or not it is allowed. */
    public List<Part> parts(UUID person, UUID post) {
      return people.stream()
          .filter(each -> each.id().equals(person))
          .findFirst()
          .flatMap(
              one ->
                  posts.stream()
                      .filter(each -> each.id().equals(post))
                      .findFirst()
                      .map(at -> Points.parts(this, one, at)))
          .orElseGet(List::of);
    }

    List<Suit> suits(UUID person, UUID post) {
      return suits.getOrDefault(person, Map.of()).getOrDefault(post, List.of());
    }
  }

  /**
   * 人选.
   *
   * @param unit who sends him
   * @param threeDoor whether he counts as a three-door official
   * @param wishes posts, the first wish first
   */
  record Person(UUID id, Unit unit, boolean threeDoor, List<UUID> wishes) {}

  /** 派出单位. */
  record Unit(UUID id, String name) {}

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
   * @param proof null where nothing is proven
   * @param clash rules that cannot be kept together; where there are any, there is no plan
   */
  record Answer(
      String rule, List<Pair> pairs, List<Left> left, @Nullable Proof proof, List<String> clash) {

    public Answer {
      pairs = List.copyOf(pairs);
      left = List.copyOf(left);
      clash = List.copyOf(clash);
    }

    static Answer none(List<String> clash) {
      return new Answer("", List.of(), List.of(), null, clash);
    }
  }

  /** 配对. */
  record Pair(
      UUID person, UUID post, String because, List<Part> parts, List<Otherwise> otherwise) {}

  /** 未安排. */
  record Left(UUID person, String because, List<Otherwise> otherwise) {}
}
