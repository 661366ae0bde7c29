package yixian.outreach;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.files.FileGuard;
import yixian.kernel.Actor;

/** 转发截图 · Whoever sees the record sees its proof. */
@Component
class ProofFiles implements FileGuard {

  private final CampaignStore store;
  private final Road road;

  ProofFiles(CampaignStore store, Road road) {
    this.store = store;
    this.road = road;
  }

  @Override
  public boolean maySee(Actor actor, String kind, UUID record) {
    return kind.equals(Campaigns.FILES_OF)
        && actor.may(Campaigns.VIEW)
        && road.read(
            actor,
            Campaigns.VIEW,
            () -> store.findOccasion(actor.scope(Campaigns.VIEW), record).isPresent());
  }
}
