package yixian.indicator.definition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.formula.Catalogue;
import yixian.formula.Language;
import yixian.formula.Reading;
import yixian.formula.Suggestion;
import yixian.formula.Type;
import yixian.indicator.About;
import yixian.indicator.IndicatorValue;
import yixian.indicator.OpenedFigures;
import yixian.indicator.TitleBook;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.Scope;
import yixian.kernel.Titles.Title;

/** Definitions over HTTP: the catalogue, texts read while they are typed, trials, versions. */
@RestController
@RequestMapping("/api/indicators")
class DefinitionController {

  private static final int MOST_LINES = 200;

  private final Road road;
  private final Definitions definitions;
  private final Grammar grammar;
  private final Reckoning reckoning;
  private final OpenedFigures figures;
  private final TitleBook titles;
  private final Clock clock;

  DefinitionController(
      Road road,
      Definitions definitions,
      Grammar grammar,
      Reckoning reckoning,
      OpenedFigures figures,
      TitleBook titles,
      Clock clock) {
    this.road = road;
    this.definitions = definitions;
    this.grammar = grammar;
    this.reckoning = reckoning;
    this.figures = figures;
    this.titles = titles;
    this.clock = clock;
  }

  @GetMapping("/catalogue")
  @Requires(Definitions.VIEW)
  Catalogue catalogue(Actor actor) {
    return road.read(actor, Definitions.VIEW, () -> grammar.language().catalogue());
  }

  @GetMapping("/definitions")
  @Requires(Definitions.VIEW)
  List<DefinitionSheet> list(Actor actor) {
    return road.read(actor, Definitions.VIEW, definitions::general);
  }

  @GetMapping("/definitions/{id}")
  @Requires(Definitions.VIEW)
  DefinitionSheet sheet(Actor actor, @PathVariable UUID id) {
    String permission = actor.may(Definitions.DEFINE) ? Definitions.DEFINE : Definitions.VIEW;
    return road.read(actor, permission, () -> definitions.sheet(actor, id));
  }

  /** A text under way, and where the cursor stands in it. */
  record Typed(@Nullable String text, @Nullable Integer position) {}

  /**
   * What the house makes of it.
   *
   * @param canonical as it will be kept; null where it has faults
   */
  record Read(
      @Nullable String canonical,
      @Nullable String words,
      @Nullable Type type,
      List<yixian.formula.Fault> faults,
      int from,
      List<Suggestion> suggestions) {}

  @PostMapping("/reading")
  @Requires(Definitions.DEFINE)
  Read read(Actor actor, @RequestBody Typed typed) {
    return road.read(actor, Definitions.DEFINE, () -> read(typed));
  }

  private Read read(Typed typed) {
    String text = typed.text() == null ? "" : typed.text();
    int position = typed.position() == null ? text.length() : typed.position();
    Language language = grammar.language();
    Language.Completion completion = language.complete(text, position);
    return switch (language.read(text)) {
      case Reading.Sound sound ->
          new Read(
              language.print(sound.measure()),
              language.describe(sound.measure()),
              sound.type(),
              List.of(),
              completion.from(),
              completion.suggestions());
      case Reading.Faulty faulty ->
          new Read(null, null, null, faulty.faults(), completion.from(), completion.suggestions());
    };
  }

  /** A text tried on a period. */
  record Trial(
      @Nullable String text,
      @Nullable String by,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}

  /** A unit or grid and its figure. */
  record Row(UUID key, String name, IndicatorValue value) {}

  @PostMapping("/trial")
  @Requires(Definitions.DEFINE)
  List<Row> trial(Actor actor, @RequestBody Trial trial) {
    Scope scope = actor.scope(Definitions.DEFINE);
    Asked asked = asked(trial.by(), trial.from(), trial.to(), null, scope);
    return road.read(actor, Definitions.DEFINE, () -> rows(definitions.tried(trial.text()), asked));
  }

  /** Which figure of a trial is opened; no key for all rows. */
  record OpenedTrial(
      Trial trial,
      int term,
      @Nullable UUID key,
      @Nullable String cursor,
      @Nullable Integer limit) {}

  @PostMapping("/trial/records")
  @Requires(Definitions.DEFINE)
  Page<OpenedFigures.Line> trialRecords(Actor actor, @RequestBody OpenedTrial opened) {
    Trial trial = opened.trial();
    Scope scope = actor.scope(Definitions.DEFINE);
    Asked asked = asked(trial.by(), trial.from(), trial.to(), null, scope);
    return road.read(
        actor,
        Definitions.DEFINE,
        () ->
            records(
                definitions.tried(trial.text()),
                asked,
                opened.term(),
                opened.key(),
                opened.cursor(),
                opened.limit()));
  }

