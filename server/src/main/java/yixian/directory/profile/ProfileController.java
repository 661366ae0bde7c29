package yixian.directory.profile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/** Profiles over HTTP; each opening of one is noted. */
@RestController
class ProfileController {

  private static final String EDIT = "directory.edit";

  private final Road road;
  private final Profiles profiles;
  private final Audit audit;
  private final Clock clock;

  ProfileController(Road road, Profiles profiles, Audit audit, Clock clock) {
    this.road = road;
    this.profiles = profiles;
    this.audit = audit;
    this.clock = clock;
  }

  record Recording(Profile profile, @Nullable LocalDate from) {}

  @GetMapping("/api/people/{id}/profile")
  @Requires(EDIT)
  Profile profile(
      Actor actor, @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate day) {
    LocalDate asOf = day == null ? Days.today(clock) : day;
    return road.inspect(
        actor,
        EDIT,
        () -> {
          Profile found =
              profiles
                  .find(actor.scope(EDIT), id, asOf)
                  .orElseThrow(() -> Problem.notFound("基本情况"));
          audit.note(actor, "person.profile-read", "person", id, Map.of());
          return found;
        });
  }

  @PutMapping("/api/people/{id}/profile")
  @Requires(EDIT)
  Profile record(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Recording wanted) {
    LocalDate from = wanted.from() == null ? Days.today(clock) : wanted.from();
    return road.write(
        actor,
        EDIT,
        key,
        Profile.class,
        () -> {
          profiles.record(actor, id, wanted.profile(), from);
          return wanted.profile();
        });
  }
}
