package yixian.talent.example;

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
import yixian.kernel.Requires;

/** Examples over HTTP: asked for by the department, answered by the official himself. */
@RestController
@RequestMapping("/api/talent/examples")
class ExampleController {

  private final Examples examples;
  private final Road road;

  ExampleController(Examples examples, Road road) {
    this.examples = examples;
    this.road = road;
  }

  record Kept(UUID id) {}

  record Consent(@Nullable Boolean agreed) {}

  @GetMapping
  @Requires(Examples.VIEW)
  List<ExampleSheet> list(Actor actor) {
    return road.read(actor, Examples.VIEW, () -> examples.list(actor));
  }

  @PostMapping
  @Requires(Examples.MANAGE)
  Kept ask(Actor actor, IdempotencyKey key, @RequestBody Proposal proposal) {
    return road.write(
        actor, Examples.MANAGE, key, Kept.class, () -> new Kept(examples.ask(actor, proposal)));
  }

  @GetMapping("/mine")
  @Open("征求本人作为典型的意见")
  List<ExampleSheet> mine(Actor actor) {
    return road.ownRead(actor, () -> examples.mine(actor));
  }

  @PostMapping("/mine/{id}/consent")
  @Open("答复是否同意作为典型")
  ExampleSheet answer(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Consent consent) {
    return road.ownWrite(
        actor, key, ExampleSheet.class, () -> examples.answer(actor, id, consent.agreed()));
  }

  @PostMapping("/mine/{id}/withdrawal")
  @Open("撤回作为典型的同意")
  ExampleSheet withdraw(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.ownWrite(actor, key, ExampleSheet.class, () -> examples.withdraw(actor, id));
  }
}
