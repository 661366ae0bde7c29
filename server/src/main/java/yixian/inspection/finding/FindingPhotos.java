package yixian.inspection.finding;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.files.FileGuard;
import yixian.inspection.Inspections;
import yixian.inspection.campaign.Campaigns;
import yixian.kernel.Actor;

/** 整改照片 · Whoever sees the finding sees its photos. */
@Component
class FindingPhotos implements FileGuard {

  private final FindingStore store;
  private final Road road;

  FindingPhotos(FindingStore store, Road road) {
    this.store = store;
    this.road = road;
  }

  @Override
  public boolean maySee(Actor actor, String kind, UUID record) {
    return kind.equals(Campaigns.FILES_OF_FINDING)
        && actor.may(Inspections.VIEW)
        && road.read(
            actor,
            Inspections.VIEW,
            () -> store.find(actor.scope(Inspections.VIEW), record).isPresent());
  }
}
