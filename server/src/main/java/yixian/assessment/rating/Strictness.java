package yixian.assessment.rating;

import java.util.List;
import java.util.UUID;
import yixian.assessment.plan.Panel;

/**
 * 宽严 · How far one rater stands from his panel, over all whom he rated in the round.
 *
 * @param rated how many he rated
 * @param mean his own mean, of 100
 * @param panelMean the mean of all words of the panel in the round
 */
public record Strictness(UUID rater, Panel panel, int rated, double mean, double panelMean) {

  /** Fewer words than this say nothing about how strict somebody is. */
  static final int LEAST = 5;

  private static final double FULL = 100;

  static Strictness of(UUID rater, Panel panel, List<Rating> all) {
    List<Rating> words = all.stream().filter(each -> each.panel() == panel).toList();
    List<Rating> his = words.stream().filter(each -> each.rater().equals(rater)).toList();
    return new Strictness(rater, panel, his.size(), mean(his), mean(words));
  }

  /** Points above the panel; below zero for a strict one. */
  public double apart() {
    return mean - panelMean;
  }

  /** Whether he rated enough people for an adjustment. */
  public boolean counts() {
    return rated >= LEAST;
  }

  /** A word of his, moved to the middle of the panel, and never beyond the ends. */
  double centred(double score) {
    return counts() ? Math.clamp(score - apart(), 0, FULL) : score;
  }

  private static double mean(List<Rating> words) {
    return words.stream().mapToDouble(Rating::mean).average().orElseThrow();
  }
}
