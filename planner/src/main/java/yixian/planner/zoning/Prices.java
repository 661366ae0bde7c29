package yixian.planner.zoning;

import java.util.Arrays;

/** Prices of units and of kinds of zones. */
record Prices(double[] units, double[] kinds) {

  /** Some way towards others: prices that leap to and fro find poor columns. */
  Prices towards(Prices centre, double share) {
    return new Prices(between(units, centre.units, share), between(kinds, centre.kinds, share));
  }

  private static double[] between(double[] here, double[] there, double share) {
    double[] mean = new double[here.length];
    Arrays.setAll(mean, i -> share * there[i] + (1 - share) * here[i]);
    return mean;
  }

  double of(Column column) {
    return column.units().stream().mapToDouble(unit -> units[unit]).sum();
  }

  /** What all units and zones cost together. */
  double total(ZoneKinds zones) {
    double total = Arrays.stream(units).sum();
    for (int kind = 0; kind < kinds.length; kind++) {
      total += zones.count(kind) * kinds[kind];
    }
    return total;
  }
}
