package yixian.secondment.team;

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
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** Teams over HTTP. */
@RestController
@RequestMapping("/api/secondment")
class TeamController {

  private final Teams teams;
  private final Road road;

  TeamController(Teams teams, Road road) {
    this.teams = teams;
    this.road = road;
  }

  record Made(UUID id) {}

  record Changed(int version, TeamDraft team) {}

  record Pair(@Nullable UUID person, @Nullable UUID partner, @Nullable String aim) {}

  @GetMapping("/batches/{id}/teams")
  @Requires(Teams.VIEW)
  List<TeamSheet> list(Actor actor, @PathVariable UUID id) {
    return road.read(actor, Teams.VIEW, () -> teams.list(actor, id));
  }

  @PostMapping("/batches/{id}/teams")
  @Requires(Teams.KEEP)
  Made found(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody TeamDraft draft) {
    return road.write(
        actor, Teams.KEEP, key, Made.class, () -> new Made(teams.found(actor, id, draft)));
  }

  @PutMapping("/teams/{id}")
  @Requires(Teams.KEEP)
  Made change(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Changed changed) {
    return done(actor, key, id, () -> teams.change(actor, id, changed.version(), changed.team()));
  }

  @PostMapping("/teams/{id}/pairings")
  @Requires(Teams.KEEP)
  Made pair(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Pair pair) {
    return done(
        actor, key, id, () -> teams.pair(actor, id, pair.person(), pair.partner(), pair.aim()));
  }

  @DeleteMapping("/pairings/{id}")
  @Requires(Teams.KEEP)
  Made part(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return done(actor, key, id, () -> teams.part(actor, id));
  }

  /** A deed on what is kept. */
  private Made done(Actor actor, IdempotencyKey key, UUID id, Runnable deed) {
    return road.write(
        actor,
        Teams.KEEP,
        key,
        Made.class,
        () -> {
          deed.run();
          return new Made(id);
        });
  }
}
