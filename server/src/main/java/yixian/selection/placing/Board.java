package yixian.selection.placing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yixian.secondment.post.Post;
import yixian.selection.brief.Ban;
import yixian.selection.brief.Brief;
import yixian.selection.brief.Spread;
import yixian.selection.matching.Matcher;
import yixian.selection.matching.Spreading;
import yixian.selection.nomination.Nomination;
import yixian.selection.placing.Proposal.Seat;
import yixian.selection.preference.Wish;
import yixian.selection.rule.Barrier;
import yixian.selection.suit.Suit;

/**
 * 棋盘 · All that a matching of one batch goes by: who was approved, which posts there are, both
 * orders, the brief, the barriers between them, and how far each meets what a post asks.
 *
 * @param units names of the sending units
 * @param threeDoor persons who count as three-door officials
 * @param kinds by person, whom of those that shall be spread he counts among
 * @param barriers by nomination
 * @param suits by nomination and post
 */
record Board(
    List<Nomination> people,
    List<Post> posts,
    List<Wish> wishes,
    List<Wish> choices,
    Brief brief,
    Map<UUID, String> units,
    Set<UUID> threeDoor,
    Map<UUID, Set<Spread>> kinds,
    Map<UUID, List<Barrier>> barriers,
    Map<UUID, Map<UUID, List<Suit>>> suits) {

  /** The same board for some of its people. */
  Board of(List<Nomination> some) {
    return new Board(some, posts, wishes, choices, brief, units, threeDoor, kinds, barriers, suits);
  }

  Matcher.Task task(List<Seat> locked) {
    return new Matcher.Task(
        people.stream().map(this::person).toList(),
        posts.stream()
            .map(
                each ->
                    new Matcher.Post(
                        each.id(),
                        each.title(),
                        each.places(),
                        each.mustFill(),
                        choicesOf(each.id())))
            .toList(),
        forbidden(),
        locked.stream()
            .filter(each -> each.post() != null)
            .map(each -> new Matcher.Locked(each.nomination(), Objects.requireNonNull(each.post())))
            .toList(),
        brief,
        suits,
        spreading());
  }

  private Spreading spreading() {
    if (brief.spread().isEmpty()) {
      return Spreading.NONE;
    }
    return new Spreading(
        people.stream()
            .collect(
                Collectors.toMap(
                    Nomination::id, each -> kinds.getOrDefault(each.person(), Set.of()))),
        posts.stream().collect(Collectors.toMap(Post::id, Post::hostUnit)));
  }

  private Matcher.Person person(Nomination each) {
    String unit = units.getOrDefault(each.homeUnit(), "（已撤销的单位）");
    return new Matcher.Person(
        each.id(),
        new Matcher.Unit(each.homeUnit(), unit),
        threeDoor.contains(each.person()),
        wishesOf(each.id()));
  }

  private List<UUID> wishesOf(UUID nomination) {
    return wishes.stream()
        .filter(each -> each.nomination().equals(nomination))
        .sorted(Comparator.comparingInt(Wish::rank))
        .map(Wish::post)
        .toList();
  }

  private List<UUID> choicesOf(UUID post) {
    return choices.stream()
        .filter(each -> each.post().equals(post))
        .sorted(Comparator.comparingInt(Wish::rank))
        .map(Wish::nomination)
        .toList();
  }

  private List<Matcher.Forbidden> forbidden() {
    List<Matcher.Forbidden> forbidden = new ArrayList<>();
    for (Nomination person : people) {
      for (Barrier each : barriers.getOrDefault(person.id(), List.of())) {
        forbidden.add(new Matcher.Forbidden(person.id(), each.post(), each.because()));
      }
    }
    for (Ban ban : brief.bans()) {
      if (people.stream().anyMatch(each -> each.id().equals(ban.nomination()))
          && posts.stream().anyMatch(post -> post.id().equals(ban.post()))) {
        forbidden.add(new Matcher.Forbidden(ban.nomination(), ban.post(), ban.reason()));
      }
    }
    return forbidden;
  }

  List<String> barriersTo(UUID nomination, @Nullable UUID post) {
    Stream<String> ruled =
        barriers.getOrDefault(nomination, List.of()).stream()
            .filter(each -> each.post().equals(post))
            .map(Barrier::because);
    Stream<String> banned =
        brief.bans().stream()
            .filter(each -> each.nomination().equals(nomination) && each.post().equals(post))
            .map(each -> "禁配：" + each.reason());
    return Stream.concat(ruled, banned).distinct().toList();
  }

  @Nullable Integer wish(UUID nomination, @Nullable UUID post) {
    return rank(wishes, nomination, post);
  }

  @Nullable Integer choice(UUID nomination, @Nullable UUID post) {
    return rank(choices, nomination, post);
  }

  private static @Nullable Integer rank(List<Wish> order, UUID nomination, @Nullable UUID post) {
    return order.stream()
        .filter(each -> each.nomination().equals(nomination) && each.post().equals(post))
        .map(Wish::rank)
        .findFirst()
        .orElse(null);
  }

  /** Posts by id, in their order. */
  Map<UUID, Post> byId() {
    Map<UUID, Post> byId = new LinkedHashMap<>();
    posts.forEach(post -> byId.put(post.id(), post));
    return byId;
  }

  /** The first post with more people than places, in words; null where all have room. */
  @Nullable String overfull(List<Seat> seats) {
    Map<UUID, Integer> taken = new HashMap<>();
    seats.stream()
        .flatMap(seat -> Stream.ofNullable(seat.post()))
        .forEach(post -> taken.merge(post, 1, Integer::sum));
    return posts.stream()
        .filter(post -> taken.getOrDefault(post.id(), 0) > post.places())
        .map(
            post ->
                "岗位“"
                    + post.title()
                    + "”只有 "
                    + post.places()
                    + " 个名额，方案安排了 "
                    + taken.get(post.id())
                    + " 人")
        .findFirst()
        .orElse(null);
  }
}
