package yixian.selection.matching;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.selection.brief.Aim;

/**
 * 证明 · What is known of how good a plan is.
 *
 * @param proven whether no plan is better in any aim, as long as the earlier ones keep theirs
 * @param gap how far from the best it can be at most, as a share; null where nothing is known
 * @param blockingPairs pairs that would rather have each other; null where one side ranked nobody
 */
public record Proof(
    boolean proven,
    @Nullable Double gap,
    List<Level> levels,
    @Nullable Integer blockingPairs,
    List<Alternative> alternatives) {

  public Proof {
    levels = List.copyOf(levels);
    alternatives = List.copyOf(alternatives);
  }

  /** What the plan has of an aim, and what no plan can beat. */
  public record Level(Aim aim, double value, double bound, boolean proven) {}

  /** 次优方案 · Another plan, by what changes, and how many points it has less. */
  public record Alternative(double less, List<Change> changes) {}

  /**
   * One who would go elsewhere.
   *
   * @param to null where he would stay
   */
  public record Change(UUID person, @Nullable UUID to) {}
}
