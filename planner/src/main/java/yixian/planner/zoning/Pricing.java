package yixian.planner.zoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The best zones of a kind at given prices of units: relatedness within less the prices of the
 * members, exactly.
 *
 * <p>Items are chosen in a fixed order. What the items still to come can add at most is bounded by
 * the best so many of them, each with its ties to those chosen and its shares in its strongest ties
 * to those still to come that it may go with.
 */
final class Pricing {
  private static final int KEPT = 12;
  private static final int LOOK_AT_CLOCK = 1 << 12;
  private static final int LONG = 30_000;

  private final Items items;
  private final Zone zone;
  private final int kind;
  private final int lead;
  private final BitSet barred;
  private final BooleanSupplier spent;
  private final List<Found> found = new ArrayList<>();
  private int[] open = {};
  private double[] size = {};
  private double[][] ties = {};
  private boolean[][] odds = {};
  private double[][][] hopeFrom = {};
  private double[] lightest = {};
  private int[] chosen = {};
  private int chosenSize;
  private double floor;
  private long steps;
  private boolean stopped;

  private record Found(double value, int[] items) {}

  /**
   * @param barred items that lead other zones
   */
  Pricing(Items items, Zone zone, int kind, BitSet barred, BooleanSupplier spent) {
    this.items = items;
    this.zone = zone;
    this.kind = kind;
    this.barred = barred;
    this.spent = spent;
    Integer leader = zone.lead();
    lead = leader == null ? -1 : items.itemOf()[leader];
  }

  /**
   * @param columns zones worth more than the floor, best first
   * @param most no zone is worth more; infinite where the search was cut short
   */
  record Priced(List<Column> columns, double most) {}

  /**
   * Zones worth more than the floor. A long search ends with what it has found.
   *
   * @return null where the time ran out and nothing was found
   */
  @Nullable Priced better(double[] price, double worthMoreThan) {
    floor = worthMoreThan;
    chosen = new int[items.count()];
    double base = 0;
    double weight = 0;
    if (lead >= 0) {
      chosen[chosenSize++] = lead;
      base = items.worth()[lead] - priceOf(lead, price);
      weight = items.size()[lead];
    }
    if (zone.fits(weight)) {
      double[] gain = prepare(price, base, weight);
      offer(base, weight);
      extend(0, base, weight, gain);
    }
    if (stopped) {
      return found.isEmpty() ? null : new Priced(columns(), Double.POSITIVE_INFINITY);
    }
    return new Priced(columns(), found.isEmpty() ? worthMoreThan : found.getFirst().value);
  }

  private double priceOf(int item, double[] price) {
    return Arrays.stream(items.unitsOf()[item]).mapToDouble(unit -> price[unit]).sum();
  }

