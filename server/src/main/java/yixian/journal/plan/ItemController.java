package yixian.journal.plan;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** The “six ones” of a batch over HTTP. */
@RestController
@RequestMapping("/api/journal/items")
class ItemController {

  private final Plans plans;
  private final Road road;

  ItemController(Plans plans, Road road) {
    this.plans = plans;
    this.road = road;
  }

  record Gone(UUID id) {}

  @GetMapping
  @Requires(Plans.READ)
  List<Item> list(Actor actor, @RequestParam UUID batch) {
    return road.read(actor, Plans.READ, () -> plans.items(batch));
  }

  @PostMapping
  @Requires(value = Plans.MANAGE, everywhere = true)
  Item add(
      Actor actor, IdempotencyKey key, @RequestParam UUID batch, @RequestBody ItemDraft draft) {
    return road.write(actor, Plans.MANAGE, key, Item.class, () -> plans.add(actor, batch, draft));
  }

  @DeleteMapping("/{id}")
  @Requires(value = Plans.MANAGE, everywhere = true)
  Gone drop(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.write(
        actor,
        Plans.MANAGE,
        key,
        Gone.class,
        () -> {
          plans.drop(actor, id);
          return new Gone(id);
        });
  }
}
