package yixian.dashboard.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Accounts;
import yixian.access.Road;
import yixian.access.Role;
import yixian.indicator.About;
import yixian.indicator.OpenedFigures;
import yixian.indicator.definition.Asked;
import yixian.indicator.definition.BoardFigures;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.Scope;

/** Boards over HTTP: composed, shown in one answer, opened into the records behind each figure. */
@RestController
@RequestMapping("/api/dashboards")
class DashboardController {

  private static final int MOST_LINES = 200;

  /** Issues are called by their names where he sees issues; the rest where it is his own. */
  private static final String ISSUES = "issue.";

  private final Road road;
  private final Dashboards dashboards;
  private final Exhibition exhibition;
  private final Sights sights;
  private final BoardFigures figures;
  private final Accounts accounts;
  private final Clock clock;

  DashboardController(
      Road road,
      Dashboards dashboards,
      Exhibition exhibition,
      Sights sights,
      BoardFigures figures,
      Accounts accounts,
      Clock clock) {
    this.road = road;
    this.dashboards = dashboards;
    this.exhibition = exhibition;
    this.sights = sights;
    this.figures = figures;
    this.accounts = accounts;
    this.clock = clock;
  }

  @GetMapping
  @Requires(Dashboards.VIEW)
  List<Dashboard> list(Actor actor) {
    return road.read(actor, Dashboards.VIEW, () -> dashboards.list(actor));
  }

  /** A role to share with. */
  record RoleName(String code, String name) {}

  /**
   * What a board may be made of.
   *
   * @param roles with whom it may be shared; none where the reader may not share
   */
  record Stock(List<BoardFigures.Choice> measures, List<RoleName> roles) {}

  @GetMapping("/choices")
  @Requires(Dashboards.VIEW)
  Stock choices(Actor actor) {
    return road.read(
        actor,
        Dashboards.VIEW,
        () ->
            new Stock(
                figures.choices(Days.today(clock)),
                actor.may(Dashboards.SHARE)
                    ? accounts.roles().stream().map(DashboardController::named).toList()
                    : List.of()));
  }

  private static RoleName named(Role role) {
    return new RoleName(role.code(), role.name());
  }

  /**
   * A board with its figures.
   *
   * @param heat another indicator for its maps
   */
  @GetMapping("/{id}")
  @Requires(Dashboards.VIEW)
  BoardSheet show(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam @Nullable Cadence period,
      @RequestParam @Nullable LocalDate day,
      @RequestParam @Nullable UUID subject,
      @RequestParam @Nullable String heat) {
    return road.read(
        actor,
        Dashboards.VIEW,
        () ->
            exhibition.of(
                actor, dashboards.get(actor, id), new Wanted(period, day, subject, heat)));
  }

  /** A draft, and the period to show it in. */
  record Trial(
      BoardDraft draft,
      @Nullable Cadence period,
      @Nullable LocalDate day,
      @Nullable UUID subject) {}

  @PostMapping("/preview")
  @Requires(Dashboards.VIEW)
  BoardSheet preview(Actor actor, @RequestBody Trial trial) {
    return road.read(
        actor,
        Dashboards.VIEW,
        () ->
            exhibition.of(
                actor,
                trial.draft(),
                new Wanted(trial.period(), trial.day(), trial.subject(), null)));
  }

  @PostMapping
  @Requires(Dashboards.VIEW)
  UUID compose(Actor actor, IdempotencyKey key, @RequestBody BoardDraft draft) {
    return road.write(
        actor, Dashboards.VIEW, key, UUID.class, () -> dashboards.compose(actor, draft));
  }

  /** A board composed anew, as it was seen. */
  record Recomposed(int version, BoardDraft draft) {}

  @PutMapping("/{id}")
  @Requires(Dashboards.VIEW)
  UUID change(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Recomposed next) {
    return road.write(
        actor,
        Dashboards.VIEW,
        key,
        UUID.class,
        () -> dashboards.change(actor, id, next.version(), next.draft()));
  }

  @DeleteMapping("/{id}")
  @Requires(Dashboards.VIEW)
  UUID drop(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "0") int version) {
    return road.write(
        actor, Dashboards.VIEW, key, UUID.class, () -> dashboards.drop(actor, id, version));
  }

  /**
   * The records behind a figure of a board.
   *
   * @param audience for whom the board is; decides whose records are counted
   * @param by unit or grid where a row of a list is opened; nothing for the whole
   */
  @GetMapping("/records")
  @Requires(Dashboards.VIEW)
  Page<OpenedFigures.Line> records(
      Actor actor,
      @RequestParam(defaultValue = "DISTRICT") Audience audience,
      @RequestParam @Nullable UUID subject,
      @RequestParam(defaultValue = "") String measure,
      @RequestParam(defaultValue = "0") int term,
      @RequestParam Tile.@Nullable By by,
      @RequestParam @Nullable UUID key,
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam @Nullable String cursor,
      @RequestParam(defaultValue = "50") int limit) {
    int lines = Math.clamp(limit, 1, MOST_LINES);
    LocalDate last = to == null ? Days.today(clock) : to;
    Window window = new Window("", from == null ? last.withDayOfMonth(1) : from, last, false);
    if (measure.isEmpty()) {
      throw Problem.invalid(new Fault("measure", "没有指明指标", "请从看板上的数字点开"));
    }
    Sight sight = road.read(actor, Dashboards.VIEW, () -> sights.of(actor, audience, subject));
    Asked asked =
        by == null
            ? sight.whole(window)
            : sight.each(by == Tile.By.UNIT ? About.UNIT : About.GRID, window);
    if (audience != Audience.PERSONAL) {
      Scope seen = actor.scope(Dashboards.VIEW);
      return road.read(
          actor,
          Dashboards.VIEW,
          () -> figures.records(measure, term, asked, key, seen, cursor, lines));
    }
    return own(actor, measure, term, asked, cursor, lines);
  }

  private Page<OpenedFigures.Line> own(
      Actor actor, String measure, int term, Asked asked, @Nullable String cursor, int lines) {
    UUID person = asked.subjects() == null ? null : List.copyOf(asked.subjects()).getFirst();
    boolean issues =
        road.read(actor, Dashboards.VIEW, () -> figures.kind(measure, term, asked.from()))
            .startsWith(ISSUES);
    return issues
        ? road.read(
            actor,
            Dashboards.VIEW,
            () ->
                figures.records(
                    measure, term, asked, person, actor.scope(Dashboards.VIEW), cursor, lines))
        : road.ownRead(
            actor,
            () ->
                figures.records(
                    measure,
                    term,
                    asked,
                    person,
                    new Scope(false, Set.of(), Set.of(), person),
                    cursor,
                    lines));
  }
}
