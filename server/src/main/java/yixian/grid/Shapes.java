package yixian.grid;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.planner.locate.Area;
import yixian.planner.locate.Coverage;
import yixian.planner.locate.SquareMetres;

/** What a shape must be before it is kept: an area, sound, in degrees, not empty. */
final class Shapes {

  private Shapes() {}

  /** Refuses a shape that is no sound area, and says where it goes wrong. */
  static void demandSound(Geometry shape) {
    if (shape.isEmpty()) {
      throw Problem.invalid(new Fault("geometry", "图形为空", "请画出网格范围"));
    }
    List<Coverage.Flaw> flaws = Coverage.check(List.of(new Area(0, shape, 0))).flaws();
    if (!flaws.isEmpty()) {
      throw Problem.invalid(flaw(flaws.getFirst(), null));
    }
  }

  static Fault flaw(Coverage.Flaw flaw, @Nullable Integer row) {
    return new Fault("geometry", row, flaw.problem() + "，位置 " + text(flaw.place()), "请在该处修正图形后重试");
  }

  static double squareMetres(Geometry shape) {
    return SquareMetres.of(shape);
  }

  /** A place as people read it: longitude, latitude to about ten centimetres. */
  static String text(Coordinate place) {
    return "（%.6f，%.6f）".formatted(place.x, place.y);
  }
}
