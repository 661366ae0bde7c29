package yixian.inspection.checking;

import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.inspection.Inspections;
import yixian.inspection.campaign.Campaigns;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** Checks, disputes and the agreement of raters over HTTP. */
@RestController
@RequestMapping("/api/inspections")
class CheckController {

  private final Checks checks;
  private final Disputes disputes;
  private final CheckSheets sheets;
  private final TwoRaters raters;
  private final Campaigns campaigns;
  private final Road road;

  CheckController(
      Checks checks,
      Disputes disputes,
      CheckSheets sheets,
      TwoRaters raters,
      Campaigns campaigns,
      Road road) {
    this.checks = checks;
    this.disputes = disputes;
    this.sheets = sheets;
    this.raters = raters;
    this.campaigns = campaigns;
    this.road = road;
  }

  @GetMapping("/targets/{target}")
  @Requires(Inspections.VIEW)
  CheckSheet sheet(Actor actor, @PathVariable UUID target) {
    return road.read(actor, Inspections.VIEW, () -> sheets.sheet(actor, target));
  }

  @PostMapping("/targets/{target}/check")
  @Requires(Inspections.CHECK)
  UUID check(
      Actor actor, IdempotencyKey key, @PathVariable UUID target, @RequestBody CheckOrder order) {
    return road.write(
        actor, Inspections.CHECK, key, UUID.class, () -> checks.check(actor, target, order));
  }

  @PostMapping("/targets/{target}/disputes")
  @Requires(Inspections.ANSWER)
  UUID dispute(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID target,
      @RequestBody Disputes.Objection objection) {
    return road.write(
        actor, Inspections.ANSWER, key, UUID.class, () -> disputes.raise(actor, target, objection));
  }

  @PostMapping("/disputes/{dispute}/settlement")
  @Requires(Inspections.CHECK)
  UUID settle(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID dispute,
      @RequestBody Disputes.Settlement settlement) {
    return road.write(
        actor,
        Inspections.CHECK,
        key,
        UUID.class,
        () -> {
          disputes.settle(actor, dispute, settlement);
          return dispute;
        });
  }

  @GetMapping("/campaigns/{id}/agreement")
  @Requires(Inspections.VIEW)
  TwoRaters.Table agreement(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        Inspections.VIEW,
        () ->
            raters.table(
                actor.scope(Inspections.VIEW), campaigns.ruler(actor, Inspections.VIEW, id)));
  }
}
