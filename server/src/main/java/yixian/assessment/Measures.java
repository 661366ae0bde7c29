package yixian.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.plan.Whose;
import yixian.indicator.About;
import yixian.indicator.IndicatorValue;
import yixian.indicator.Indicators;
import yixian.indicator.OpenedFigures;
import yixian.indicator.definition.Aim;
import yixian.kernel.Page;
import yixian.kernel.Period;
import yixian.kernel.Scope;

/**
 * 量度 · Asks the indicators for what stands on a sheet. The same period and the same knowledge
 * always give the same figure.
 */
@Component
public class Measures {

  private static final int MOST = 200;

  /** A grid that is none: whoever serves in no grid has no figures of one. */
  private static final Indicators.Subject NOWHERE =
      new Indicators.Subject(About.GRID, new UUID(0, 0));

  private final Indicators indicators;

  Measures(Indicators indicators) {
    this.indicators = indicators;
  }

  /** 可选指标 · An indicator that a plan may ask for. */
  public record Choice(String code, String name, String words) {}

  /** The indicators of all, as they are counted today. */
  public List<Choice> choices(LocalDate today) {
    return indicators.general(today).stream()
        .map(each -> new Choice(each.code(), each.name(), each.words()))
        .toList();
  }

  /** Their codes. */
  public Set<String> codes(LocalDate today) {
    return choices(today).stream().map(Choice::code).collect(Collectors.toSet());
  }

  /** One figure of all, of an official, his grid or his host; both days are in. */
  public Measured general(
      String code, Whose whose, Served served, LocalDate from, LocalDate to, Instant knownBy) {
    Indicators.Subject subject = subject(whose, served);
    if (subject != null) {
      return measured(value(code, subject, from, to, knownBy));
    }
    IndicatorValue nowhere = value(code, NOWHERE, from, to, knownBy);
    return new Measured(
        nowhere.code(),
        nowhere.name(),
        nowhere.words(),
        nowhere.version(),
        null,
        null,
        null,
        "所在岗位不在网格");
  }

  /** The official's own figures, as agreed for this service before the period, or as he began. */
  public List<OwnMeasured> own(Served served, LocalDate from, LocalDate to, Instant knownBy) {
    Indicators.Subject himself = new Indicators.Subject(About.PERSON, served.person());
    LocalDate agreed = agreed(served, from);
    return indicators.aims(served.person(), agreed, knownBy).stream()
        .filter(aim -> aim.posting().equals(served.placement()))
        .map(aim -> own(aim, value(aim.code(), himself, agreed, to, knownBy)))
        .toList();
  }

  /**
   * 一处计数 · One thing that a figure counts, with its records.
   *
   * @param total how many there are; the records are the latest of them
   */
  public record Counted(String words, String shown, int total, List<OpenedFigures.Line> records) {}

  /** All that a figure counts, each with its records. */
  public List<Counted> counted(
      String code,
      Whose whose,
      Served served,
      LocalDate from,
      LocalDate to,
      Instant knownBy,
      Scope reader) {
    Indicators.Subject subject = subject(whose, served);
    return subject == null
        ? List.of()
        : value(code, subject, from, to, knownBy).terms().stream()
            .map(
                term -> {
                  Page<OpenedFigures.Line> page =
                      indicators.records(
                          code,
                          term.position(),
                          subject,
                          new Period(from, to.plusDays(1)),
                          knownBy,
                          reader,
                          null,
                          MOST);
                  return new Counted(term.words(), term.shown(), page.total(), page.items());
                })
            .toList();
  }

  /** From when an official's own figures count in a period: as agreed before it, or as he began. */
  public static LocalDate agreed(Served served, LocalDate from) {
    return served.since().isAfter(from) ? served.since() : from;
  }

  private static Indicators.@Nullable Subject subject(Whose whose, Served served) {
    UUID grid = served.grid();
    return switch (whose) {
      case PERSON -> new Indicators.Subject(About.PERSON, served.person());
      case HOST -> new Indicators.Subject(About.UNIT, served.hostUnit());
      case GRID -> grid == null ? null : new Indicators.Subject(About.GRID, grid);
    };
  }

  private IndicatorValue value(
      String code, Indicators.Subject subject, LocalDate from, LocalDate to, Instant knownBy) {
    return indicators.value(code, subject, new Period(from, to.plusDays(1)), knownBy);
  }

  private static Measured measured(IndicatorValue value) {
    return new Measured(
        value.code(),
        value.name(),
        value.words(),
        value.version(),
        value.numerator(),
        value.denominator(),
        value.value(),
        value.notApplicable());
  }

  private static OwnMeasured own(Aim aim, IndicatorValue value) {
    return new OwnMeasured(measured(value), aim.weight(), value.towards());
  }
}
