package yixian.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
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

  /** One figure of all, of one person; both days are in. */
  public Measured general(String code, UUID person, LocalDate from, LocalDate to, Instant knownBy) {
    return measured(value(code, person, from, to, knownBy));
  }

  /** The person's own figures, as agreed for the period. */
  public List<OwnMeasured> own(UUID person, LocalDate from, LocalDate to, Instant knownBy) {
    return indicators.aims(person, from).stream()
        .map(aim -> own(aim, value(aim.code(), person, from, to, knownBy)))
        .toList();
  }

  /** The records that a figure counts; those of the numerator are marked. */
  public Page<OpenedFigures.Line> records(
      String code,
      int term,
      UUID person,
      LocalDate from,
      LocalDate to,
      Instant knownBy,
      Scope reader) {
    return indicators.records(
        code,
        term,
        new Indicators.Subject(About.PERSON, person),
        new Period(from, to.plusDays(1)),
        knownBy,
        reader,
        null,
        MOST);
  }

  private IndicatorValue value(
      String code, UUID person, LocalDate from, LocalDate to, Instant knownBy) {
    return indicators.value(
        code,
        new Indicators.Subject(About.PERSON, person),
        new Period(from, to.plusDays(1)),
        knownBy);
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
    @Nullable BigDecimal towards = value.towards();
    return new OwnMeasured(measured(value), aim.weight(), towards);
  }
}
