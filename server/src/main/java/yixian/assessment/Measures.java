package yixian.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
  private static final UUID NOWHERE = new UUID(0, 0);

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

  /** One figure of all, of each official, his grid or his host; both days are in. */
  public Map<Served, Measured> general(
      String code,
      Whose whose,
      Collection<Served> all,
      LocalDate from,
      LocalDate to,
      Instant knownBy) {
    Map<Served, UUID> subjects = new HashMap<>();
    all.forEach(served -> subjects.put(served, subject(whose, served)));
    Map<UUID, IndicatorValue> values =
        indicators
            .values(
                Set.of(code),
                about(whose),
                Set.copyOf(subjects.values()),
                period(from, to),
                knownBy)
            .stream()
            .collect(Collectors.toMap(IndicatorValue::subject, Function.identity()));
    Map<Served, Measured> measured = new HashMap<>();
    subjects.forEach(
        (served, subject) -> {
          IndicatorValue value = Objects.requireNonNull(values.get(subject));
          measured.put(served, subject.equals(NOWHERE) ? nowhere(value) : measured(value));
        });
    return measured;
  }

  private static Measured nowhere(IndicatorValue value) {
    return new Measured(
        value.code(), value.name(), value.words(), value.version(), null, null, null, "所在岗位不在网格");
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
    Indicators.Subject subject = new Indicators.Subject(about(whose), subject(whose, served));
    return value(code, subject, from, to, knownBy).terms().stream()
        .map(
            term -> {
              Page<OpenedFigures.Line> page =
                  indicators.records(
                      code,
                      term.position(),
                      subject,
                      period(from, to),
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

  private static About about(Whose whose) {
    return switch (whose) {
      case PERSON -> About.PERSON;
      case HOST -> About.UNIT;
      case GRID -> About.GRID;
    };
  }

  private static UUID subject(Whose whose, Served served) {
    return switch (whose) {
      case PERSON -> served.person();
      case HOST -> served.hostUnit();
      case GRID -> Objects.requireNonNullElse(served.grid(), NOWHERE);
    };
  }

  private IndicatorValue value(
      String code, Indicators.Subject subject, LocalDate from, LocalDate to, Instant knownBy) {
    return indicators.value(code, subject, period(from, to), knownBy);
  }

  private static Period period(LocalDate from, LocalDate to) {
    return new Period(from, to.plusDays(1));
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
