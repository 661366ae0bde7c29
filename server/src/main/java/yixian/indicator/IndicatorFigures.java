package yixian.indicator;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.indicator.OpenedFigures.Part;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.FigureSource;
import yixian.kernel.Titles.Title;

/** 指标数字 · The indicators of a period for texts: the share, and each of its two numbers. */
@Component
class IndicatorFigures implements FigureSource {

  private static final String VIEW = "indicator.view";
  private static final String DISTRICT = "district";
  private static final String SHARE = "share";

  private final Boards boards;
  private final FormulaStore formulas;
  private final TallyStore tallies;
  private final TitleBook titles;
  private final Clock clock;

  IndicatorFigures(
      Boards boards, FormulaStore formulas, TallyStore tallies, TitleBook titles, Clock clock) {
    this.boards = boards;
    this.formulas = formulas;
    this.tallies = tallies;
    this.titles = titles;
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
    Map<String, Title> names =
        titles.of(reader.scope(VIEW), "issue", records.stream().map(UUID::toString).toList());
    return records.stream()
        .flatMap(
            id ->
                Optional.ofNullable(names.get(id.toString()))
                    .map(title -> new Line(id, "issue", text(title), null))
                    .stream())
        .toList();
  }

  private static String text(Title title) {
    return title.code() == null ? title.text() : title.code() + " " + title.text();
  }

  private List<UUID> records(Actor reader, Reference reference) {
    String[] words = reference.figure().split("/", 2);
    boolean numerator = words[1].equals(name(Part.NUMERATOR));
    return formulas.list().stream()
        .filter(each -> each.code().equals(words[0]))
        .findFirst()
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
