package yixian.inspection.campaign;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import yixian.inspection.db.tables.records.TargetsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.Scope;

/** Targets of campaigns over HTTP. */
@RestController
@RequestMapping("/api/inspections")
class TargetController {

  private static final int STRETCH = 200;

  private final Campaigns campaigns;
  private final Targets targets;
  private final TargetStore store;
  private final Boards boards;
  private final Exports exports;
  private final Audit audit;
  private final Road road;

  TargetController(
      Campaigns campaigns,
      Targets targets,
      TargetStore store,
      Boards boards,
      Exports exports,
      Audit audit,
      Road road) {
    this.campaigns = campaigns;
    this.targets = targets;
    this.store = store;
    this.boards = boards;
    this.exports = exports;
    this.audit = audit;
    this.road = road;
  }

  @GetMapping("/campaigns/{id}/targets")
  @Requires(Inspections.VIEW)
  Page<TargetLine> list(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "TARGETS") Figure figure,
      @RequestParam(required = false) @Nullable UUID group,
      @RequestParam(defaultValue = "0") int cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > STRETCH) {
      throw Problem.invalid(new Fault("limit", "每页条数应在 1 至 " + STRETCH + " 之间", "请改正 limit"));
    }
    Scope scope = actor.scope(Inspections.VIEW);
    return road.read(
        actor,
        Inspections.VIEW,
        () -> {
          campaigns.found(actor, Inspections.VIEW, id);
          Page<TargetsRecord> page = store.list(scope, id, figure, group, cursor, limit);
          return new Page<>(
              boards.lines(page.items()), page.next(), page.total(), page.totalCapped());
        });
  }

  @GetMapping("/targets/mine")
  @Requires(Inspections.CHECK)
  List<Boards.Mine> mine(Actor actor) {
    return road.read(actor, Inspections.CHECK, () -> boards.mine(actor));
  }

  @PostMapping("/targets/{target}/removal")
  @Requires(Inspections.LEAD)
  UUID remove(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID target,
      @RequestBody Targets.Removal removal) {
    return road.write(
        actor,
        Inspections.LEAD,
        key,
        UUID.class,
        () -> {
          targets.remove(actor, target, removal);
          return target;
        });
  }

  @GetMapping("/campaigns/{id}/targets.xlsx")
  @Requires(Inspections.LEAD)
  void export(
      Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    road.write(
        actor, Inspections.LEAD, IdempotencyKey.fresh(), String.class, () -> noted(actor, id));
    exports.<TargetLine, Integer>send(
        Inspections.LEAD,
        "检查结果.xlsx",
        request,
        response,
        TargetBook::new,
        (now, last) -> stretch(now, id, last == null ? 0 : last));
  }

  private String noted(Actor actor, UUID id) {
    campaigns.found(actor, Inspections.LEAD, id);
    audit.note(actor, "campaign.export", "campaign", id, Map.of());
    return "noted";
  }

  private Stretch<TargetLine, Integer> stretch(Actor now, UUID id, int after) {
    Page<TargetsRecord> page =
        store.list(now.scope(Inspections.LEAD), id, null, null, after, STRETCH);
    return new Stretch<>(
        boards.lines(page.items()), page.next() == null ? null : Integer.valueOf(page.next()));
  }
}
