package yixian.journal.note;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.files.FileGuard;
import yixian.kernel.Actor;

/** 随手记的照片 · Whoever wrote the note sees its photo, and nobody else. */
@Component
class NotePhotos implements FileGuard {

  private final Notes notes;
  private final Road road;

  NotePhotos(Notes notes, Road road) {
    this.notes = notes;
    this.road = road;
  }

  @Override
  public boolean maySee(Actor actor, String kind, UUID record) {
    return kind.equals(Notes.FILES_OF)
        && actor.account() != null
        && road.ownRead(actor, () -> notes.find(actor, record).isPresent());
  }
}
