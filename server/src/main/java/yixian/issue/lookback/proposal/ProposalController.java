package yixian.issue.lookback.proposal;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** Answers to proposals over HTTP. */
@RestController
@RequestMapping("/api/lookback-proposals/{id}/answer")
class ProposalController {

  private final Proposals proposals;
  private final Road road;

  ProposalController(Proposals proposals, Road road) {
    this.proposals = proposals;
    this.road = road;
  }

  @PostMapping
  @Requires(value = Proposals.KEEP, everywhere = true)
  UUID answer(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Answer answer) {
    return road.write(
        actor, Proposals.KEEP, key, UUID.class, () -> proposals.answer(actor, id, answer));
  }
}
