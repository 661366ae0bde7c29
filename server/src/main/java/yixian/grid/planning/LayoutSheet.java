package yixian.grid.planning;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 方案详情 · The grids of a layout with their figures and land. */
record LayoutSheet(
    Line line,
    UUID survey,
    Asked asked,
    List<GridLine> grids,
    List<String> remarks,
    List<MovedBlock> moved,
    @Nullable Signed signed) {

  /**
   * 方案概要.
   *
   * @param cut metres of border between grids
   * @param changed households that belong to another grid today
   * @param outside grids whose households are not within the band
   * @param compactness mean of Polsby and Popper's
   * @param proof how far from the best it can be at most, in words
   */
  record Line(
      UUID id,
      int number,
      String originName,
      String madeBy,
      Instant madeAt,
      int grids,
      int dedicated,
      double cut,
      double changed,
      int outside,
      double compactness,
      String proof,
      int moved,
      boolean signed,
      int version) {}

  /**
   * 网格.
   *
   * @param deviation households above or below the band; 0 inside
   * @param shape GeoJSON
   */
  record GridLine(
      int number,
      String name,
      String village,
      boolean dedicated,
      int blocks,
      double households,
      double people,
      double deviation,
      double border,
      double compactness,
      double changed,
      boolean whole,
      @JsonRawValue String shape) {}

  /** 人工调整的地块. */
  record MovedBlock(String code, String from, String to, String reason) {}

  /** 签发. */
  record Signed(String by, Instant at, LocalDate from, String hash, boolean sound) {}
}
