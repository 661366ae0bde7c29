package yixian.grid.planning;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 要求 · What a layout was made for.
 *
 * @param least households of a grid
 * @param most households of a grid
 * @param villages how many grids a village shall have; as many as the band suggests where left out
 * @param keep price of each household that changes its grid, in metres of border; 0 where the grids
 *     of today do not count
 */
public record Asked(int least, int most, @Nullable Map<String, Integer> villages, int keep) {

  public Asked {
    villages = villages == null ? Map.of() : Map.copyOf(villages);
  }

  /** Where the grids of today count, a village keeps as many as it has, unless told otherwise. */
  Asked asToday(Survey survey) {
    if (keep == 0 || !villages().isEmpty()) {
      return this;
    }
    Map<String, Set<UUID>> today = new TreeMap<>();
    for (SurveyBlock block : survey.blocks()) {
      if (block.dedicated() == null && block.today() != null) {
        today.computeIfAbsent(block.village(), village -> new HashSet<>()).add(block.today());
      }
    }
    Map<String, Integer> counts = new TreeMap<>();
    today.forEach((village, grids) -> counts.put(village, grids.size()));
    return new Asked(least, most, counts, keep);
  }

  @Override
  public Map<String, Integer> villages() {
    return villages == null ? Map.of() : villages;
  }
}
