package yixian.indicator.definition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.indicator.About;
import yixian.indicator.IndicatorValue;
import yixian.indicator.OpenedFigures;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.Scope;

/**
 * Personal indicators over HTTP: what is aimed at with each official, and one's own figures. Those
 * who set the aims do not read the figures here; who rates reads them on the sheet.
 */
@RestController
@RequestMapping("/api/indicators/personal")
class PersonalController {

  private static final int MOST_LINES = 200;

  /** Issues are called by their names where he sees issues; the rest where it is his own. */
  private static final String ISSUES = "issue.";

  private final Road road;
  private final Definitions definitions;
  private final Reckoning reckoning;
  private final OpenedFigures figures;
  private final Clock clock;

  PersonalController(
      Road road, Definitions definitions, Reckoning reckoning, OpenedFigures figures, Clock clock) {
    this.road = road;
    this.definitions = definitions;
    this.reckoning = reckoning;
    this.figures = figures;
    this.clock = clock;
  }

  @GetMapping
  @Requires(Definitions.DEFINE)
  List<DefinitionSheet> list(Actor actor) {
    return road.read(actor, Definitions.DEFINE, () -> definitions.personal(actor));
  }

  @PostMapping
  @Requires(Definitions.DEFINE)
  UUID open(Actor actor, IdempotencyKey key, @RequestBody Definitions.PersonalDraft draft) {
    return road.write(
        actor, Definitions.DEFINE, key, UUID.class, () -> definitions.openPersonal(actor, draft));
  }

  @GetMapping("/mine")
  @Requires(Definitions.VIEW)
  List<IndicatorValue> mine(
      Actor actor, @RequestParam @Nullable LocalDate from, @RequestParam @Nullable LocalDate to) {
    UUID person = actor.person();
    if (person == null) {
      return List.of();
    }
    return road.read(
        actor,
        Definitions.VIEW,
        () -> {
          Asked asked = asked(person, from, to);
          return reckoning.values(
              definitions.inForce(definitions.mine(person), asked.from()), asked);
        });
  }

  @GetMapping("/mine/{code}/records")
  @Requires(Definitions.VIEW)
  Page<OpenedFigures.Line> records(
      Actor actor,
      @PathVariable String code,
      @RequestParam(defaultValue = "0") int term,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int lines = Math.clamp(limit, 1, MOST_LINES);
    Reckoning.Rule rule = road.read(actor, Definitions.VIEW, () -> own(actor, code, from, to));
    Asked asked = asked(Objects.requireNonNull(actor.person()), from, to);
    String kind = reckoning.kind(rule, term);
    Function<Scope, Page<OpenedFigures.Line>> page =
        reader ->
            figures.page(
                reader,
                kind,
                reckoning.records(
                    rule, term, asked, actor.person(), OpenedFigures.place(cursor), lines + 1),
                lines);
    Scope seen = actor.scope(Definitions.VIEW);
    return kind.startsWith(ISSUES)
        ? road.read(actor, Definitions.VIEW, () -> page.apply(seen))
        : road.ownRead(actor, () -> page.apply(own(actor)));
  }

  private Reckoning.Rule own(
      Actor actor, String code, @Nullable LocalDate from, @Nullable LocalDate to) {
    UUID person = actor.person();
    if (person == null || !definitions.mine(person).contains(code)) {
      throw Problem.notFound("指标");
    }
    return definitions.inForce(List.of(code), asked(person, from, to).from()).getFirst();
  }

  private static Scope own(Actor actor) {
    return new Scope(false, Set.of(), Set.of(), actor.person());
  }

  /** This month so far where no days are given. */
  private Asked asked(UUID person, @Nullable LocalDate from, @Nullable LocalDate to) {
    LocalDate last = to == null ? Days.today(clock) : to;
    LocalDate first = from == null ? last.withDayOfMonth(1) : from;
    return new Asked(About.PERSON, Set.of(person), first, last, null, Scope.EVERYTHING);
  }
}
