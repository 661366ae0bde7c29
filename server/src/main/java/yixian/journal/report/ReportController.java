package yixian.journal.report;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Signed reports over HTTP, for the host unit and the organisation department. */
@RestController
@RequestMapping("/api/journal/reports")
class ReportController {

  private final Reports reports;
  private final Road road;

  ReportController(Reports reports, Road road) {
    this.reports = reports;
    this.road = road;
  }

  record Comment(@Nullable String text) {}

  @GetMapping
  @Requires(Reports.READ)
  List<ReportLine> list(Actor actor, @RequestParam YearMonth month) {
    return road.read(actor, Reports.READ, () -> reports.signed(actor, month));
  }

  @GetMapping("/{id}")
  @Requires(Reports.READ)
  ReportSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, Reports.READ, () -> reports.sheet(actor, id));
  }

  @PostMapping("/{id}/comment")
  @Requires(Reports.COMMENT)
  ReportSheet comment(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Comment comment) {
    return road.write(
        actor,
        Reports.COMMENT,
        key,
        ReportSheet.class,
        () -> reports.comment(actor, id, comment.text() == null ? "" : comment.text()));
  }
}
