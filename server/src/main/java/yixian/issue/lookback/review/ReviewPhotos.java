package yixian.issue.lookback.review;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.files.FileGuard;
import yixian.kernel.Actor;

/** 评议照片 · Whoever sees the sampled issue sees what reviewers brought. */
@Component
class ReviewPhotos implements FileGuard {
  private static final String VIEW = "lookback.view";

  private final ReviewStore store;
  private final Road road;

  ReviewPhotos(ReviewStore store, Road road) {
    this.store = store;
    this.road = road;
  }

  @Override
  public boolean maySee(Actor actor, String kind, UUID record) {
    return kind.equals(Reviews.FILES_OF)
        && actor.may(VIEW)
        && road.read(actor, VIEW, () -> store.sees(record));
  }
}
