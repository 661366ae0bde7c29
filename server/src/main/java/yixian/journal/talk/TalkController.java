package yixian.journal.talk;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** Talks over HTTP, for the organisation department and the host's leader. */
@RestController
@RequestMapping("/api/journal/talks")
class TalkController {

  private final Talks talks;
  private final Road road;

  TalkController(Talks talks, Road road) {
    this.talks = talks;
    this.road = road;
  }

  record Kept(UUID id) {}

  @GetMapping("/partners")
  @Requires(Talks.HOLD)
  List<Partner> partners(Actor actor) {
    return road.read(actor, Talks.HOLD, () -> talks.partners(actor));
  }

  @PostMapping
  @Requires(Talks.HOLD)
  Kept hold(Actor actor, IdempotencyKey key, @RequestBody TalkDraft draft) {
    return road.write(actor, Talks.HOLD, key, Kept.class, () -> new Kept(talks.hold(actor, draft)));
  }

  @GetMapping
  @Requires(Talks.READ)
  List<TalkLine> list(Actor actor) {
    return road.read(actor, Talks.READ, () -> talks.list(actor));
  }

  @GetMapping("/{id}")
  @Requires(Talks.READ)
  Said inspect(Actor actor, @PathVariable UUID id) {
    return road.inspect(actor, Talks.READ, () -> talks.inspect(actor, id));
  }
}
