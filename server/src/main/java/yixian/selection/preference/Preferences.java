package yixian.selection.preference;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.secondment.post.Post;
import yixian.secondment.post.Posts;
import yixian.selection.nomination.Nomination;
import yixian.selection.nomination.Nominations;

/**
 * 双向选择 · Keeps the orders of both sides. Called inside the road.
 *
 * <p>While the window is open each side writes and reads its own order and nothing else: neither
 * the other side nor the organisation department sees it, here nor in the database. Once it has
 * closed, hosts read what concerns their posts and the department reads all.
 */
@Component
public class Preferences {

  static final String RANK = "selection.rank";

  private final PreferenceStore store;
  private final Windows windows;
  private final Nominations nominations;
  private final Posts posts;
  private final Audit audit;
  private final Clock clock;

  Preferences(
      PreferenceStore store,
      Windows windows,
      Nominations nominations,
      Posts posts,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.windows = windows;
    this.nominations = nominations;
    this.posts = posts;
    this.audit = audit;
    this.clock = clock;
  }

  /** One's own order of the posts. */
  List<UUID> wishes(Nomination own) {
    store.enter();
    return store.wishes(own.id());
  }

  /** A nominee ranks posts of his batch; an empty order takes it back. */
  public void wish(Actor nominee, UUID id, Order told) {
    List<UUID> order = told.wanted();
    Nomination own =
        nominations.mine(nominee).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("推荐"));
    if (!own.state().chosen()) {
      throw Problem.refused("not-chosen", "推荐" + own.state().label() + "，不能填报意向");
    }
    windows.demandOpen(own.batch());
    Map<UUID, Post> offered =
        posts.called(own.batch()).stream().collect(Collectors.toMap(Post::id, Function.identity()));
    demandOrder(order, offered.keySet(), "ranked", "岗位");
    demandUnchanged(wishes(own), told.before());
    store.replaceWishes(
        own,
        order.stream().map(each -> Objects.requireNonNull(offered.get(each))).toList(),
        clock.instant());
    audit.note(nominee, "selection.wish", "nomination", id, Map.of("posts", order.size()));
  }

  /**
   * The posts of a batch that the actor's own units offer. The reach is by unit, never by
   * everything: an order is given by whoever receives.
   */
  List<Post> own(Actor host, UUID batch) {
    Set<UUID> units = host.scope(RANK).units();
    return posts.called(batch).stream().filter(post -> units.contains(post.hostUnit())).toList();
  }

  /** Whom a host may rank: all who were approved, once the window has opened. */
  List<Nomination> candidates(Actor host, UUID batch) {
    store.enter();
    boolean open =
        windows.find(batch).filter(each -> !clock.instant().isBefore(each.opens())).isPresent();
    return open && !own(host, batch).isEmpty() ? nominations.chosen(batch) : List.of();
  }

  List<UUID> choices(Post own) {
    store.enter();
    return store.choices(own.id());
  }

  /** A host ranks nominees for one of its posts; an empty order takes it back. */
  public void choose(Actor host, UUID post, Order told) {
    List<UUID> order = told.wanted();
    Post own =
        posts
            .find(new Scope(false, host.scope(RANK).units(), Set.of(), null), post)
            .orElseThrow(() -> Problem.notFound("岗位"));
    windows.demandOpen(own.batch());
    Set<UUID> chosen =
        candidates(host, own.batch()).stream().map(Nomination::id).collect(Collectors.toSet());
    demandOrder(order, chosen, "ranked", "人选");
    demandUnchanged(choices(own), told.before());
    store.replaceChoices(own, order, host, clock.instant());
    audit.note(host, "selection.choose", "post", post, Map.of("nominations", order.size()));
  }

  /** What nominees want of these posts; nothing before the window has closed. */
  public List<Wish> wishes(UUID batch, List<Post> of) {
    store.enter();
    return windows.closed(batch) ? store.wishes(batch, ids(of)) : List.of();
  }

  /** Whom hosts want in these posts; nothing before the window has closed. */
  public List<Wish> choices(UUID batch, List<Post> of) {
    store.enter();
    return windows.closed(batch) ? store.choices(batch, ids(of)) : List.of();
  }

  private static List<UUID> ids(List<Post> posts) {
    return posts.stream().map(Post::id).toList();
  }

  private static void demandOrder(List<UUID> order, Set<UUID> offered, String field, String what) {
    if (new HashSet<>(order).size() < order.size()) {
      throw Problem.invalid(new Fault(field, what + "重复", "每个" + what + "只排一次"));
    }
    if (!offered.containsAll(order)) {
      throw Problem.invalid(new Fault(field, "有的" + what + "不在本批之中", "请从列出的" + what + "中选择"));
    }
  }

  private static void demandUnchanged(List<UUID> now, List<UUID> seen) {
    if (!now.equals(seen)) {
      throw Problem.conflict("排序已在别处修改，请刷新后再改", null, null);
    }
  }
}
