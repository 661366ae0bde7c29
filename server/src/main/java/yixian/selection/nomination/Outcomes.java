package yixian.selection.nomination;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yixian.approval.ApprovalEnded;
import yixian.approval.ApprovalReturned;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Problem;

/**
 * 审批结果 · What the approval decided becomes the state of the nomination, in the transaction of the
 * decision.
 */
@Component
class Outcomes {

  private static final Actor HOUSE = Actor.system("推荐审批");

  private final NominationStore store;
  private final Tidings tidings;
  private final Audit audit;
  private final Clock clock;

  Outcomes(NominationStore store, Tidings tidings, Audit audit, Clock clock) {
    this.store = store;
    this.tidings = tidings;
    this.audit = audit;
    this.clock = clock;
  }

  @EventListener
  void ended(ApprovalEnded ended) {
    if (!ended.subjectKind().equals(Papers.KIND)) {
      return;
    }
    switch (ended.outcome()) {
      case APPROVED -> move(ended.subject(), NominationMove.APPROVE);
      case REFUSED -> move(ended.subject(), NominationMove.REFUSE);
      case WITHDRAWN -> move(ended.subject(), NominationMove.WITHDRAW);
      case RUNNING, RETURNED -> {}
    }
  }

  @EventListener
  void returned(ApprovalReturned returned) {
    if (returned.subjectKind().equals(Papers.KIND)) {
      move(returned.subject(), NominationMove.RETURN);
    }
  }

  private void move(UUID id, NominationMove move) {
    Nomination before = store.findDecided(id).orElseThrow(() -> Problem.notFound("推荐"));
    NominationState next =
        NominationLifecycle.GRAPH
            .find(before.state(), move)
            .orElseThrow(
                () ->
                    Problem.refused(
                        "move-not-allowed", "推荐" + before.state().label() + "，不能" + move.label()))
            .to();
    Nomination after = before.in(next, HOUSE.name(), clock.instant());
    store.save(after, before.version());
    tidings.moved(after);
    audit.note(
        HOUSE,
        "selection." + move.code(),
        "nomination",
        id,
        Map.of("from", before.state(), "to", next));
  }
}
