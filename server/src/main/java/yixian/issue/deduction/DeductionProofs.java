package yixian.issue.deduction;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.files.FileGuard;
import yixian.kernel.Actor;

/** 申诉佐证 · Whoever sees the deduction sees what was put forward against it. */
@Component
class DeductionProofs implements FileGuard {

  private final DeductionStore store;
  private final Road road;

  DeductionProofs(DeductionStore store, Road road) {
    this.store = store;
    this.road = road;
  }

  @Override
  public boolean maySee(Actor actor, String kind, UUID record) {
    return kind.equals(Deductions.FILES_OF)
        && actor.may(Deductions.VIEW)
        && road.read(
            actor,
            Deductions.VIEW,
            () -> store.find(actor.scope(Deductions.VIEW), record).isPresent());
  }
}
