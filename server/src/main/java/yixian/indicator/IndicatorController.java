package yixian.indicator;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/**
 * Indicators over HTTP: definitions, boards, the records behind a figure, snapshots, denominators.
 */
@RestController
class IndicatorController {

  private static final String VIEW = "indicator.view";
  private static final int MOST_LINES = 200;

  private final Road road;
  private final FormulaStore formulas;
  private final Boards boards;
  private final OpenedFigures figures;
  private final Snapshots snapshots;
  private final IndicatorSettings settings;
  private final Clock clock;

  IndicatorController(
      Road road,
      FormulaStore formulas,
      Boards boards,
      OpenedFigures figures,
      Snapshots snapshots,
      IndicatorSettings settings,
      Clock clock) {
    this.road = road;
    this.formulas = formulas;
    this.boards = boards;
    this.figures = figures;
    this.snapshots = snapshots;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * An indicator, and how it is counted.
   *
   * @param version of the settings, of all indicators alike
   */
  record Definition(
      String code,
      String name,
      String formula,
      String numerator,
      String denominator,
      String unit,
      String basis,
      @Nullable String setting,
      @Nullable String settingName,
      List<FormulaStore.Choice> choices,
      int version) {}

  @GetMapping("/api/indicators")
  @Requires(VIEW)
  List<Definition> list(Actor actor) {
    return road.read(actor, VIEW, this::definitions);
  }

  /** Of a day of which a snapshot was taken what it keeps, else counted just now. */
  @GetMapping("/api/indicators/board")
  @Requires(VIEW)
  Board board(
      Actor actor,
      @RequestParam(defaultValue = "unit") String by,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam @Nullable LocalDate asOf) {
    Question question = question(actor, by, from, to, asOf);
    return road.read(
        actor, VIEW, () -> snapshots.find(question).orElseGet(() -> boards.board(question)));
  }

  @GetMapping("/api/indicators/{code}/records")
  @Requires(VIEW)
  Page<OpenedFigures.Line> records(
      Actor actor,
      @PathVariable String code,
      @RequestParam(defaultValue = "denominator") String part,
      @RequestParam(defaultValue = "unit") String by,
      @RequestParam @Nullable String key,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam @Nullable LocalDate asOf,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    Question question = question(actor, by, from, to, asOf);
    OpenedFigures.Part opened = word(OpenedFigures.Part.class, "part", part);
    String row = key == null || key.isEmpty() ? null : key;
    int lines = Math.clamp(limit, 1, MOST_LINES);
    return road.read(
        actor,
        VIEW,
        () -> figures.list(question, formula(question, code), opened, row, cursor, lines));
  }

  /** A figure of a snapshot opens by the denominator that it was counted with. */
  private Formula formula(Question question, String code) {
    return snapshots
        .formula(question, code)
        .or(() -> formulas.list().stream().filter(one -> one.code().equals(code)).findFirst())
        .orElseThrow(() -> Problem.notFound("指标"));
  }

  @GetMapping("/api/indicators/snapshots")
  @Requires(VIEW)
  Board snapshot(
      Actor actor,
      @RequestParam @Nullable LocalDate day,
      @RequestParam(defaultValue = "unit") String by) {
    LocalDate shown = day == null ? Days.today(clock).minusDays(1) : day;
    return snapshots.show(shown, word(Grouping.class, "by", by), actor.scope(VIEW));
  }

  @PutMapping("/api/indicators/settings")
  @Requires(value = "system.settings", everywhere = true)
  Definition[] set(Actor actor, IdempotencyKey key, @RequestBody IndicatorSettings.Wish wish) {
    return road.write(
        actor,
        "system.settings",
        key,
        Definition[].class,
        () -> {
          settings.set(actor, wish);
          return definitions().toArray(Definition[]::new);
        });
  }

  private List<Definition> definitions() {
    Map<String, List<FormulaStore.Choice>> choices = formulas.choices();
    int version = settings.version();
    return formulas.list().stream()
        .map(
            formula ->
                definition(formula, choices.getOrDefault(formula.code(), List.of()), version))
        .toList();
  }

  /** The setting is told only where there is a choice. */
  private static Definition definition(
      Formula formula, List<FormulaStore.Choice> choices, int version) {
    boolean open = choices.size() > 1;
    return new Definition(
        formula.code(),
        formula.name(),
        formula.words(),
        formula.numerator(),
        formula.denominator(),
        "%",
        formula.basis(),
        open ? formula.setting() : null,
        open ? formula.settingName() : null,
        open ? choices : List.of(),
        version);
  }

  /** This month so far where no days are given. */
  private Question question(
      Actor actor,
      String by,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate asOf) {
    LocalDate last = to == null ? Days.today(clock) : to;
    LocalDate first = from == null ? last.withDayOfMonth(1) : from;
    return new Question(word(Grouping.class, "by", by), first, last, asOf, actor.scope(VIEW));
  }

  private static <E extends Enum<E>> E word(Class<E> type, String field, String text) {
    try {
      return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw Problem.invalid(new Fault(field, "“" + field + "”的值“" + text + "”不认识", "请从页面重新选择"));
    }
  }
}
