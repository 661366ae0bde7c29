package yixian.issue.deduction;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;
import yixian.kernel.Scope;

/**
 * Deductions over HTTP: the month by unit, the list, one with its trace, and what is done with it.
 */
@RestController
@RequestMapping("/api/deductions")
class DeductionController {

  private static final String VIEW = Deductions.VIEW;
  private static final String DECIDE = Deductions.DECIDE;

  private final Deductions deductions;
  private final Sheets sheets;
  private final Road road;

  DeductionController(Deductions deductions, Sheets sheets, Road road) {
    this.deductions = deductions;
    this.sheets = sheets;
    this.road = road;
  }

  record Drawing(LocalDate month) {}

  record Drawn(int found) {}

  record Standard(String basis, BigDecimal points, int days, boolean running, int version) {}

  @GetMapping("/board")
  @Requires(VIEW)
  Sheet.Board board(Actor actor, @RequestParam(required = false) @Nullable LocalDate month) {
    Scope scope = actor.scope(VIEW);
    return road.read(actor, VIEW, () -> sheets.board(scope, month));
  }

  @GetMapping
  @Requires(VIEW)
  List<Sheet.Line> list(
      Actor actor,
      @RequestParam LocalDate month,
      @RequestParam(required = false) @Nullable UUID unit,
      @RequestParam(required = false) @Nullable Figure figure) {
    Scope scope = actor.scope(VIEW);
    Figure counted = figure == null ? Figure.ALL : figure;
    return road.read(actor, VIEW, () -> sheets.list(scope, month, unit, counted));
  }

  @GetMapping("/kinds")
  @Requires(VIEW)
  List<Rule> kinds(Actor actor) {
    return road.read(actor, VIEW, deductions::rules);
  }

  @GetMapping("/{id}")
  @Requires(VIEW)
  Sheet one(Actor actor, @PathVariable UUID id) {
    return road.read(actor, VIEW, () -> sheets.sheet(actor, id));
  }

  @PostMapping("/months")
  @Requires(value = DECIDE, everywhere = true)
  Drawn draw(Actor actor, IdempotencyKey key, @RequestBody Drawing drawing) {
    return road.write(
        actor, DECIDE, key, Drawn.class, () -> new Drawn(deductions.draw(actor, drawing.month())));
  }

  @PostMapping
  @Requires(value = DECIDE, everywhere = true)
  Sheet add(Actor actor, IdempotencyKey key, @RequestBody Deductions.ByHand hand) {
    UUID id = road.write(actor, DECIDE, key, UUID.class, () -> deductions.add(actor, hand));
    return one(actor, id);
  }

  @PostMapping("/{id}/dispute")
  @Requires(Deductions.DISPUTE)
  Sheet dispute(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Disputing told) {
    Deductions.Order order =
        new Deductions.Order(Move.DISPUTE, told.version(), told.text(), told.proofs());
    road.write(actor, Deductions.DISPUTE, key, UUID.class, () -> deductions.move(actor, id, order));
    return one(actor, id);
  }

  record Disputing(int version, @Nullable String text, @Nullable List<UUID> proofs) {}

  record Deciding(int version, boolean cleared, @Nullable String text) {}

  @PostMapping("/{id}/decision")
  @Requires(DECIDE)
  Sheet decide(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Deciding told) {
    Move move = told.cleared() ? Move.CLEAR : Move.UPHOLD;
    Deductions.Order order = new Deductions.Order(move, told.version(), told.text(), null);
    road.write(actor, DECIDE, key, UUID.class, () -> deductions.move(actor, id, order));
    return one(actor, id);
  }

  @PutMapping("/kinds/{kind}")
  @Requires(value = DECIDE, everywhere = true)
  Rule change(
      Actor actor, IdempotencyKey key, @PathVariable String kind, @RequestBody Standard wanted) {
    Kind named = Kind.of(kind);
    Rule rule =
        new Rule(
            named,
            named.label(),
            named.drawn(),
            wanted.basis(),
            wanted.points(),
            wanted.days(),
            wanted.running(),
            wanted.version());
    return road.write(actor, DECIDE, key, Rule.class, () -> deductions.change(actor, rule));
  }
}
