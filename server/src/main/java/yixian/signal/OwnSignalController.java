package yixian.signal;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;

/** Signals about oneself over HTTP, and a mentor's word of those he guides. */
@RestController
@RequestMapping("/api/signals/mine")
class OwnSignalController {

  private final Signals signals;
  private final Postings postings;
  private final Road road;

  OwnSignalController(Signals signals, Postings postings, Road road) {
    this.signals = signals;
    this.postings = postings;
    this.road = road;
  }

  record Kept(UUID id) {}

  record Said(@Nullable String text) {}

  @GetMapping
  @Open("关于本人的苗头")
  List<SignalSheet> mine(Actor actor) {
    return road.ownRead(actor, () -> signals.mine(actor));
  }

  @PostMapping("/{id}/answer")
  @Open("说明关于本人的苗头")
  Kept answer(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Said said) {
    return road.ownWrite(
        actor,
        key,
        Kept.class,
        () -> {
          signals.answer(actor, id, said.text());
          return new Kept(id);
        });
  }

  @GetMapping("/guided")
  @Open("本人结对指导的挂职干部")
  List<Signals.Known> guided(Actor actor) {
    List<Posting> guided = guidedBy(actor);
    return road.ownRead(actor, () -> signals.known(guided, actor));
  }

  @PostMapping("/guided")
  @Open("导师反映所指导干部的情况")
  Kept say(Actor actor, IdempotencyKey key, @RequestBody Word word) {
    List<Posting> guided = guidedBy(actor);
    return road.ownWrite(
        actor,
        key,
        Kept.class,
        () -> new Kept(signals.mentorSays(actor, guided, word.placement(), word.text())));
  }

  /** A mentor need not reach the placement by a role: that he guides it is what is asked. */
  private List<Posting> guidedBy(Actor actor) {
    UUID person = actor.person();
    return person == null ? List.of() : road.job(() -> postings.guidedBy(person));
  }
}
