package yixian.feedback.letter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.feedback.letter.Letter.Line;
import yixian.indicator.About;
import yixian.indicator.IndicatorValue;
import yixian.indicator.Indicators;
import yixian.indicator.OpenedFigures;
import yixian.indicator.definition.General;
import yixian.kernel.FeedbackSource.Matter;
import yixian.kernel.Page;
import yixian.kernel.Period;
import yixian.kernel.Scope;

/**
 * 台账 · What the ledger counts of a person. The same month and the same knowledge always give the
 * same figure, so that a figure is opened by counting it once more.
 */
@Component
public class Ledger {

  private static final int MOST_SHOWN = 200;

  private final Indicators indicators;

  Ledger(Indicators indicators) {
    this.indicators = indicators;
  }

  /** One line for each indicator under which there is something of a person. */
  Map<UUID, List<Line>> lines(
      Collection<String> codes, Set<UUID> people, LocalDate from, LocalDate end, Instant now) {
    Set<String> known =
        indicators.general(from).stream()
            .map(General::code)
            .filter(codes::contains)
            .collect(Collectors.toSet());
    if (known.isEmpty() || people.isEmpty()) {
      return Map.of();
    }
    return indicators.values(known, About.PERSON, people, new Period(from, end), now).stream()
        .filter(Ledger::something)
        .sorted(Comparator.comparingInt(value -> List.copyOf(codes).indexOf(value.code())))
        .collect(
            Collectors.groupingBy(
                IndicatorValue::subject, Collectors.mapping(Ledger::line, Collectors.toList())));
  }

  private static boolean something(IndicatorValue value) {
    return value.terms().stream().anyMatch(term -> term.value().compareTo(BigDecimal.ZERO) > 0);
  }

  private static Line line(IndicatorValue value) {
    String counted =
        value.terms().stream()
            .map(term -> term.words() + " " + term.shown())
            .collect(Collectors.joining("；"));
    String because = value.notApplicable();
    return new Line(
        Matter.WORK.name() + "-" + value.code() + "-" + value.subject(),
        Matter.WORK,
        value.name(),
        because == null ? value.shown() : "—",
        "",
        because == null ? counted : counted + "（" + because + "）",
        value.words(),
        value.code(),
        value.subject(),
        List.of());
  }

  /** 一处计数 · One thing that a figure counts, with its latest records. */
  public record Counted(String words, String shown, int total, List<OpenedFigures.Line> records) {

    public Counted {
      records = List.copyOf(records);
    }
  }

  /**
   * Counts a line once more, with its records.
   *
   * @param reader whose view decides which records are called by their names
   */
  public List<Counted> open(Line line, LocalDate from, LocalDate end, Instant now, Scope reader) {
    String code = Objects.requireNonNull(line.indicator());
    Indicators.Subject subject =
        new Indicators.Subject(About.PERSON, Objects.requireNonNull(line.person()));
    Period period = new Period(from, end);
    return indicators.value(code, subject, period, now).terms().stream()
        .map(
            term -> {
              Page<OpenedFigures.Line> page =
                  indicators.records(
                      code, term.position(), subject, period, now, reader, null, MOST_SHOWN);
              return new Counted(term.words(), term.shown(), page.total(), page.items());
            })
        .toList();
  }
}
