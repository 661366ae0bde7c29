package yixian.issue.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import yixian.grid.Grids;
import yixian.kernel.Point;

/**
 * 找地点 · Finds places by code or by the words of an address, and remembers the last ones, for a
 * sheet names the same villages over and over.
 */
public final class Whereabouts {

  private static final int REMEMBERED = 20_000;

  private final Grids grids;
  private final Map<String, Optional<Point>> known =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Point>> eldest) {
          return size() > REMEMBERED;
        }
      };

  public Whereabouts(Grids grids) {
    this.grids = grids;
  }

  /** The grid or village of this code or name. */
  public Optional<Point> grid(String codeOrName) {
    return remembered(
        "#" + codeOrName, _ -> grids.within(codeOrName).or(() -> grids.named(codeOrName)));
  }

  /** The place that an address names. */
  public Optional<Point> address(String words) {
    return remembered(words, grids::named);
  }

  private Optional<Point> remembered(String key, Function<String, Optional<Point>> search) {
    Optional<Point> found = known.get(key);
    if (found == null) {
      found = search.apply(key);
      known.put(key, found);
    }
    return found;
  }
}
