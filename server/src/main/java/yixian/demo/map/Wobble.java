package yixian.demo.map;

/**
 * A smooth seeded displacement of the plane: borders cut after it wander as rivers and field paths
 * do.
 *
 * <p>Value noise in two octaves, built from integer hashes and polynomials only, so that every
 * machine draws the same.
 */
record Wobble(long seed, double amplitude, double wavelength) {
  Spot of(Spot spot) {
    return spot.plus(
        amplitude * (noise(spot, 1, wavelength) + 0.5 * noise(spot, 2, wavelength / 2.6)),
        amplitude * (noise(spot, 3, wavelength) + 0.5 * noise(spot, 4, wavelength / 2.6)));
  }

  private double noise(Spot spot, int layer, double length) {
    double x = spot.east() / length;
    double y = spot.north() / length;
    long column = (long) Math.floor(x);
    long row = (long) Math.floor(y);
    double dx = eased(x - column);
    double dy = eased(y - row);
    double low = mixed(value(column, row, layer), value(column + 1, row, layer), dx);
    double high = mixed(value(column, row + 1, layer), value(column + 1, row + 1, layer), dx);
    return mixed(low, high, dy);
  }

  private static double eased(double part) {
    return part * part * (3 - 2 * part);
  }

  private static double mixed(double from, double to, double part) {
    return from + (to - from) * part;
  }

  private double value(long column, long row, int layer) {
    long bits =
        seed
            + column * 0x9E3779B97F4A7C15L
            + row * 0xC2B2AE3D27D4EB4FL
            + layer * 0x165667B19E3779F9L;
    bits = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
    bits = (bits ^ (bits >>> 27)) * 0x94D049BB133111EBL;
    return ((bits ^ (bits >>> 31)) >> 11) * 0x1.0p-52;
  }
}
