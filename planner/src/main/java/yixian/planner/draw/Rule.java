package yixian.planner.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * 名额规则 · How many are drawn in each stratum.
 *
 * <p>In proportion, each stratum gets the whole part of its share, and the places left over go to
 * the largest remainders; of equal remainders to the larger stratum, of equal strata to the one
 * whose name is first by its bytes in UTF-8.
 */
public record Rule(Spread spread, int places) {

  public static final int MOST = 100_000;

  /** 分配 · Whether the places are shared out, or each stratum gets so many. */
  public enum Spread {
    PROPORTIONAL,
    EACH
  }

  public Rule {
    if (places < 1 || places > MOST) {
      throw new IllegalArgumentException("Places are 1 to %d, not %d".formatted(MOST, places));
    }
  }

  private record Share(String stratum, long size, long remainder) {}

  /** Places by stratum, of which so many take part; never more than take part. */
  public SortedMap<String, Integer> places(Map<String, Integer> sizes) {
    SortedMap<String, Integer> places = new TreeMap<>(Text.ORDER);
    long all = sizes.values().stream().mapToLong(Integer::longValue).sum();
    long wanted = Math.min(places(), all);
    List<Share> shares = new ArrayList<>();
    long given = 0;
    for (Map.Entry<String, Integer> each : sizes.entrySet()) {
      long size = each.getValue();
      if (spread == Spread.EACH) {
        places.put(each.getKey(), (int) Math.min(places(), size));
      } else {
        long whole = all == 0 ? 0 : wanted * size / all;
        places.put(each.getKey(), (int) whole);
        shares.add(new Share(each.getKey(), size, all == 0 ? 0 : wanted * size % all));
        given += whole;
      }
    }
    if (spread == Spread.PROPORTIONAL) {
      shares.sort(
          Comparator.comparingLong(Share::remainder)
              .thenComparingLong(Share::size)
              .reversed()
              .thenComparing(Share::stratum, Text.ORDER));
      shares.stream()
          .limit(wanted - given)
          .forEach(share -> places.merge(share.stratum(), 1, Integer::sum));
    }
    return places;
  }
}
