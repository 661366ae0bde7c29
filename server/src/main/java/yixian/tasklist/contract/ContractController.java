package yixian.tasklist.contract;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
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
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;
import yixian.kernel.Scope;

/** The ledger of contracts over HTTP. */
@RestController
@RequestMapping("/api/contracts")
class ContractController {

  private final Contracts contracts;
  private final ContractStore store;
  private final Road road;
  private final Clock clock;

  ContractController(Contracts contracts, ContractStore store, Road road, Clock clock) {
    this.contracts = contracts;
    this.store = store;
    this.road = road;
    this.clock = clock;
  }

  @PostMapping
  @Requires(Contracts.EDIT)
  ContractSheet register(Actor actor, IdempotencyKey key, @RequestBody ContractDraft draft) {
    UUID id =
        road.write(actor, Contracts.EDIT, key, UUID.class, () -> contracts.register(actor, draft));
    return sheet(actor, Contracts.EDIT, id);
  }

  @GetMapping
  @Requires(Contracts.VIEW)
  List<ContractSheet.Line> list(
      Actor actor,
      @RequestParam(required = false) @Nullable Figure figure,
      @RequestParam(required = false) @Nullable String text) {
    Scope scope = actor.scope(Contracts.VIEW);
    return road.read(
        actor,
        Contracts.VIEW,
        () ->
            store.list(scope, figure, text, clock.instant()).stream()
                .map(contracts::line)
                .toList());
  }

  @GetMapping("/figures")
  @Requires(Contracts.VIEW)
  List<ContractSheet.Counted> figures(
      Actor actor, @RequestParam(required = false) @Nullable String text) {
    Scope scope = actor.scope(Contracts.VIEW);
    return road.read(
        actor,
        Contracts.VIEW,
        () ->
            Arrays.stream(Figure.values())
                .map(
                    figure ->
                        new ContractSheet.Counted(
                            figure,
                            figure.label(),
                            store.count(scope, figure, text, clock.instant())))
                .toList());
  }

  @GetMapping("/{id}")
  @Requires(Contracts.VIEW)
  ContractSheet one(Actor actor, @PathVariable UUID id) {
    return sheet(actor, Contracts.VIEW, id);
  }

  @PostMapping("/{id}/visits")
  @Requires(Contracts.EDIT)
  ContractSheet visit(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @RequestBody Contracts.NewVisit visit) {
    road.write(actor, Contracts.EDIT, key, UUID.class, () -> contracts.visit(actor, id, visit));
    return sheet(actor, Contracts.EDIT, id);
  }

  @PostMapping("/{id}/end")
  @Requires(Contracts.EDIT)
  ContractSheet end(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @RequestBody Contracts.Ending ending) {
    road.write(actor, Contracts.EDIT, key, UUID.class, () -> contracts.end(actor, id, ending));
    return sheet(actor, Contracts.EDIT, id);
  }

  private ContractSheet sheet(Actor actor, String permission, UUID id) {
    return road.read(actor, permission, () -> contracts.sheet(actor, permission, id));
  }
}
