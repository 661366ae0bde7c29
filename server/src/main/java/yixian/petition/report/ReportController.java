package yixian.petition.report;

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
import yixian.kernel.Requires;

/** Reports over HTTP. The answer kept for a repeated request is an id and no more. */
@RestController
@RequestMapping("/api/petition-reports")
class ReportController {

  private final Reports reports;
  private final Road road;

  ReportController(Reports reports, Road road) {
    this.reports = reports;
    this.road = road;
  }

  record Kept(UUID id) {}

  record Order(@Nullable ReportMove move, int version, @Nullable String text) {}

  @PostMapping
  @Requires(Reports.PERMISSION)
  Kept receive(Actor actor, IdempotencyKey key, @RequestBody ReportDraft draft) {
    return road.write(
        actor,
        Reports.PERMISSION,
        key,
        Kept.class,
        () -> new Kept(reports.receive(actor, draft).id()));
  }

  @GetMapping
  @Requires(Reports.PERMISSION)
  List<ReportSheet> list(Actor actor) {
    return road.inspect(actor, Reports.PERMISSION, () -> reports.list(actor));
  }

  @GetMapping("/{id}")
  @Requires(Reports.PERMISSION)
  ReportSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.inspect(actor, Reports.PERMISSION, () -> reports.open(actor, id));
  }

  @PostMapping("/{id}/moves")
  @Requires(Reports.PERMISSION)
  Kept move(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Order order) {
    return road.write(
        actor,
        Reports.PERMISSION,
        key,
        Kept.class,
        () -> new Kept(reports.move(actor, id, order.version(), order.move(), order.text()).id()));
  }
}
