package yixian.grid;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 界线 · The boundaries of district, townships and villages; they tell whose a place is where no grid
 * covers it.
 */
@Component
public class Boundaries {

  private final ShapeStore shapes;
  private final GridMaps maps;
  private final Audit audit;

  Boundaries(ShapeStore shapes, GridMaps maps, Audit audit) {
    this.shapes = shapes;
    this.maps = maps;
    this.audit = audit;
  }

  /** Draws a division's boundary from a day on; the one before stays in the record. */
  public void draw(Actor actor, Boundary boundary, LocalDate from) {
    if (!actor.scope("grid.edit").everything()) {
      throw Problem.forbidden("界线由全区管理员维护，您的管辖范围不足");
    }
    if (!boundary.code().matches("[0-9]{12}")) {
      throw Problem.invalid(
          new Fault("code", "区划代码“" + boundary.code() + "”不是 12 位数字", "请填写 12 位统计用区划代码"));
    }
    Shapes.demandSound(boundary.shape());
    shapes.drawBoundary(actor, boundary, from);
    maps.changed();
    audit.note(
        actor,
        "grid.boundary",
        "boundary",
        boundary.code(),
        Map.of("name", boundary.name(), "from", from.toString()));
  }

  /** The boundaries in force on the clock's day. */
  public List<Boundary> today() {
    return maps.today().boundaries();
  }
}
