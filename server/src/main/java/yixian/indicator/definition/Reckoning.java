package yixian.indicator.definition;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.formula.Counted;
import yixian.formula.Counts;
import yixian.formula.Evaluation;
import yixian.formula.Expr;
import yixian.formula.Figure;
import yixian.formula.Fraction;
import yixian.formula.Language;
import yixian.formula.Measure;
import yixian.formula.Type;
import yixian.indicator.IndicatorValue;
import yixian.indicator.Opened;
import yixian.indicator.definition.Terms.Term;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 计算 · Counts many indicators for many people or units in few statements, and reckons each figure
 * from its counts, exactly.
 */
@Component
public class Reckoning {

  private static final int DIGITS = 6;
  private static final Fraction HUNDRED = Fraction.of(100);

  private final CountStore store;
  private final Grammar grammar;

  Reckoning(CountStore store, Grammar grammar) {
    this.store = store;
    this.grammar = grammar;
  }

  /**
   * 所用算法 · By what an indicator is counted.
   *
   * @param version 0 where none was in force
   * @param measure null where none was in force
   */
  public record Rule(
      String code,
      String name,
      int version,
      @Nullable LocalDate inForce,
      @Nullable Measure measure,
      @Nullable Type type,
      Map<String, Set<UUID>> named,
      @Nullable BigDecimal weight) {

    List<Term> terms() {
      return measure == null
          ? List.of()
          : measure.terms().stream().map(expr -> new Term(expr, named)).toList();
    }
  }

  /** A figure of each subject by each rule; subjects in the order of their ids. */
  public List<IndicatorValue> values(Collection<Rule> rules, Asked asked) {
    Set<Term> terms = new LinkedHashSet<>();
    rules.forEach(rule -> terms.addAll(rule.terms()));
    Map<UUID, Map<Term, Counts.Total>> counted = store.counts(asked, terms);
    Set<UUID> subjects =
        new TreeSet<>(asked.subjects() == null ? counted.keySet() : asked.subjects());
    List<Told> told = rules.stream().map(this::told).toList();
    return subjects.parallelStream()
        .flatMap(
            subject -> {
              Map<Term, Counts.Total> of = counted.getOrDefault(subject, Map.of());
              return told.stream().map(rule -> value(rule, asked, subject, of));
            })
        .toList();
  }

  /** What is the same for all subjects, put into words once. */
  private record Told(
      Rule rule,
      String words,
      @Nullable String target,
      List<Term> terms,
      List<String> texts,
      List<String> said) {}

  private Told told(Rule rule) {
    Measure measure = rule.measure();
    if (measure == null) {
      return new Told(rule, "", null, List.of(), List.of(), List.of());
    }
    Language language = grammar.language();
    Measure.Target target = measure.target();
    List<Expr> terms = measure.terms();
    return new Told(
        rule,
        language.describe(measure),
        target == null ? null : (target.atLeast() ? "不低于 " : "不高于 ") + target.at().text(),
        rule.terms(),
        terms.stream().map(language::print).toList(),
        terms.stream().map(language::describe).toList());
  }

  private IndicatorValue value(
      Told told, Asked asked, UUID subject, Map<Term, Counts.Total> counted) {
    Rule rule = told.rule();
    Measure measure = rule.measure();
    if (measure == null) {
      return new IndicatorValue(
          rule.code(),
          rule.name(),
          0,
          null,
          "",
          asked.about(),
          subject,
          null,
          null,
          null,
          "不适用",
          asked.from() + " 尚无在用的算法",
          null,
          null,
          null,
          rule.weight(),
          List.of(),
          List.of());
    }
    Figure figure = Evaluation.of(measure, new Of(counted, rule.named()));
    Type type = Objects.requireNonNull(rule.type());
    Fraction value = figure.value();
    Measure.Target target = measure.target();
    return new IndicatorValue(
        rule.code(),
        rule.name(),
        rule.version(),
        rule.inForce(),
        told.words(),
        asked.about(),
        subject,
        number(figure.numerator(), null),
        number(figure.denominator(), null),
        number(value, type),
        value == null ? "不适用" : shown(value, type),
        figure.because(),
        told.target(),
        target == null || value == null ? null : target.reached(value),
        target == null || value == null ? null : towards(target, value),
        rule.weight(),
        terms(told, counted),
        parts(figure, type));
  }

