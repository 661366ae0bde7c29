package yixian.secondment.placement;

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

/**
 * 我的挂职 · One's own placements over HTTP: read and answered also by who has lost every role with a
 * recall.
 */
@RestController
@RequestMapping("/api/secondment/mine")
class OwnController {

  private final Placements placements;
  private final Road road;

  OwnController(Placements placements, Road road) {
    this.placements = placements;
    this.road = road;
  }

  record Answer(@Nullable String text) {}

  @GetMapping
  @Open("本人的挂职")
  List<PlacementSheet> mine(Actor actor) {
    return road.ownRead(actor, () -> placements.mine(actor));
  }

  @PostMapping("/{id}/answer")
  @Open("答复本人的召回")
  PlacementSheet answer(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Answer answer) {
    String text = answer.text() == null ? "" : answer.text();
    return road.ownWrite(
        actor,
        key,
        PlacementSheet.class,
        () -> {
          placements.answer(actor, id, text);
          return placements.sheet(actor, Placements.own(actor), id);
        });
  }
}
