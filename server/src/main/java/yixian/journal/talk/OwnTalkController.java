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
import yixian.kernel.Open;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;

/** Talks of one's own over HTTP: those one held, those held with oneself, those of a mentor. */
@RestController
@RequestMapping("/api/journal/talks/mine")
class OwnTalkController {

  private final Talks talks;
  private final Postings postings;
  private final Road road;

  OwnTalkController(Talks talks, Postings postings, Road road) {
    this.talks = talks;
    this.postings = postings;
    this.road = road;
  }

  record Sharing(int version, boolean shared) {}

  record Kept(UUID id) {}

  @GetMapping
  @Open("本人的谈话")
  List<TalkLine> mine(Actor actor) {
    return road.ownRead(actor, () -> talks.mine(actor));
  }

  @GetMapping("/{id}")
  @Open("本人的谈话；每次查看留痕")
  Said own(Actor actor, @PathVariable UUID id) {
    return road.ownInspect(actor, () -> talks.own(actor, id));
  }

  @GetMapping("/guided")
  @Open("本人结对指导的挂职干部")
  List<Partner> guided(Actor actor) {
    return talks.mentored(guidedBy(actor));
  }

  @PostMapping
  @Open("导师记与所指导干部的谈话")
  Kept guide(Actor actor, IdempotencyKey key, @RequestBody TalkDraft draft) {
    List<Posting> guided = guidedBy(actor);
    return road.ownWrite(actor, key, Kept.class, () -> new Kept(talks.guide(actor, guided, draft)));
  }

  @PostMapping("/{id}/sharing")
  @Open("谈话人决定是否给本人看")
  Kept share(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Sharing sharing) {
    return road.ownWrite(
        actor,
        key,
        Kept.class,
        () -> {
          talks.share(actor, id, sharing.shared(), sharing.version());
          return new Kept(id);
        });
  }

  /** A mentor need not reach the placement by a role: that he guides it is what is asked. */
  private List<Posting> guidedBy(Actor actor) {
    UUID person = actor.person();
    return person == null ? List.of() : road.job(() -> postings.guidedBy(person));
  }
}
