package yixian.inspection.finding;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Exports;
import yixian.access.Exports.Stretch;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.inspection.Inspections;
import yixian.inspection.campaign.Campaigns;
import yixian.inspection.campaign.Figure;
import yixian.inspection.db.tables.records.FindingsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.Scope;

/** Findings of campaigns over HTTP. */
@RestController
@RequestMapping("/api/inspections")
class FindingController {

  private static final int STRETCH = 200;

  private final Findings findings;
  private final Campaigns campaigns;
  private final FindingStore store;
  private final FindingSheets sheets;
  private final Exports exports;
  private final Audit audit;
  private final Road road;
  private final Clock clock;

  FindingController(
      Findings findings,
      Campaigns campaigns,
      FindingStore store,
      FindingSheets sheets,
      Exports exports,
      Audit audit,
      Road road,
      Clock clock) {
    this.findings = findings;
    this.campaigns = campaigns;
    this.store = store;
    this.sheets = sheets;
    this.exports = exports;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
  }

  /** 办到何处 · The findings after a deed, in the order they were named. */
  record Moved(List<MoveOrder.Subject> subjects) {

    Moved {
      subjects = List.copyOf(subjects);
    }
  }

  @GetMapping("/campaigns/{id}/findings")
  @Requires(Inspections.VIEW)
  Page<FindingSheet.Line> list(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "FINDINGS") Figure figure,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > STRETCH) {
      throw Problem.invalid(new Fault("limit", "每页条数应在 1 至 " + STRETCH + " 之间", "请改正 limit"));
    }
    Scope scope = actor.scope(Inspections.VIEW);
    return road.read(
        actor,
        Inspections.VIEW,
        () -> {
          campaigns.ruler(actor, Inspections.VIEW, id);
          Page<FindingsRecord> page =
              store.list(scope, id, figure, Days.today(clock), cursor, limit);
          return new Page<>(
              sheets.lines(page.items()), page.next(), page.total(), page.totalCapped());
        });
  }

  /** What waits for the reader: to be put right by his unit, or checked again by him. */
  @GetMapping("/findings/mine")
  @Requires(Inspections.VIEW)
  Page<FindingSheet.Mine> mine(Actor actor) {
    return road.read(
        actor,
        Inspections.VIEW,
        () -> {
          Page<FindingsRecord> page = store.waiting(actor, STRETCH);
          return new Page<>(sheets.waiting(page.items()), null, page.total(), page.totalCapped());
        });
  }

  @GetMapping("/findings/{finding}")
  @Requires(Inspections.VIEW)
  FindingSheet sheet(Actor actor, @PathVariable UUID finding) {
    return road.read(
        actor,
        Inspections.VIEW,
        () -> sheets.sheet(actor, findings.found(actor, Inspections.VIEW, finding)));
  }

  /** One move on the findings named, all or none. */
  @PostMapping("/findings/moves")
  @Requires(Inspections.VIEW)
  Moved move(Actor actor, IdempotencyKey key, @RequestBody MoveOrder order) {
    return road.write(
        actor,
        order.move().permission(),
        key,
        Moved.class,
        () -> new Moved(findings.move(actor, order)));
  }

  @GetMapping("/campaigns/{id}/findings.xlsx")
  @Requires(Inspections.LEAD)
  void export(
      Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    road.write(
        actor, Inspections.LEAD, IdempotencyKey.fresh(), String.class, () -> noted(actor, id));
    exports.<FindingSheet.Line, UUID>send(
        Inspections.LEAD,
        "检查问题.xlsx",
        request,
        response,
        FindingBook::new,
        (now, last) -> stretch(now, id, last));
  }

  private String noted(Actor actor, UUID id) {
    campaigns.ruler(actor, Inspections.LEAD, id);
    audit.note(actor, "finding.export", "campaign", id, Map.of());
    return "noted";
  }

  private Stretch<FindingSheet.Line, UUID> stretch(Actor now, UUID id, @Nullable UUID after) {
    List<FindingsRecord> rows = store.rows(now.scope(Inspections.LEAD), id, after, STRETCH);
    return new Stretch<>(
        sheets.lines(rows), rows.size() == STRETCH ? rows.getLast().getId() : null);
  }
}
