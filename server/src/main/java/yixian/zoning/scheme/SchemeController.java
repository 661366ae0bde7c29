package yixian.zoning.scheme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
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
import yixian.access.Search;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;
import yixian.zoning.plan.ZonePlans;

/** Schemes and the search for them over HTTP. */
@RestController
@RequestMapping("/api/zoning")
class SchemeController {

  private final Schemes schemes;
  private final Sheets sheets;
  private final Runs runs;
  private final Road road;

  SchemeController(Schemes schemes, Sheets sheets, Runs runs, Road road) {
    this.schemes = schemes;
    this.sheets = sheets;
    this.runs = runs;
    this.road = road;
  }

  private record Kept(UUID id) {}

  /** The zone is counted from 0. */
  record Put(int version, int zone, @Nullable UUID with, boolean locked, @Nullable String reason) {}

  record Lead(int version, int zone, @Nullable UUID unit) {}

  record Signing(int version, @Nullable LocalDate from, @Nullable String remark) {}

  @GetMapping("/plans/{id}/schemes")
  @Requires(value = ZonePlans.VIEW, everywhere = true)
  List<SchemeLine> list(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor, ZonePlans.VIEW, () -> schemes.list(id).stream().map(sheets::line).toList());
  }

  @PostMapping("/plans/{id}/schemes/present")
  @Requires(value = ZonePlans.PLAN, everywhere = true)
  SchemeSheet takePresent(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return write(actor, ZonePlans.PLAN, key, () -> schemes.takePresent(actor, id));
  }

  @GetMapping("/plans/{id}/run")
  @Requires(value = ZonePlans.VIEW, everywhere = true)
  Search.Progress progress(Actor actor, @PathVariable UUID id) {
    return road.read(actor, ZonePlans.VIEW, () -> runs.progress(id));
  }

  @PostMapping("/plans/{id}/run")
  @Requires(value = ZonePlans.PLAN, everywhere = true)
  Search.Progress run(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Runs.Order order) {
    return road.write(
        actor, ZonePlans.PLAN, key, Search.Progress.class, () -> runs.start(actor, id, order));
  }

  @DeleteMapping("/plans/{id}/run")
  @Requires(value = ZonePlans.PLAN, everywhere = true)
  Search.Progress stop(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.write(
        actor, ZonePlans.PLAN, key, Search.Progress.class, () -> runs.stop(actor, id));
  }

  @GetMapping("/schemes/{id}")
  @Requires(value = ZonePlans.VIEW, everywhere = true)
  SchemeSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, ZonePlans.VIEW, () -> sheets.sheet(schemes.get(id)));
  }

  @PutMapping("/schemes/{id}/units/{unit}")
  @Requires(value = ZonePlans.PLAN, everywhere = true)
  SchemeSheet put(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @PathVariable UUID unit,
      @RequestBody Put put) {
    return write(
        actor,
        ZonePlans.PLAN,
        key,
        () -> {
          schemes.put(
              actor, id, unit, put.version(), put.zone(), put.with(), put.locked(), put.reason());
          return id;
        });
  }

  @PutMapping("/schemes/{id}/leads")
  @Requires(value = ZonePlans.PLAN, everywhere = true)
  SchemeSheet lead(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Lead lead) {
    return write(
        actor,
        ZonePlans.PLAN,
        key,
        () -> {
          schemes.lead(actor, id, lead.version(), lead.zone(), lead.unit());
          return id;
        });
  }

  @PostMapping("/schemes/{id}/signature")
  @Requires(value = Schemes.SIGN, everywhere = true)
  SchemeSheet sign(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Signing signing) {
    return write(
        actor,
        Schemes.SIGN,
        key,
        () -> {
          schemes.sign(actor, id, signing.version(), signing.from(), signing.remark());
          return id;
        });
  }

  /** The key keeps the scheme's id only: a sheet with its matrix is large. */
  private SchemeSheet write(
      Actor actor, String permission, IdempotencyKey key, Supplier<UUID> deed) {
    Kept kept = road.write(actor, permission, key, Kept.class, () -> new Kept(deed.get()));
    return road.read(actor, permission, () -> sheets.sheet(schemes.get(kept.id())));
  }
}
