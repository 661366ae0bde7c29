package yixian.bulletin.story;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.bulletin.Bulletin;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Requires;

/** Stories over HTTP: offered and answered by their authors, read by the editors. */
@RestController
@RequestMapping("/api/bulletins/stories")
class StoryController {

  private final Stories stories;
  private final Road road;

  StoryController(Stories stories, Road road) {
    this.stories = stories;
    this.road = road;
  }

  /** What is kept as the answer of a deed: never the words. */
  record Kept(UUID id, StoryState state, int version) {

    static Kept of(StorySheet sheet) {
      return new Kept(sheet.id(), sheet.state(), sheet.version());
    }
  }

  @GetMapping
  @Requires(Bulletin.VIEW)
  List<StorySheet> list(Actor actor) {
    return road.read(actor, Bulletin.VIEW, () -> stories.list(actor));
  }

  @GetMapping("/mine")
  @Open("本人的供稿")
  List<StorySheet> mine(Actor actor) {
    return road.ownRead(actor, () -> stories.mine(actor));
  }

  @PostMapping("/mine")
  @Open("把本人的随手记提供给简报")
  Kept offer(Actor actor, IdempotencyKey key, @RequestBody Stories.Offer offer) {
    return road.ownWrite(actor, key, Kept.class, () -> Kept.of(stories.offer(actor, offer)));
  }

  @PostMapping("/mine/{id}/withdrawal")
  @Open("撤回本人的供稿")
  Kept withdraw(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.ownWrite(actor, key, Kept.class, () -> Kept.of(stories.withdraw(actor, id)));
  }

  @PostMapping("/mine/{id}/consent")
  @Open("答复供稿改后的文字")
  Kept answer(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @RequestBody Stories.Consent consent) {
    return road.ownWrite(actor, key, Kept.class, () -> Kept.of(stories.answer(actor, id, consent)));
  }
}
