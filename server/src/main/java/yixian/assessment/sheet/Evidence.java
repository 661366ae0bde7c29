package yixian.assessment.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.Measured;
import yixian.assessment.Measures;
import yixian.assessment.OwnMeasured;
import yixian.assessment.Served;
import yixian.assessment.plan.LineKind;
import yixian.assessment.plan.Panel;
import yixian.assessment.plan.Plan;
import yixian.assessment.plan.PlanLine;
import yixian.assessment.plan.Whose;
import yixian.assessment.round.Round;

/**
 * 凭据 · Writes the lines of a sheet from the records: the figures of all, the figures of one's own,
 * and a place for the word of each panel. The same plan, period and knowledge always give the same
 * lines.
 */
@Component
public class Evidence {

  private static final int PLACES = 2;

  private final Measures measures;

  Evidence(Measures measures) {
    this.measures = measures;
  }

  /**
   * The lines of one official.
   *
   * @param knownBy what was known by then counts
   */
  public List<Line> lines(Plan plan, Round round, Served served, Instant knownBy) {
    return Objects.requireNonNull(lines(plan, round, Set.of(served), knownBy).get(served));
  }

  /**
   * The lines of many officials; each figure is counted for all of them at once.
   *
   * @param knownBy what was known by then counts
   */
  public Map<Served, List<Line>> lines(
      Plan plan, Round round, Collection<Served> all, Instant knownBy) {
    Map<PlanLine, Map<Served, Measured>> figures = new HashMap<>();
    for (PlanLine wanted : plan.lines(round.cadence())) {
      if (wanted.whose() != null) {
        figures.put(
            wanted,
            measures.general(
                wanted.code(), wanted.whose(), all, round.from(), round.to(), knownBy));
      }
    }
    Map<Served, List<Line>> lines = new HashMap<>();
    all.forEach(served -> lines.put(served, lines(plan, round, served, knownBy, figures)));
    return lines;
  }

  private List<Line> lines(
      Plan plan,
      Round round,
      Served served,
      Instant knownBy,
      Map<PlanLine, Map<Served, Measured>> figures) {
    List<Line> lines = new ArrayList<>();
    for (PlanLine wanted : plan.lines(round.cadence())) {
      int seq = lines.size() + 1;
      switch (wanted.kind()) {
        case INDICATOR ->
            lines.add(
                indicator(
                    seq,
                    wanted,
                    Objects.requireNonNull(figures.getOrDefault(wanted, Map.of()).get(served))));
        case PERSONAL -> lines.addAll(own(seq, wanted, round, served, knownBy));
        case PANEL -> lines.add(panel(seq, wanted));
      }
    }
    return lines;
  }

  private static Line indicator(int seq, PlanLine wanted, Measured measured) {
    BigDecimal value = measured.value();
    return line(
        seq, wanted, measured, wanted.weight(), value == null ? null : wanted.points(value));
  }

  private List<Line> own(int seq, PlanLine wanted, Round round, Served served, Instant knownBy) {
    List<OwnMeasured> figures = measures.own(served, round.from(), round.to(), knownBy);
    if (figures.isEmpty()) {
      return List.of(
          new Line(
              seq,
              LineKind.PERSONAL,
              PlanLine.OWN,
              Whose.PERSON,
              "个性化指标",
              "本期没有约定个性化指标",
              0,
              wanted.weight(),
              null,
              null,
              null,
              null,
              null,
              "没有约定个性化指标"));
    }
    BigDecimal all =
        figures.stream().map(OwnMeasured::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Line> lines = new ArrayList<>();
    for (OwnMeasured figure : figures) {
      BigDecimal share =
          wanted
              .weight()
              .multiply(figure.weight())
              .divide(all, MathContext.DECIMAL64)
              .setScale(PLACES, RoundingMode.HALF_UP);
      lines.add(line(seq + lines.size(), wanted, figure.measured(), share, figure.score()));
    }
    return lines;
  }

  private static Line line(
      int seq, PlanLine wanted, Measured measured, BigDecimal weight, @Nullable BigDecimal score) {
    return new Line(
        seq,
        wanted.kind(),
        measured.code(),
        Objects.requireNonNullElse(wanted.whose(), Whose.PERSON),
        label(measured, wanted),
        measured.words(),
        measured.definition(),
        weight,
        measured.numerator(),
        measured.denominator(),
        measured.value(),
        score,
        null,
        score == null ? Objects.requireNonNullElse(measured.absent(), "本期不适用") : null);
  }

  private static String label(Measured measured, PlanLine wanted) {
    return wanted.whose() == null || wanted.whose() == Whose.PERSON
        ? measured.name()
        : measured.name() + "（" + wanted.whose().label() + "）";
  }

  private static Line panel(int seq, PlanLine wanted) {
    Panel panel = Panel.valueOf(wanted.code());
    return new Line(
        seq,
        LineKind.PANEL,
        wanted.code(),
        null,
        panel.label() + "评议",
        panel.label() + "评议人各项评分的平均",
        null,
        wanted.weight(),
        null,
        null,
        null,
        null,
        0,
        "评议尚未截止");
  }
}
