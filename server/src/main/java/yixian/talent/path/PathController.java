package yixian.talent.path;

import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** Paths, and what they advise, over HTTP. */
@RestController
@RequestMapping("/api/talent")
class PathController {

  private final Paths paths;
  private final Road road;

  PathController(Paths paths, Road road) {
    this.paths = paths;
    this.road = road;
  }

  @GetMapping("/paths")
  @Requires(Paths.VIEW)
  List<PathRule> rules(Actor actor) {
    return road.read(actor, Paths.VIEW, paths::rules);
  }

  @PutMapping("/paths/{code}")
  @Requires(value = Paths.MANAGE, everywhere = true)
  PathRule change(
      Actor actor, IdempotencyKey key, @PathVariable String code, @RequestBody PathEdit edit) {
    return road.write(
        actor, Paths.MANAGE, key, PathRule.class, () -> paths.change(actor, code, edit));
  }

  @GetMapping("/advice/{placement}")
  @Requires(Paths.VIEW)
  Advice advice(Actor actor, @PathVariable UUID placement) {
    return road.inspect(actor, Paths.VIEW, () -> paths.advice(actor, placement));
  }
}
