package yixian.grid;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** Maps over HTTP: tried first, then brought in. */
@RestController
class ImportController {

  private final Road road;
  private final GridImport grids;
  private final BoundaryImport boundaries;

  ImportController(Road road, GridImport grids, BoundaryImport boundaries) {
    this.road = road;
    this.grids = grids;
    this.boundaries = boundaries;
  }

  @PostMapping("/api/grids/import")
  @Requires("grid.edit")
  ImportReport grids(Actor actor, IdempotencyKey key, @RequestBody ImportRequest request) {
    GridImport.Checked tried = road.read(actor, "grid.edit", () -> grids.check(actor, request));
    if (request.isDryRun()) {
      return tried.report();
    }
    if (!tried.mayBeWritten(request.takesOnlyGood())) {
      return tried.report().written(0);
    }
    return road.write(actor, "grid.edit", key, ImportReport.class, () -> grids.write(actor, tried));
  }

  @PostMapping("/api/map/boundaries/import")
  @Requires(value = "grid.edit", everywhere = true)
  BoundaryImport.Report boundaries(
      Actor actor, IdempotencyKey key, @RequestBody ImportRequest request) {
    BoundaryImport.Checked tried = road.read(actor, "grid.edit", () -> boundaries.check(request));
    if (request.isDryRun() || !tried.mayBeWritten(request.takesOnlyGood())) {
      return tried.report(request.isDryRun());
    }
    return road.write(
        actor, "grid.edit", key, BoundaryImport.Report.class, () -> boundaries.write(actor, tried));
  }
}