  /**
   * Reached is 100; before that the share of the way, from nothing at least, from the double at
   * most.
   */
  private static BigDecimal towards(Measure.Target target, Fraction value) {
    Fraction at = target.at().exact();
    if (target.reached(value)) {
      return HUNDRED.rounded(2);
    }
    if (at.compareTo(Fraction.ZERO) == 0) {
      return Fraction.ZERO.rounded(2);
    }
    Fraction share = value.over(at);
    Fraction way = target.atLeast() ? share : Fraction.of(2).minus(share);
    Fraction kept = way.compareTo(Fraction.ZERO) < 0 ? Fraction.ZERO : way;
    return kept.times(HUNDRED).rounded(2);
  }

  private List<IndicatorValue.Term> terms(Told told, Map<Term, Counts.Total> counted) {
    List<IndicatorValue.Term> terms = new ArrayList<>();
    List<Term> counts = told.terms();
    for (int i = 0; i < counts.size(); i++) {
      Term term = counts.get(i);
      Counts.Total total = counted.getOrDefault(term, NOTHING);
      Fraction value =
          term.expr() instanceof Expr.Mean && total.over() > 0
              ? total.sum().over(Fraction.of(total.over()))
              : total.sum();
      Type type = term.expr() instanceof Expr.Count ? Type.COUNT : Type.AMOUNT;
      terms.add(
          new IndicatorValue.Term(
              i,
              told.texts().get(i),
              told.said().get(i),
              shown(value, type),
              plain(value.rounded(DIGITS))));
    }
    return terms;
  }

  private List<IndicatorValue.Part> parts(Figure figure, Type type) {
    return figure.parts().stream()
        .map(
            part ->
                new IndicatorValue.Part(
                    grammar.language().print(part.of().of()),
                    part.of().weight(),
                    number(part.value(), type),
                    part.because()))
        .toList();
  }

  private static final Counts.Total NOTHING = new Counts.Total(Fraction.ZERO, 0);

  /** The counts of one subject. */
  private record Of(Map<Term, Counts.Total> counted, Map<String, Set<UUID>> named)
      implements Counts {

    @Override
    public long records(Expr.Count of) {
      return counted.getOrDefault(new Term(of, named), NOTHING).over();
    }

    /** A sum and a mean of the same are two places of the text. */
    @Override
    public Total total(Counted of, String detail) {
      Total mean = counted.get(new Term(new Expr.Mean(of, detail), named));
      return mean == null
          ? counted.getOrDefault(new Term(new Expr.Sum(of, detail), named), NOTHING)
          : mean;
    }
  }

  private static @Nullable BigDecimal number(@Nullable Fraction value, @Nullable Type type) {
    return value == null
        ? null
        : plain((type == Type.RATIO ? value.times(HUNDRED) : value).rounded(DIGITS));
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** As people read it. */
  static String shown(Fraction value, Type type) {
    return switch (type) {
      case RATIO -> value.times(HUNDRED).rounded(1).toPlainString() + "%";
      case COUNT -> text(value) + " 件";
      case POINTS -> text(value) + " 分";
      case AMOUNT, NUMBER -> text(value);
    };
  }

  private static String text(Fraction value) {
    return value.bottom().equals(BigInteger.ONE)
        ? value.top().toString()
        : value.rounded(2).toPlainString();
  }

  /** What the term counts: the kind of its records. */
  public String kind(Rule rule, int term) {
    return term(rule, term).counted().kind();
  }

  /** The records that a term counts, newest first. */
  public List<Opened> records(
      Rule rule,
      int term,
      Asked asked,
      @Nullable UUID subject,
      Opened.@Nullable Place after,
      int limit) {
    return store.records(asked, term(rule, term), subject, after, limit);
  }

  private static Term term(Rule rule, int position) {
    List<Term> terms = rule.terms();
    if (position < 0 || position >= terms.size()) {
      throw Problem.invalid(new Fault("term", "这个指标没有第 " + (position + 1) + " 处计数", "请从数值点开"));
    }
    return terms.get(position);
  }
}
