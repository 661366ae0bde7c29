package yixian.files;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Problem;

/**
 * Decides who may see a file: its bringer while it is attached to nothing, then whoever may see one
 * of its records.
 */
@Component
class Viewing {

  private final Road road;
  private final FileStore store;
  private final ObjectProvider<FileGuard> guards;

  Viewing(Road road, FileStore store, ObjectProvider<FileGuard> guards) {
    this.road = road;
    this.store = store;
    this.guards = guards;
  }

  private record Found(FileStore.Row row, List<FileStore.Attachment> attachments) {}

  FileStore.Row demand(Actor actor, UUID id) {
    Found found =
        road.read(
            actor,
            "file.read",
            () ->
                new Found(
                    store.find(id).orElseThrow(() -> Problem.notFound("附件")),
                    store.attachments(id)));
    boolean allowed =
        found.attachments().isEmpty()
            ? actor.account() != null && actor.account().equals(found.row().addedBy())
            : found.attachments().stream().anyMatch(each -> maySee(actor, each));
    if (!allowed) {
      throw Problem.notFound("附件");
    }
    return found.row();
  }

  private boolean maySee(Actor actor, FileStore.Attachment attachment) {
    return guards.stream()
        .anyMatch(guard -> guard.maySee(actor, attachment.kind(), attachment.record()));
  }
}