  /** Lays out the items that are not ruled out, the most promising first; returns their gains. */
  private double[] prepare(double[] price, double base, double weight) {
    double[] value = new double[items.count()];
    List<Integer> list = new ArrayList<>();
    for (int i = 0; i < items.count(); i++) {
      value[i] = items.worth()[i] - priceOf(i, price) + (lead < 0 ? 0 : items.ties()[lead][i]);
      if (i != lead && !barred.get(i) && (lead < 0 || !items.odds()[lead][i])) {
        list.add(i);
      }
    }
    lay(list);
    double[] gain = Arrays.stream(open).mapToDouble(i -> value[i]).toArray();
    int picks = picks(0, weight);
    double[][] share = Splitting.of(gain, ties, odds, picks, floor - base);
    boolean[] out = new Probe(gain, ties, share, odds, picks, floor - base).run();
    double[] hope = new double[items.count()];
    for (int i = 0; i < open.length; i++) {
      hope[open[i]] = value[open[i]];
      for (int j = 0; j < open.length; j++) {
        hope[open[i]] += odds[i][j] || out[j] ? 0 : ties[i][j] / 6;
      }
    }
    boolean[][] found1 = new boolean[items.count()][items.count()];
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < open.length; i++) {
      for (int j = 0; j < open.length; j++) {
        found1[open[i]][open[j]] = odds[i][j];
      }
      if (!out[i]) {
        kept.add(open[i]);
      }
    }
    kept.sort(Comparator.comparingDouble((Integer i) -> -hope[i]).thenComparing(i -> i));
    lay(kept);
    for (int i = 0; i < open.length; i++) {
      for (int j = 0; j < open.length; j++) {
        odds[i][j] = found1[open[i]][open[j]];
      }
    }
    double[] gains = Arrays.stream(open).mapToDouble(i -> value[i]).toArray();
    tabulate(weight, gains, floor - base);
    return gains;
  }

  private void lay(List<Integer> list) {
    int n = list.size();
    open = list.stream().mapToInt(i -> i).toArray();
    size = Arrays.stream(open).mapToDouble(i -> items.size()[i]).toArray();
    ties = new double[n][n];
    odds = new boolean[n][n];
    lightest = new double[n + 1];
    lightest[n] = Double.POSITIVE_INFINITY;
    for (int i = n - 1; i >= 0; i--) {
      lightest[i] = Math.min(lightest[i + 1], size[i]);
      for (int j = 0; j < n; j++) {
        ties[i][j] = items.ties()[open[i]][open[j]];
        odds[i][j] = items.odds()[open[i]][open[j]];
      }
    }
  }

  /** The t strongest shares of each item in its ties with those from a place on. */
  private void tabulate(double weight, double[] gains, double wanted) {
    int n = open.length;
    double[][] share = Splitting.of(gains, ties, odds, picks(0, weight), wanted);
    hopeFrom = new double[n][n][];
    for (int i = 0; i < n; i++) {
      Top top = new Top(picks(0, weight));
      for (int from = n - 1; from >= 0; from--) {
        if (from != i && !odds[i][from]) {
          top.offer(share[i][from]);
        }
        hopeFrom[from][i] = top.sums();
      }
    }
  }

  /** How many more items fit by size. */
  private int picks(int from, double weight) {
    if (from >= open.length) {
      return 0;
    }
    double room = zone.most() - weight;
    return (int) Math.min(open.length - from, Math.floor(room / lightest[from] + 1e-9));
  }

  private void extend(int from, double value, double weight, double[] gains) {
    steps++;
    stopped |=
        (steps > LONG && !found.isEmpty()) || (steps % LOOK_AT_CLOCK == 0 && spent.getAsBoolean());
    int picks = picks(from, weight);
    double[] after = new double[gains.length];
    for (int i = from; i < open.length && !stopped; i++) {
      if (picks <= 0 || value + atMost(i, Math.min(picks, open.length - i), gains) <= floor) {
        return;
      }
      double heavier = weight + size[i];
      if (gains[i] > Double.NEGATIVE_INFINITY && zone.fits(heavier)) {
        for (int j = i + 1; j < open.length; j++) {
          after[j] = odds[i][j] ? Double.NEGATIVE_INFINITY : gains[j] + ties[i][j];
        }
        chosen[chosenSize++] = open[i];
        offer(value + gains[i], heavier);
        extend(i + 1, value + gains[i], heavier, after);
        chosenSize--;
      }
    }
  }

  private double atMost(int from, int picks, double[] gains) {
    Top top = new Top(picks);
    double[][] hopes = hopeFrom[from];
    for (int i = from; i < open.length; i++) {
      top.offer(gains[i] + hopes[i][picks - 1]);
    }
    return top.sum();
  }

  private void offer(double value, double weight) {
    if (chosenSize == 0 || value <= floor || !zone.holds(weight)) {
      return;
    }
    found.add(new Found(value, Arrays.copyOf(chosen, chosenSize)));
    found.sort(Comparator.comparingDouble(each -> -each.value));
    if (found.size() > KEPT) {
      found.removeLast();
      floor = Math.max(floor, found.getLast().value);
    }
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (Found each : found) {
      BitSet units = new BitSet();
      double worth = 0;
      for (int a = 0; a < each.items.length; a++) {
        int i = each.items[a];
        worth += items.worth()[i];
        for (int unit : items.unitsOf()[i]) {
          units.set(unit);
        }
        for (int b = 0; b < a; b++) {
          worth += items.ties()[i][each.items[b]];
        }
      }
      columns.add(new Column(kind, units, worth));
    }
    return columns;
  }
}
