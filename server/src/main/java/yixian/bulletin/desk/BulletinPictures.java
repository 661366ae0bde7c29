package yixian.bulletin.desk;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.bulletin.Bulletin;
import yixian.files.FileGuard;
import yixian.kernel.Actor;

/** 简报的图片 · Seen by those who write the issue, and by all once it is signed. */
@Component
class BulletinPictures implements FileGuard {

  private final BulletinStore store;
  private final Road road;

  BulletinPictures(BulletinStore store, Road road) {
    this.store = store;
    this.road = road;
  }

  @Override
  public boolean maySee(Actor actor, String kind, UUID record) {
    if (!kind.equals(Bulletin.FILES) || actor.account() == null) {
      return false;
    }
    boolean published =
        road.ownRead(
            actor,
            () ->
                store
                    .signed(record)
                    .filter(each -> Bulletins.state(each) != State.WITHDRAWN)
                    .isPresent());
    return published
        || (actor.may(Bulletin.VIEW)
            && road.read(
                actor,
                Bulletin.VIEW,
                () -> store.find(actor.scope(Bulletin.VIEW), record).isPresent()));
  }
}
