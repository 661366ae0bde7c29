package yixian.bulletin.story;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.bulletin.Bulletin;
import yixian.files.FileGuard;
import yixian.kernel.Actor;
import yixian.kernel.Scope;

/** 供稿的照片 · Seen by its author and the editors, and by all once it is printed. */
@Component
class StoryPhotos implements FileGuard {

  private final Stories stories;
  private final Road road;

  StoryPhotos(Stories stories, Road road) {
    this.stories = stories;
    this.road = road;
  }

  @Override
  public boolean maySee(Actor actor, String kind, UUID record) {
    if (!kind.equals(Bulletin.STORY_FILES) || actor.account() == null) {
      return false;
    }
    boolean edits =
        actor.may(Bulletin.VIEW)
            && road.read(
                actor,
                Bulletin.VIEW,
                () -> stories.photoSeen(actor, actor.scope(Bulletin.VIEW), record));
    return edits || road.ownRead(actor, () -> stories.photoSeen(actor, Scope.NOTHING, record));
  }
}
