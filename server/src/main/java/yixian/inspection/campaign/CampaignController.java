package yixian.inspection.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yixian.access.Road;
import yixian.inspection.Inspections;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.Scope;
import yixian.kernel.sheet.SheetFile;
import yixian.kernel.sheet.SheetRow;

/** Campaigns over HTTP: set up, started, closed, wiped. */
@RestController
@RequestMapping("/api/inspections/campaigns")
class CampaignController {

  private final Campaigns campaigns;
  private final Groups groups;
  private final Targets targets;
  private final CampaignStore store;
  private final Boards boards;
  private final Road road;

  CampaignController(
      Campaigns campaigns,
      Groups groups,
      Targets targets,
      CampaignStore store,
      Boards boards,
      Road road) {
    this.campaigns = campaigns;
    this.groups = groups;
    this.targets = targets;
    this.store = store;
    this.boards = boards;
    this.road = road;
  }

  /** 办理 · A move on the campaign as it was seen. */
  record Order(Move move, int version) {}

  @PostMapping
  @Requires(Inspections.LEAD)
  UUID open(Actor actor, IdempotencyKey key, @RequestBody CampaignDraft draft) {
    return road.write(actor, Inspections.LEAD, key, UUID.class, () -> campaigns.open(actor, draft));
  }

  @GetMapping
  @Requires(Inspections.VIEW)
  List<Board.Line> list(Actor actor) {
    Scope scope = actor.scope(Inspections.VIEW);
    return road.read(
        actor,
        Inspections.VIEW,
        () -> store.list(scope).stream().map(row -> boards.line(scope, row)).toList());
  }

  @GetMapping("/{id}")
  @Requires(Inspections.VIEW)
  Board board(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        Inspections.VIEW,
        () ->
            boards.board(
                actor,
                actor.scope(Inspections.VIEW),
                campaigns.found(actor, Inspections.VIEW, id)));
  }

  @PostMapping("/{id}/groups")
  @Requires(Inspections.LEAD)
  UUID group(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody GroupDraft draft) {
    return road.write(
        actor, Inspections.LEAD, key, UUID.class, () -> groups.form(actor, id, draft));
  }

  @PostMapping("/{id}/targets")
  @Requires(Inspections.LEAD)
  UUID add(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody TargetDraft draft) {
    return road.write(
        actor, Inspections.LEAD, key, UUID.class, () -> targets.add(actor, id, draft));
  }

  @PostMapping("/{id}/targets/sheet")
  @Requires(Inspections.LEAD)
  Inspections.Entered enter(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @RequestParam("file") @Nullable MultipartFile file)
      throws IOException {
    road.read(actor, Inspections.LEAD, () -> campaigns.found(actor, Inspections.LEAD, id));
    if (file == null || file.isEmpty()) {
      throw Problem.invalid(new Fault("file", "没有收到文件，或文件是空的", "请重新选择文件"));
    }
    List<SheetRow> rows;
    try (InputStream in = file.getInputStream()) {
      rows = SheetFile.read(in, Set.copyOf(TargetRows.HEADS));
    }
    return road.write(
        actor,
        Inspections.LEAD,
        key,
        Inspections.Entered.class,
        () -> targets.enter(actor, id, rows));
  }

  @PostMapping("/{id}/moves")
  @Requires(Inspections.LEAD)
  Board move(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Order order) {
    return road.write(
        actor,
        Inspections.LEAD,
        key,
        Board.class,
        () -> {
          campaigns.move(actor, id, order.move(), order.version());
          return boards.board(
              actor, actor.scope(Inspections.LEAD), campaigns.found(actor, Inspections.LEAD, id));
        });
  }

  @PostMapping("/{id}/wipe")
  @Requires(Inspections.LEAD)
  UUID wipe(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.write(
        actor,
        Inspections.LEAD,
        key,
        UUID.class,
        () -> {
          campaigns.wipe(actor, id);
          return id;
        });
  }
}
