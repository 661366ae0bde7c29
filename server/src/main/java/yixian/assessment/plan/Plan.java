package yixian.assessment.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * 考核方案 · How the people of a batch are assessed.
 *
 * @param from rounds that begin on this day or later follow it
 * @param excellentPercent 20, or 25 where it was approved (公务员考核规定)
 * @param factors what raters give marks for, such as 德能勤绩廉
 * @param raters who speaks for the departments
 */
public record Plan(
    UUID id,
    UUID batch,
    String name,
    String basis,
    LocalDate from,
    int excellentPercent,
    Rounding rounding,
    Severity severity,
    List<String> factors,
    List<PlanLine> lines,
    Map<Panel, Set<UUID>> raters,
    PlanState state,
    int version,
    String changedBy,
    Instant changedAt) {

  public Plan {
    factors = List.copyOf(factors);
    lines = List.copyOf(lines);
    raters = Map.copyOf(raters);
  }

  /** The lines of one kind of round, in their order. */
  public List<PlanLine> lines(Cadence cadence) {
    return lines.stream().filter(line -> line.cadence() == cadence).toList();
  }

  /** Whether a panel has a line in one kind of round. */
  public boolean asks(Cadence cadence, Panel panel) {
    return lines(cadence).stream()
        .anyMatch(line -> line.kind() == LineKind.PANEL && line.code().equals(panel.name()));
  }

  /** The same plan, in force. */
  Plan adopted(int version, String by, Instant at) {
    return new Plan(
        id,
        batch,
        name,
        basis,
        from,
        excellentPercent,
        rounding,
        severity,
        factors,
        lines,
        raters,
        PlanState.ADOPTED,
        version,
        by,
        at);
  }
}
