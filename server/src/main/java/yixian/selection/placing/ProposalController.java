package yixian.selection.placing;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** Proposals over HTTP. */
@RestController
@RequestMapping("/api/selection")
class ProposalController {

  private static final String ARRANGE = Proposals.ARRANGE;

  private final Proposals proposals;
  private final Decisions decisions;
  private final ProposalSheets sheets;
  private final Road road;

  ProposalController(Proposals proposals, Decisions decisions, ProposalSheets sheets, Road road) {
    this.proposals = proposals;
    this.decisions = decisions;
    this.sheets = sheets;
    this.road = road;
  }

  record Putting(int version, @Nullable UUID post, boolean locked, @Nullable String reason) {}

  record Signing(int version, @Nullable String opinion) {}

  record Accepting(int version) {}

  record Accepted(int placed) {}

  @GetMapping("/batches/{id}/proposals")
  @Requires(ARRANGE)
  List<ProposalSheets.Line> list(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        ARRANGE,
        () -> proposals.list(actor.scope(ARRANGE), id).stream().map(ProposalSheets::line).toList());
  }

  @GetMapping("/proposals/{id}")
  @Requires(ARRANGE)
  ProposalSheets.Sheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, ARRANGE, () -> sheets.view(actor, id));
  }

  @PutMapping("/proposals/{id}/seats/{nomination}")
  @Requires(ARRANGE)
  ProposalSheets.Sheet put(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @PathVariable UUID nomination,
      @RequestBody Putting put) {
    return road.write(
        actor,
        ARRANGE,
        key,
        ProposalSheets.Sheet.class,
        () -> {
          proposals.put(
              actor, id, put.version(), nomination, put.post(), put.locked(), put.reason());
          return sheets.view(actor, id);
        });
  }

  /** What each post would give this person, and what stands against it. */
  @GetMapping("/proposals/{id}/seats/{nomination}")
  @Requires(ARRANGE)
  List<ProposalSheets.ChanceView> chances(
      Actor actor, @PathVariable UUID id, @PathVariable UUID nomination) {
    return road.inspect(actor, ARRANGE, () -> sheets.chances(actor, id, nomination));
  }

  @PostMapping("/proposals/{id}/signature")
  @Requires(ARRANGE)
  ProposalSheets.Sheet sign(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Signing signing) {
    return road.write(
        actor,
        ARRANGE,
        key,
        ProposalSheets.Sheet.class,
        () -> {
          decisions.sign(actor, id, signing.version(), signing.opinion());
          return sheets.view(actor, id);
        });
  }

  @PostMapping("/proposals/{id}/acceptance")
  @Requires(ARRANGE)
  Accepted accept(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Accepting accepting) {
    return road.write(
        actor,
        ARRANGE,
        key,
        Accepted.class,
        () -> new Accepted(decisions.accept(actor, id, accepting.version())));
  }
}
