package yixian.planner.locate;

import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygonal;

/**
 * 片区 · One polygon of the map, a grid or a zone.
 *
 * @param id not negative, unique within one map
 * @param shape Polygon or MultiPolygon, holes allowed, longitude and latitude in WGS-84 degrees;
 *     must not be changed afterwards
 * @param rank where areas overlap the higher rank wins: a dedicated grid 专属网格 (1) wins over the
 *     comprehensive grid 综合网格 (0) around it
 */
public record Area(int id, Geometry shape, int rank) {

  public Area {
    if (id < 0) {
      throw new IllegalArgumentException("片区编号 " + id + " 不能为负数");
    }
    if (!(shape instanceof Polygonal)) {
      throw new IllegalArgumentException("片区 " + id + " 的图形应为面或多面，实际为 " + shape.getGeometryType());
    }
  }
}
