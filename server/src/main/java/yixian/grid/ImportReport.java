package yixian.grid;

import java.util.List;
import tools.jackson.databind.JsonNode;
import yixian.kernel.Fault;

/**
 * 导入结果 · What an import found, and how much of it was brought in.
 *
 * @param features how many features the file holds
 * @param accepted how many are good on a dry run; how many were brought in otherwise: 0 where one
 *     was bad and all or none was asked
 * @param overlaps places that two grids of one rank claim; each is a fault of the later row too
 * @param gaps places that no grid covers; told, but no fault, for maps are often brought in piece
 *     by piece
 * @param spills what lies beyond the boundaries of the divisions concerned; told, but no fault
 * @param picture the whole as SVG text
 */
record ImportReport(
    int features,
    int accepted,
    boolean dryRun,
    List<Fault> faults,
    List<Overlap> overlaps,
    List<Gap> gaps,
    List<Spill> spills,
    String picture) {

  record Overlap(String a, String b, double squareMetres, JsonNode geometry) {}

  record Gap(double squareMetres, JsonNode geometry) {}

  record Spill(String code, double squareMetres, JsonNode geometry) {}

  /** The same after the real run. */
  ImportReport written(int count) {
    return new ImportReport(features, count, false, faults, overlaps, gaps, spills, picture);
  }
}
