package yixian.tasklist.clearing;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.files.FileGuard;
import yixian.kernel.Actor;

/** 整改照片 · Whoever sees the problem sees its photos. */
@Component
class ProblemPhotos implements FileGuard {

  private final ProblemStore store;
  private final Road road;

  ProblemPhotos(ProblemStore store, Road road) {
    this.store = store;
    this.road = road;
  }

  @Override
  public boolean maySee(Actor actor, String kind, UUID record) {
    return kind.equals(Problems.FILES_OF)
        && actor.may(Clearings.VIEW)
        && road.read(
            actor,
            Clearings.VIEW,
            () -> store.find(actor.scope(Clearings.VIEW), record).isPresent());
  }
}
