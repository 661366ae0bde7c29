package yixian.tasklist.offer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.directory.Units;
import yixian.grid.Grid;
import yixian.grid.Grids;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.Scope;
import yixian.tasklist.db.tables.records.OfferUsesRecord;
import yixian.tasklist.db.tables.records.OffersRecord;

/**
 * What home units offer, over HTTP. Offers are open to all grids; who asked is for the two sides.
 */
@RestController
@RequestMapping("/api/offers")
class OfferController {

  private static final Set<UseState> RUNNING =
      Set.of(UseState.ASKED, UseState.AGREED, UseState.DELIVERED);
  private static final int MOST_ASKERS = 50;

  private final Offers offers;
  private final OfferStore store;
  private final Units units;
  private final Grids grids;
  private final Road road;
  private final Clock clock;

  OfferController(
      Offers offers, OfferStore store, Units units, Grids grids, Road road, Clock clock) {
    this.offers = offers;
    this.store = store;
    this.units = units;
    this.grids = grids;
    this.road = road;
    this.clock = clock;
  }

  record Ending(int version) {}

  @GetMapping
  @Requires(Offers.VIEW)
  List<OfferSheet.Line> list(
      Actor actor, @RequestParam(required = false) @Nullable OfferKind kind) {
    return road.read(
        actor,
        Offers.VIEW,
        () -> {
          List<OffersRecord> found = store.list(kind);
          Map<UUID, List<OfferUsesRecord>> uses =
              store
                  .uses(actor.scope(Offers.VIEW), found.stream().map(OffersRecord::getId).toList())
                  .stream()
                  .collect(Collectors.groupingBy(OfferUsesRecord::getOffer));
          return found.stream()
              .map(offer -> line(actor, offer, uses.getOrDefault(offer.getId(), List.of())))
              .toList();
        });
  }

  @GetMapping("/{id}")
  @Requires(Offers.VIEW)
  OfferSheet one(Actor actor, @PathVariable UUID id) {
    return road.read(actor, Offers.VIEW, () -> sheet(actor, id));
  }

  @PostMapping
  @Requires(Offers.EDIT)
  OfferSheet register(Actor actor, IdempotencyKey key, @RequestBody OfferDraft draft) {
    return one(
        actor,
        road.write(actor, Offers.EDIT, key, UUID.class, () -> offers.register(actor, draft)));
  }

  @PostMapping("/{id}/end")
  @Requires(Offers.EDIT)
  OfferSheet end(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Ending ending) {
    road.write(actor, Offers.EDIT, key, UUID.class, () -> offers.end(actor, id, ending.version()));
    return one(actor, id);
  }

  @PostMapping("/{id}/uses")
  @Requires(Offers.ASK)
  OfferSheet ask(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody NewUse use) {
    road.write(actor, Offers.ASK, key, UUID.class, () -> offers.ask(actor, id, use));
    return one(actor, id);
  }

  @PostMapping("/uses/{id}/answers")
  @Requires(Offers.EDIT)
  Moved answer(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Offers.Order order) {
    if (order.move() == UseMove.WITHDRAW) {
      throw Problem.forbidden("撤回由申用单位办理");
    }
    return new Moved(
        road.write(actor, Offers.EDIT, key, UUID.class, () -> offers.move(actor, id, order)));
  }

  @PostMapping("/uses/{id}/withdrawal")
  @Requires(Offers.ASK)
  Moved withdraw(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Withdrawal told) {
    Offers.Order order = new Offers.Order(UseMove.WITHDRAW, told.version(), told.note());
    return new Moved(
        road.write(actor, Offers.ASK, key, UUID.class, () -> offers.move(actor, id, order)));
  }

  record Withdrawal(int version, @Nullable String note) {}

  record Moved(UUID id) {}

