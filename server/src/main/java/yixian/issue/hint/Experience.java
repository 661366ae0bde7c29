package yixian.issue.hint;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * 经验 · What past issues teach: which words went with which categories.
 *
 * @param keywords the district's own, by category
 * @param counts word to category to number of issues
 * @param issues how many were read
 */
record Experience(
    Map<UUID, List<String>> keywords, Map<String, Map<UUID, Integer>> counts, int issues) {

  private static final int ENOUGH = 2;

  /** How much a word speaks for a category, and from how many issues. */
  record Vote(double weight, int count) {}

  private static final Vote NONE = new Vote(0, 0);

  Vote vote(String word, UUID category) {
    Map<UUID, Integer> seen = counts.get(word);
    Integer here = seen == null ? null : seen.get(category);
    if (seen == null || here == null) {
      return NONE;
    }
    int all = seen.values().stream().mapToInt(Integer::intValue).sum();
    if (all < ENOUGH) {
      return NONE;
    }
    double rarity = Math.log1p((double) issues / all) / Math.log1p(issues);
    return new Vote(rarity * here / all, here);
  }
}
