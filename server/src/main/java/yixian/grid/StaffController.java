package yixian.grid;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Period;
import yixian.kernel.Requires;

/** Duties in grids, and the room's settings, over HTTP. */
@RestController
class StaffController {

  private final Road road;
  private final Grids grids;
  private final Duties duties;
  private final GridDesk desk;
  private final Clock clock;

  StaffController(Road road, Grids grids, Duties duties, GridDesk desk, Clock clock) {
    this.road = road;
    this.grids = grids;
    this.duties = duties;
    this.desk = desk;
    this.clock = clock;
  }

  record NewDuty(UUID person, DutyRole role, @Nullable LocalDate from, @Nullable LocalDate until) {}

  @PostMapping("/api/grids/{id}/staff")
  @Requires("grid.edit")
  GridSheet assign(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody NewDuty wanted) {
    LocalDate from = wanted.from() == null ? Days.today(clock) : wanted.from();
    Period period = new Period(from, wanted.until());
    road.write(
        actor,
        "grid.edit",
        key,
        UUID.class,
        () -> duties.assign(actor, id, wanted.person(), wanted.role(), period).id());
    return road.job(() -> desk.sheet(id));
  }

  @DeleteMapping("/api/grids/{id}/staff/{duty}")
  @Requires("grid.edit")
  GridSheet release(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @PathVariable UUID duty,
      @RequestParam @Nullable LocalDate until) {
    road.write(
        actor,
        "grid.edit",
        key,
        UUID.class,
        () -> {
          duties.release(actor, id, duty, until);
          return duty;
        });
    return road.job(() -> desk.sheet(id));
  }

  @GetMapping("/api/grids/settings")
  @Requires("grid.view")
  GridSettings settings(Actor actor) {
    return road.read(actor, "grid.view", grids::settings);
  }

  @PutMapping("/api/grids/settings")
  @Requires(value = "system.settings", everywhere = true)
  GridSettings set(Actor actor, IdempotencyKey key, @RequestBody GridSettings settings) {
    return road.write(
        actor, "system.settings", key, GridSettings.class, () -> grids.set(actor, settings));
  }
}
