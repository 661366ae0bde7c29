package yixian.tasklist;

import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.files.FileGuard;
import yixian.kernel.Actor;

/** 条目照片 · Whoever sees the item sees its photos. */
@Component
class ItemPhotos implements FileGuard {

  private final ItemStore store;
  private final Road road;

  ItemPhotos(ItemStore store, Road road) {
    this.store = store;
    this.road = road;
  }

  @Override
  public boolean maySee(Actor actor, String kind, UUID record) {
    return kind.equals(TaskItems.FILES_OF)
        && actor.may(TaskLists.VIEW)
        && road.read(
            actor,
            TaskLists.VIEW,
            () -> store.find(actor.scope(TaskLists.VIEW), record).isPresent());
  }
}
