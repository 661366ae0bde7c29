package yixian.selection.rule;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import yixian.secondment.post.PostKind;

/**
 * 条件册 · What one batch asks, in its order, and how avoidance is checked.
 *
 * @param homeKinds the kinds of posts to which the home place matters; all where empty
 * @param kin whether the family on the form is held against the host unit
 * @param version 0 where the batch has none of its own
 */
public record Rulebook(
    UUID batch,
    List<Rule> rules,
    HomeLevel home,
    Set<PostKind> homeKinds,
    boolean kin,
    int version) {

  /** Posts that lead people, by which the law on civil servants (art. 74-75) is strictest. */
  private static final Set<PostKind> LEADING =
      Set.of(PostKind.FIRST_SECRETARY, PostKind.GRID_LEADER, PostKind.COMMITTEE_MEMBER);

  public Rulebook {
    rules = List.copyOf(rules);
    homeKinds = Set.copyOf(homeKinds);
  }

  /** What holds where nothing was set: no conditions, both kinds of avoidance. */
  static Rulebook usual(UUID batch) {
    return new Rulebook(batch, List.of(), HomeLevel.TOWN, LEADING, true, 0);
  }

  boolean homeMatters(PostKind kind) {
    return home != HomeLevel.OFF && (homeKinds.isEmpty() || homeKinds.contains(kind));
  }
}
