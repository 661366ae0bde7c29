package yixian.issue.intake.unplaced;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.files.FileGuard;
import yixian.kernel.Actor;

/** 待定位来件的照片 · Seen by whoever places reports. */
@Component
class UnplacedPhotos implements FileGuard {

  @Override
  public boolean maySee(Actor actor, String kind, UUID record) {
    return kind.equals(Unplaced.FILES_OF)
        && actor.may(Unplaced.PLACE)
        && actor.scope(Unplaced.PLACE).everything();
  }
}