  private OfferSheet sheet(Actor reader, UUID id) {
    OffersRecord offer = store.find(id).orElseThrow(() -> Problem.notFound("资源"));
    boolean mine =
        reader.may(Offers.EDIT)
            && reader.scope(Offers.EDIT).covers(Set.of(offer.getOwner()), null, null);
    List<OfferUsesRecord> uses = store.uses(reader.scope(Offers.VIEW), List.of(id));
    return new OfferSheet(
        line(reader, offer, uses),
        offer.getDetail(),
        uses.stream().map(use -> use(reader, use)).toList(),
        askers(reader),
        mine && offer.getEndedOn() == null,
        offer.getVersion());
  }

  private OfferSheet.Line line(Actor reader, OffersRecord offer, List<OfferUsesRecord> uses) {
    LocalDate today = Days.today(clock);
    Map<UseState, OfferStore.Sum> sums = store.sums(offer.getId());
    OfferKind kind = OfferKind.valueOf(offer.getKind());
    return new OfferSheet.Line(
        offer.getId(),
        offer.getCode(),
        offer.getOwner(),
        units.name(offer.getOwner()),
        kind,
        kind.label(),
        offer.getTitle(),
        offer.getQuantity(),
        offer.getMeasure(),
        offer.getBegins(),
        offer.getEnds(),
        Offers.open(offer, today),
        offers.free(offer),
        count(sums, UseState.DELIVERED) + count(sums, UseState.CLOSED),
        count(sums, UseState.ASKED),
        uses.stream()
            .filter(use -> RUNNING.contains(UseState.valueOf(use.getState())))
            .map(use -> running(reader, use))
            .toList());
  }

  private OfferSheet.Running running(Actor reader, OfferUsesRecord use) {
    UseState state = UseState.valueOf(use.getState());
    boolean answers =
        UseLifecycle.GRAPH.from(state).stream()
            .anyMatch(
                edge ->
                    edge.move() != UseMove.WITHDRAW && Offers.isParty(reader, use, edge.move()));
    return new OfferSheet.Running(asker(use), use.getQuantity(), state, state.label(), answers);
  }

  private String asker(OfferUsesRecord use) {
    return Optional.ofNullable(use.getGrid())
        .flatMap(grids::find)
        .map(Grid::name)
        .orElseGet(() -> units.name(use.getAsker()));
  }

  private List<OfferSheet.Asker> askers(Actor reader) {
    if (!reader.may(Offers.ASK)) {
      return List.of();
    }
    Scope scope = reader.scope(Offers.ASK);
    Stream<OfferSheet.Asker> served =
        scope.grids().stream()
            .flatMap(id -> grids.find(id).stream())
            .map(grid -> new OfferSheet.Asker(grid.id(), grid.name(), true))
            .sorted(Comparator.comparing(OfferSheet.Asker::name))
            .limit(MOST_ASKERS);
    Stream<OfferSheet.Asker> own =
        Stream.ofNullable(reader.unit())
            .filter(unit -> scope.covers(Set.of(unit), null, null))
            .map(unit -> new OfferSheet.Asker(unit, units.name(unit), false));
    return Stream.concat(served, own).toList();
  }

  private static int count(Map<UseState, OfferStore.Sum> sums, UseState state) {
    OfferStore.Sum sum = sums.get(state);
    return sum == null ? 0 : sum.uses();
  }

  private OfferSheet.Use use(Actor reader, OfferUsesRecord use) {
    UseState state = UseState.valueOf(use.getState());
    return new OfferSheet.Use(
        use.getId(),
        units.name(use.getAsker()),
        use.getGrid() == null ? null : grids.find(use.getGrid()).map(Grid::name).orElse(null),
        use.getQuantity(),
        use.getPurpose(),
        use.getWantedOn(),
        state,
        state.label(),
        use.getNote(),
        use.getAskedAt(),
        use.getAskedBy(),
        UseLifecycle.GRAPH.from(state).stream()
            .map(edge -> edge.move())
            .filter(move -> Offers.isParty(reader, use, move))
            .map(move -> new OfferSheet.Offered(move, move.label(), !move.needs().isEmpty()))
            .toList(),
        use.getVersion());
  }
}
