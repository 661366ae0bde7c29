package yixian.selection.substitute;

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
import yixian.kernel.Requires;
import yixian.secondment.placement.Posting;

/**
 * Substitutes over HTTP. The host may see them although their units are not his: that he reaches
 * the vacancy is what is asked.
 */
@RestController
@RequestMapping("/api/selection/substitutes")
class SubstituteController {

  private final Substitutes substitutes;
  private final Road road;

  SubstituteController(Substitutes substitutes, Road road) {
    this.substitutes = substitutes;
    this.road = road;
  }

  record Choice(@Nullable UUID person, @Nullable String override) {}

  record Placed(UUID placement) {}

  @GetMapping("/{placement}")
  @Requires(Substitutes.VIEW)
  Offer offer(Actor actor, @PathVariable UUID placement) {
    Posting vacancy =
        road.read(
            actor,
            Substitutes.VIEW,
            () -> substitutes.vacancy(actor.scope(Substitutes.VIEW), placement));
    return road.job(() -> substitutes.offer(actor, vacancy));
  }

  @PostMapping("/{placement}")
  @Requires(Substitutes.PLACE)
  Placed place(
      Actor actor, IdempotencyKey key, @PathVariable UUID placement, @RequestBody Choice choice) {
    return road.write(
        actor,
        Substitutes.PLACE,
        key,
        Placed.class,
        () -> new Placed(substitutes.place(actor, placement, choice.person(), choice.override())));
  }
}
