package yixian.planner.locate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;

class SideTest {
  private final SplittableRandom random = new SplittableRandom(11);

  @Test
  void agreesWithUnlimitedPrecisionAHairBesideTheLine() {
    int onTheLine = 0;
    for (int i = 0; i < 200_000; i++) {
      double scale = Math.scalb(1.0, -random.nextInt(60));
      double[] at = nearlyInLine(random.nextBoolean() ? 118 : 0, scale);
      int exact = Side.unlimited(at[0], at[1], at[2], at[3], at[4], at[5]);
      onTheLine += exact == 0 ? 1 : 0;
      assertThat(Side.of(at[0], at[1], at[2], at[3], at[4], at[5])).isEqualTo(exact);
    }
    assertThat(onTheLine).isGreaterThan(1_000);
  }

  @Test
  void agreesWithJtsInADistrict() {
    for (int i = 0; i < 200_000; i++) {
      double[] at = nearlyInLine(118, 0.01);
      int jts =
          Orientation.index(
              new Coordinate(at[0], at[1]),
              new Coordinate(at[2], at[3]),
              new Coordinate(at[4], at[5]));
      assertThat(Side.of(at[0], at[1], at[2], at[3], at[4], at[5])).isEqualTo(jts);
    }
  }

  @Test
  void doesNotLoseProductsTooSmallForADouble() {
    double tiny = Double.MIN_VALUE;
    assertThat(Side.of(0, 0, tiny, 0, 0, tiny)).isEqualTo(1);
    assertThat(Side.of(0, 0, tiny, 0, 0, -tiny)).isEqualTo(-1);
    assertThat(Side.of(0, 0, tiny, tiny, 2 * tiny, 2 * tiny)).isZero();
  }

  /** Two points and a third that rounding leaves on their line or next to it. */
  private double[] nearlyInLine(double origin, double scale) {
    double ax = origin + scale * random.nextDouble(-1, 1);
    double ay = origin / 3 + scale * random.nextDouble(-1, 1);
    double bx = origin + scale * random.nextDouble(-1, 1);
    double by = origin / 3 + scale * random.nextDouble(-1, 1);
    double share = random.nextInt(4) == 0 ? 0.5 : random.nextDouble(-1, 2);
    double x = ax + share * (bx - ax);
    double y = ay + share * (by - ay);
    return switch (random.nextInt(4)) {
      case 0 -> new double[] {ax, ay, bx, by, Math.nextUp(x), y};
      case 1 -> new double[] {ax, ay, bx, by, x, Math.nextDown(y)};
      case 2 -> new double[] {ax, ay, bx, by, bx, by};
      default -> new double[] {ax, ay, bx, by, x, y};
    };
  }
}
