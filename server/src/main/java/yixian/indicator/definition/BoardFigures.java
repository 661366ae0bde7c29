package yixian.indicator.definition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.formula.Catalogue;
import yixian.formula.Type;
import yixian.indicator.About;
import yixian.indicator.IndicatorValue;
import yixian.indicator.OpenedFigures;
import yixian.indicator.TitleBook;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 看板数字 · Figures for boards that people compose: the general indicators, and plain counts of what
 * may be counted. Called inside the road; counted within the scope asked with.
 *
 * <p>Personal indicators are on nobody's board: they read as absent.
 */
@Component
public class BoardFigures {

  private static final String COUNT = "COUNT:";

  private final Definitions definitions;
  private final Grammar grammar;
  private final Reckoning reckoning;
  private final OpenedFigures figures;
  private final TitleBook titles;

  BoardFigures(
      Definitions definitions,
      Grammar grammar,
      Reckoning reckoning,
      OpenedFigures figures,
      TitleBook titles) {
    this.definitions = definitions;
    this.grammar = grammar;
    this.reckoning = reckoning;
    this.figures = figures;
    this.titles = titles;
  }

  /**
   * 可选指标 · What a board may show.
   *
   * @param words how it is counted
   * @param count whether it is a plain count
   */
  public record Choice(String code, String name, String words, boolean count) {}

  /**
   * 数字 · A figure, and whether it is a share, whose changes are told in points.
   *
   * @param share whether the value is in per cent
   */
  public record Figure(IndicatorValue value, boolean share) {}

  /** The general indicators in force on a day, and the counts. */
  public List<Choice> choices(LocalDate day) {
    List<Choice> all = new ArrayList<>();
    for (General each : definitions.generalOn(day)) {
      all.add(new Choice(each.code(), each.name(), each.words(), false));
    }
    for (Catalogue.Kind kind : grammar.language().catalogue().kinds()) {
      all.add(new Choice(COUNT + kind.code(), name(kind), "期内" + kind.name() + "的记录，一件计一次", true));
    }
    return all;
  }

  /** A figure of each subject by each code; of the whole, subjects are {@link About#ALL}. */
  public List<Figure> figures(Collection<String> codes, Asked asked) {
    if (codes.isEmpty()) {
      return List.of();
    }
    List<Reckoning.Rule> rules = rules(codes, asked.from());
    Map<String, Boolean> shares = new HashMap<>();
    rules.forEach(rule -> shares.put(rule.code(), rule.type() == Type.RATIO));
    return reckoning.values(rules, asked).stream()
        .map(value -> new Figure(value, Boolean.TRUE.equals(shares.get(value.code()))))
        .toList();
  }

  /**
   * The records behind a term of a figure, exactly those counted.
   *
   * @param reader whose view decides which records are called by their names
   */
  public Page<OpenedFigures.Line> records(
      String code,
      int term,
      Asked asked,
      @Nullable UUID key,
      Scope reader,
      @Nullable String cursor,
      int limit) {
    Reckoning.Rule rule = rules(List.of(code), asked.from()).getFirst();
    return figures.page(
        reader,
        reckoning.kind(rule, term),
        reckoning.records(rule, term, asked, key, OpenedFigures.place(cursor), limit + 1),
        limit);
  }

  /** What a term of a figure counts: the kind of its facts. */
  public String kind(String code, int term, LocalDate day) {
    return reckoning.kind(rules(List.of(code), day).getFirst(), term);
  }

  /** How units or grids are called; those that the scope does not show are absent. */
  public Map<UUID, String> names(Asked asked, Collection<UUID> keys) {
    Map<UUID, String> names = new HashMap<>();
    titles
        .of(asked.scope(), asked.about().titles(), keys.stream().map(UUID::toString).toList())
        .forEach((key, title) -> names.put(UUID.fromString(key), title.text()));
    return names;
  }

  private List<Reckoning.Rule> rules(Collection<String> codes, LocalDate day) {
    List<String> defined =
        codes.stream().filter(code -> !code.startsWith(COUNT)).distinct().toList();
    List<Reckoning.Rule> rules = new ArrayList<>();
    if (!defined.isEmpty()) {
      rules.addAll(definitions.generalInForce(defined, day));
    }
    codes.stream()
        .filter(code -> code.startsWith(COUNT))
        .distinct()
        .forEach(code -> rules.add(counted(code)));
    return rules;
  }

  private Reckoning.Rule counted(String code) {
    Catalogue.Kind kind =
        grammar.language().catalogue().kinds().stream()
            .filter(each -> each.code().equals(code.substring(COUNT.length())))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("指标"));
    Reckoning.Rule rule = definitions.tried("件数(" + kind.name() + ")");
    return new Reckoning.Rule(
        code, name(kind), 1, null, rule.measure(), rule.type(), rule.named(), null);
  }

  private static String name(Catalogue.Kind kind) {
    return kind.name() + "件数";
  }
}
