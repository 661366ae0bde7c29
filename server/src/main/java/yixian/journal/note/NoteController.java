package yixian.journal.note;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Problem;

/** One's own notes over HTTP. */
@RestController
@RequestMapping("/api/journal/notes")
class NoteController {

  private final Notes notes;
  private final Road road;

  NoteController(Notes notes, Road road) {
    this.notes = notes;
    this.road = road;
  }

  record Change(int version, NoteDraft note) {}

  record Reported(@Nullable UUID issue) {}

  /** What is kept as the answer of a deed: never the words, which lie sealed. */
  record Kept(UUID id, int version) {

    static Kept of(Note note) {
      return new Kept(note.id(), note.version());
    }
  }

  record Gone(UUID id) {}

  @GetMapping
  @Open("本人的随手记")
  List<Note> mine(Actor actor, @RequestParam YearMonth month) {
    return road.ownRead(actor, () -> notes.mine(actor, month));
  }

  @GetMapping("/{id}")
  @Open("本人的随手记")
  Note one(Actor actor, @PathVariable UUID id) {
    return road.ownRead(actor, () -> notes.get(actor, id));
  }

  /** The key of the intent becomes the id of the note. */
  @PostMapping
  @Open("记本人的随手记")
  Kept write(Actor actor, IdempotencyKey key, @RequestBody NoteDraft draft) {
    return road.ownWrite(
        actor, key, Kept.class, () -> Kept.of(notes.write(actor, key.value(), draft)));
  }

  @PutMapping("/{id}")
  @Open("改本人的随手记")
  Kept change(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Change change) {
    return road.ownWrite(
        actor,
        key,
        Kept.class,
        () -> Kept.of(notes.change(actor, id, change.version(), change.note())));
  }

  @PostMapping("/{id}/issue")
  @Open("记下由本人随手记上报的事件")
  Kept reported(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Reported reported) {
    UUID issue = reported.issue();
    if (issue == null) {
      throw Problem.invalid(new Fault("issue", "没有说明是哪件事件", "请先上报事件"));
    }
    return road.ownWrite(actor, key, Kept.class, () -> Kept.of(notes.reported(actor, id, issue)));
  }

  @DeleteMapping("/{id}")
  @Open("删本人的随手记")
  Gone remove(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.ownWrite(
        actor,
        key,
        Gone.class,
        () -> {
          notes.remove(actor, id);
          return new Gone(id);
        });
  }
}
