package yixian.issue.hint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import yixian.kernel.Point;

class CellsTest {

  @Test
  void coversTwoHundredMetresAroundAnyPointOfTheCountry() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      Point centre = new Point(73 + random.nextDouble() * 62, 18 + random.nextDouble() * 35);
      double angle = random.nextDouble() * 2 * Math.PI;
      double metres = random.nextDouble() * 199;
      Point near =
          new Point(
              centre.longitude()
                  + Math.cos(angle)
                      * metres
                      / 111_195
                      / Math.cos(Math.toRadians(centre.latitude())),
              centre.latitude() + Math.sin(angle) * metres / 111_195);
      assertThat(Cells.around(centre, 1)).contains(Cells.of(near));
    }
  }
}
