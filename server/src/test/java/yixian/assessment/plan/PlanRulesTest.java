package yixian.assessment.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

class PlanRulesTest {

  private static final Set<String> COUNTABLE = Set.of("REWORK");

  @Test
  void namesEachRowThatIsAmiss() {
    List<PlanDraft.Line> lines =
        List.of(
            line(LineKind.INDICATOR, "REWORK", "60", "10", "0"),
            line(LineKind.INDICATOR, "LIKES", "20", "0", "1"),
            line(LineKind.INDICATOR, "REWORK", "20", "5", "5"),
            new PlanDraft.Line(null, LineKind.PANEL, "HOST", null, BigDecimal.ONE, null, null));
    assertThatThrownBy(() -> PlanRules.lines(lines, COUNTABLE))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.faults())
                    .extracting(Fault::field)
                    .containsExactly("lines[1].code", "lines[2].fullAt", "lines[2]", "lines[3]"));
  }

  @Test
  void keepsNoEndsForThePanelsAndOneCodeForOnesOwn() {
    List<PlanLine> lines =
        PlanRules.lines(
            List.of(
                line(LineKind.PANEL, "HOST", "50", "1", "2"),
                line(LineKind.PERSONAL, "whatever", "50", null, null)),
            COUNTABLE);
    assertThat(lines.get(0).nilAt()).isNull();
    assertThat(lines.get(1).code()).isEqualTo(PlanLine.OWN);
    assertThat(lines).extracting(PlanLine::seq).containsExactly(1, 2);
  }

  @ParameterizedTest
  @CsvSource({
    "95, 90, 100, 50.00",
    "80, 90, 100, 0.00",
    "100, 90, 100, 100.00",
    "2, 10, 0, 80.00",
    "12, 10, 0, 0.00",
    "91.25, 90, 100, 12.50"
  })
  void givesPointsOnAStraightLineAlsoWhereLessIsBetter(
      BigDecimal value, BigDecimal nil, BigDecimal full, BigDecimal points) {
    PlanLine line =
        new PlanLine(
            Cadence.QUARTER, 1, LineKind.INDICATOR, "X", Whose.PERSON, BigDecimal.TEN, nil, full);
    assertThat(line.points(value)).isEqualTo(points);
  }

  @ParameterizedTest
  @CsvSource({
    "51, 20, 10, 10, 11",
    "51, 25, 12, 13, 13",
    "50, 20, 10, 10, 10",
    "4, 20, 0, 1, 1",
    "2, 20, 0, 0, 1",
    "0, 20, 0, 0, 0"
  })
  void roundsPlacesAsThePlanSays(int people, int percent, int down, int nearest, int up) {
    assertThat(Rounding.DOWN.places(people, percent)).isEqualTo(down);
    assertThat(Rounding.NEAREST.places(people, percent)).isEqualTo(nearest);
    assertThat(Rounding.UP.places(people, percent)).isEqualTo(up);
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2026-03-10, 2026-02-01, 2026-02-28",
    "MONTH, 2026-01-01, 2025-12-01, 2025-12-31",
    "QUARTER, 2026-03-31, 2025-10-01, 2025-12-31",
    "QUARTER, 2026-04-01, 2026-01-01, 2026-03-31",
    "TERM, 2026-09-01, 2025-09-01, 2026-08-31"
  })
  void knowsThePeriodThatEndedLast(Cadence cadence, LocalDate today, LocalDate from, LocalDate to) {
    LocalDate start = cadence.lastStart(today, LocalDate.parse("2025-09-01"));
    assertThat(start).isEqualTo(from);
    assertThat(cadence.end(start, LocalDate.parse("2026-08-31"))).isEqualTo(to);
  }

  @Test
  void namesNobodyForPanelsThatFollowFromTheService() {
    Map<Panel, Set<UUID>> wanted = Map.of(Panel.HOST, Set.of(UUID.randomUUID()));
    assertThatThrownBy(() -> PlanRules.raters(wanted)).isInstanceOf(Problem.class);
    assertThat(PlanRules.raters(Map.of(Panel.COMMUNITY, Set.of()))).isEmpty();
  }

  private static PlanDraft.Line line(
      LineKind kind, String code, String weight, @Nullable String nil, @Nullable String full) {
    return new PlanDraft.Line(
        Cadence.QUARTER,
        kind,
        code,
        null,
        new BigDecimal(weight),
        nil == null ? null : new BigDecimal(nil),
        full == null ? null : new BigDecimal(full));
  }
}
