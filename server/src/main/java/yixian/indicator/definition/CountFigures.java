package yixian.indicator.definition;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.directory.Unit;
import yixian.directory.UnitKind;
import yixian.directory.Units;
import yixian.formula.Type;
import yixian.indicator.About;
import yixian.indicator.IndicatorValue;
import yixian.indicator.Opened;
import yixian.indicator.OpenedFigures;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.FigureSource;
import yixian.kernel.Scope;

/**
 * 件数 · The general indicators that are plain counts, for texts: of the district, or of a town with
 * all that lies in it. One count, one kind of record: a sum of two counts is no figure that opens.
 */
@Component
class CountFigures implements FigureSource {

  private static final String DISTRICT = "district";
  private static final int ONLY = 0;

  private final Definitions definitions;
  private final Reckoning reckoning;
  private final OpenedFigures opened;
  private final Units units;
  private final Clock clock;

  CountFigures(
      Definitions definitions,
      Reckoning reckoning,
      OpenedFigures opened,
      Units units,
      Clock clock) {
    this.definitions = definitions;
    this.reckoning = reckoning;
    this.opened = opened;
    this.units = units;
    this.clock = clock;
  }

  @Override
  public String code() {
    return "count";
  }

  @Override
  public String label() {
    return "件数";
  }

  @Override
  public String permission() {
    return Definitions.VIEW;
  }

  @Override
  public List<Subject> subjects(Actor reader) {
    List<Subject> all = new ArrayList<>();
    if (reader.scope(Definitions.VIEW).everything()) {
      all.add(new Subject(DISTRICT, "全区", true));
    }
    units.all(Days.today(clock)).stream()
        .filter(each -> each.kind() == UnitKind.TOWNSHIP)
        .filter(each -> scope(reader, each.id().toString()).isPresent())
        .sorted(Comparator.comparing(Unit::code))
        .map(each -> new Subject(each.id().toString(), each.name(), true))
        .forEach(all::add);
    return all;
  }

  @Override
  public List<Figure> figures(Actor reader, String subject, Span span) {
    return scope(reader, subject)
        .map(scope -> asked(scope, span))
        .map(asked -> counts(asked).stream().map(rule -> figure(rule, asked)).toList())
        .orElse(List.of());
  }

  @Override
  public Optional<Counted> count(Actor reader, Reference reference) {
    return scope(reader, reference.subject())
        .map(scope -> asked(scope, reference.span()))
        .flatMap(asked -> rule(reference, asked).map(rule -> counted(reference, rule, asked)));
  }

  private Counted counted(Reference reference, Reckoning.Rule rule, Asked asked) {
    List<UUID> records =
        reckoning.records(rule, ONLY, asked, null, null, MOST_RECORDS).stream()
            .map(Opened::record)
            .toList();
    return new Counted(reference, figure(rule, asked), clock.instant(), records);
  }

  @Override
  public List<Line> lines(Actor reader, Reference reference, Collection<UUID> records) {
    return scope(reader, reference.subject())
        .flatMap(scope -> rule(reference, asked(scope, reference.span())))
        .map(rule -> reckoning.kind(rule, ONLY))
        .map(kind -> opened.named(reader.scope(Definitions.VIEW), kind, records))
        .stream()
        .flatMap(List::stream)
        .filter(OpenedFigures.Shown::known)
        .map(each -> new Line(each.id(), each.of(), each.line(), null, each.door()))
        .toList();
  }

  /** The district or a town, for whoever may count all of it. */
  private Optional<Scope> scope(Actor reader, String subject) {
    Scope whole = reader.scope(Definitions.VIEW);
    if (subject.equals(DISTRICT)) {
      return whole.everything() ? Optional.of(whole) : Optional.empty();
    }
    return town(subject)
        .filter(town -> whole.everything() || whole.units().contains(town))
        .map(this::inside)
        .filter(inside -> whole.everything() || whole.units().containsAll(inside))
        .map(inside -> new Scope(false, inside, Set.of(), null));
  }

  private Set<UUID> inside(UUID town) {
    Set<UUID> inside = new HashSet<>(units.unitsBelow(List.of(town)));
    inside.add(town);
    return inside;
  }

  private Optional<UUID> town(String subject) {
    try {
      return units
          .find(UUID.fromString(subject))
          .filter(each -> each.kind() == UnitKind.TOWNSHIP)
          .map(Unit::id);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** This month so far where no days are given. */
  private Asked asked(Scope scope, Span span) {
    LocalDate last = Objects.requireNonNullElse(span.to(), Days.today(clock));
    LocalDate first = Objects.requireNonNullElse(span.from(), last.withDayOfMonth(1));
    return new Asked(About.WHOLE, Set.of(About.ALL), first, last, null, scope);
  }

  private List<Reckoning.Rule> counts(Asked asked) {
    List<String> general = definitions.generalOn(asked.from()).stream().map(General::code).toList();
    return definitions.generalInForce(general, asked.from()).stream()
        .filter(rule -> rule.type() == Type.COUNT && rule.terms().size() == 1)
        .toList();
  }

  private Optional<Reckoning.Rule> rule(Reference reference, Asked asked) {
    return counts(asked).stream()
        .filter(rule -> rule.code().equals(reference.figure()))
        .findFirst();
  }

  private Figure figure(Reckoning.Rule rule, Asked asked) {
    IndicatorValue value = reckoning.values(List.of(rule), asked).getFirst();
    BigDecimal told = value.value();
    int count = told == null ? 0 : told.intValueExact();
    return new Figure(
        rule.code(),
        rule.code(),
        rule.name(),
        told == null ? "—" : Integer.toString(count),
        "件",
        count,
        count,
        asked.from() + " 至 " + asked.to() + "，" + value.words());
  }
}
