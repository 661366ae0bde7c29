package yixian.indicator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.indicator.OpenedFigures.Part;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.FigureSource;

/** 指标数字 · The indicators of a period for texts: the share, and each of its two numbers. */
@Component
class IndicatorFigures implements FigureSource {

  private static final String VIEW = "indicator.view";
  private static final String DISTRICT = "district";
  private static final String SHARE = "share";

  private final Boards boards;
  private final FormulaStore formulas;
  private final TallyStore tallies;
  private final OpenedFigures opened;
  private final Clock clock;

  IndicatorFigures(
      Boards boards, FormulaStore formulas, TallyStore tallies, OpenedFigures opened, Clock clock) {
    this.boards = boards;
    this.formulas = formulas;
    this.tallies = tallies;
    this.opened = opened;
    this.clock = clock;
  }

  @Override
  public String code() {
    return "indicator";
  }

  @Override
  public String label() {
    return "指标";
  }

  @Override
  public String permission() {
    return VIEW;
  }

  @Override
  public List<Subject> subjects(Actor reader) {
    return mayCount(reader) ? List.of(new Subject(DISTRICT, "全区", true)) : List.of();
  }

  @Override
  public List<Figure> figures(Actor reader, String subject, Span span) {
    if (!subject.equals(DISTRICT) || !mayCount(reader)) {
      return List.of();
    }
    Question question = question(reader, span);
    Board.Row total = Objects.requireNonNull(boards.board(question).total());
    List<Figure> all = new ArrayList<>();
    for (Formula formula : formulas.list()) {
      Value value = Objects.requireNonNull(total.values().get(formula.code()));
      all.add(share(formula, value, question));
      all.add(part(formula, value, question, Part.NUMERATOR));
      all.add(part(formula, value, question, Part.DENOMINATOR));
    }
    return all;
  }

  @Override
  public Optional<Counted> count(Actor reader, Reference reference) {
    if (!reference.subject().equals(DISTRICT) || !mayCount(reader)) {
      return Optional.empty();
    }
    return figures(reader, DISTRICT, reference.span()).stream()
        .filter(each -> each.figure().equals(reference.figure()))
        .findFirst()
        .map(each -> new Counted(reference, each, clock.instant(), records(reader, reference)));
  }

  @Override
  public List<Line> lines(Actor reader, Reference reference, Collection<UUID> records) {
    return formula(reference).stream()
        .flatMap(formula -> opened.named(reader.scope(VIEW), formula.base(), records).stream())
        .filter(OpenedFigures.Shown::known)
        .map(each -> new Line(each.id(), each.of(), each.line(), null, each.door()))
        .toList();
  }

  private Optional<Formula> formula(Reference reference) {
    String code = reference.figure().split("/", 2)[0];
    return formulas.list().stream().filter(each -> each.code().equals(code)).findFirst();
  }

  private List<UUID> records(Actor reader, Reference reference) {
    boolean numerator = reference.figure().endsWith("/" + name(Part.NUMERATOR));
    return formula(reference)
        .map(
            formula ->
                tallies.records(
                    question(reader, reference.span()),
                    formula,
                    numerator,
                    null,
                    null,
                    MOST_RECORDS))
        .orElse(List.of())
        .stream()
        .map(each -> each.record())
        .toList();
  }

  private static boolean mayCount(Actor reader) {
    return reader.scope(VIEW).everything();
  }

  /** This month so far where no days are given. */
  private Question question(Actor reader, Span span) {
    LocalDate last = or(span.to(), Days.today(clock));
    return new Question(
        Grouping.UNIT, or(span.from(), last.withDayOfMonth(1)), last, null, reader.scope(VIEW));
  }

  private static LocalDate or(@Nullable LocalDate day, LocalDate other) {
    return day == null ? other : day;
  }

  private static Figure share(Formula formula, Value value, Question question) {
    BigDecimal share = value.value();
    return new Figure(
        formula.code() + "/" + SHARE,
        formula.code(),
        formula.name(),
        share == null ? "—" : share.toPlainString(),
        "％",
        value.numerator(),
        value.denominator(),
        period(question) + formula.words());
  }

  private static Figure part(Formula formula, Value value, Question question, Part part) {
    boolean numerator = part == Part.NUMERATOR;
    String words = numerator ? formula.numerator() : formula.denominator();
    int count = numerator ? value.numerator() : value.denominator();
    return new Figure(
        formula.code() + "/" + name(part),
        formula.code() + "/" + name(part),
        formula.name() + (numerator ? "：分子" : "：分母"),
        Integer.toString(count),
        "件",
        count,
        value.denominator(),
        period(question) + words);
  }

  private static String name(Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  private static String period(Question question) {
    return question.from() + " 至 " + question.to() + "，";
  }
}