  @GetMapping("/definitions/{id}/figures")
  @Requires(Definitions.VIEW)
  List<Row> figures(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "unit") String by,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam @Nullable LocalDate asOf) {
    Asked asked = asked(by, from, to, asOf, actor.scope(Definitions.VIEW));
    return road.read(actor, Definitions.VIEW, () -> rows(rule(id, asked), asked));
  }

  @GetMapping("/definitions/{id}/records")
  @Requires(Definitions.VIEW)
  Page<OpenedFigures.Line> records(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int term,
      @RequestParam(defaultValue = "unit") String by,
      @RequestParam @Nullable UUID key,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam @Nullable LocalDate asOf,
      @RequestParam @Nullable String cursor,
      @RequestParam @Nullable Integer limit) {
    Asked asked = asked(by, from, to, asOf, actor.scope(Definitions.VIEW));
    return road.read(
        actor, Definitions.VIEW, () -> records(rule(id, asked), asked, term, key, cursor, limit));
  }

  private Reckoning.Rule rule(UUID id, Asked asked) {
    return definitions.inForce(List.of(definitions.generalCode(id)), asked.from()).getFirst();
  }

  @PostMapping("/definitions")
  @Requires(value = Definitions.DEFINE, everywhere = true)
  UUID open(Actor actor, IdempotencyKey key, @RequestBody Definitions.Draft draft) {
    return road.write(
        actor, Definitions.DEFINE, key, UUID.class, () -> definitions.open(actor, draft));
  }

  /** A new version, as the definition was seen. */
  record Change(int version, Definitions.VersionDraft next) {}

  @PostMapping("/definitions/{id}/versions")
  @Requires(Definitions.DEFINE)
  DefinitionSheet change(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Change change) {
    return road.write(
        actor,
        Definitions.DEFINE,
        key,
        DefinitionSheet.class,
        () -> definitions.change(actor, id, change.version(), change.next()));
  }

  /** The end of a definition, as it was seen. */
  record Ending(int version, @Nullable LocalDate until) {}

  @PostMapping("/definitions/{id}/end")
  @Requires(Definitions.DEFINE)
  DefinitionSheet end(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Ending ending) {
    return road.write(
        actor,
        Definitions.DEFINE,
        key,
        DefinitionSheet.class,
        () -> definitions.end(actor, id, ending.version(), ending.until()));
  }

  private List<Row> rows(Reckoning.Rule rule, Asked asked) {
    List<IndicatorValue> values = reckoning.values(List.of(rule), asked);
    Map<String, Title> names =
        titles.of(
            asked.scope(),
            asked.about().titles(),
            values.stream().map(value -> value.subject().toString()).toList());
    List<Row> rows = new ArrayList<>();
    for (IndicatorValue value : values) {
      Title title = names.get(value.subject().toString());
      rows.add(new Row(value.subject(), title == null ? "（已不可见）" : title.text(), value));
    }
    rows.sort(Comparator.comparing(Row::name));
    return rows;
  }

  private Page<OpenedFigures.Line> records(
      Reckoning.Rule rule,
      Asked asked,
      int term,
      @Nullable UUID key,
      @Nullable String cursor,
      @Nullable Integer limit) {
    int lines = Math.clamp(limit == null ? 50 : limit, 1, MOST_LINES);
    return figures.page(
        asked.scope(),
        reckoning.kind(rule, term),
        reckoning.records(rule, term, asked, key, OpenedFigures.place(cursor), lines + 1),
        lines);
  }

  /**
   * A person's figures are asked on his own page, or by who rates him; never by a list. This month
   * so far where no days are given.
   */
  private Asked asked(
      @Nullable String by,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable LocalDate asOf,
      Scope scope) {
    About about =
        switch (by == null ? "unit" : by.toLowerCase(Locale.ROOT)) {
          case "unit" -> About.UNIT;
          case "grid" -> About.GRID;
          default -> throw Problem.invalid(new Fault("by", "只能按单位或网格列出，不按个人列表", "请选择 unit 或 grid"));
        };
    LocalDate last = to == null ? Days.today(clock) : to;
    LocalDate first = from == null ? last.withDayOfMonth(1) : from;
    return new Asked(
        about, null, first, last, asOf == null ? null : Days.start(asOf.plusDays(1)), scope);
  }
}
