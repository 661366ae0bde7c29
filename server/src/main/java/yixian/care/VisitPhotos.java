package yixian.care;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.files.FileGuard;
import yixian.kernel.Actor;

/** 走访照片 · Whoever sees the household sees the photos of its visits. */
@Component
class VisitPhotos implements FileGuard {

  private final HouseholdStore store;
  private final Reach reach;

  VisitPhotos(HouseholdStore store, Reach reach) {
    this.store = store;
    this.reach = reach;
  }

  @Override
  public boolean maySee(Actor actor, String kind, UUID record) {
    return kind.equals(Households.FILES_OF)
        && actor.may(CareActions.VIEW)
        && reach.read(actor, scope -> store.find(scope, record).isPresent());
  }
}
