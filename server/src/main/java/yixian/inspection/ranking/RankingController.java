package yixian.inspection.ranking;

import java.util.List;
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
import yixian.kernel.Open;
import yixian.kernel.Requires;

/** Red and black lists over HTTP. */
@RestController
@RequestMapping("/api/inspections")
class RankingController {

  private final Rankings rankings;
  private final Appeals appeals;
  private final RankingSheets sheets;
  private final Campaigns campaigns;
  private final Road road;

  RankingController(
      Rankings rankings, Appeals appeals, RankingSheets sheets, Campaigns campaigns, Road road) {
    this.rankings = rankings;
    this.appeals = appeals;
    this.sheets = sheets;
    this.campaigns = campaigns;
    this.road = road;
  }

  /** 签发 · The draft as it was seen. */
  record Signature(int version) {}

  @PostMapping("/rankings")
  @Requires(Inspections.LEAD)
  UUID draft(Actor actor, IdempotencyKey key, @RequestBody RankingDraft draft) {
    return road.write(actor, Inspections.LEAD, key, UUID.class, () -> rankings.draft(actor, draft));
  }

  @GetMapping("/rankings/published")
  @Open("公布期内的红黑榜对区内登录者公开")
  List<RankingSheet> published(Actor actor) {
    return road.ownRead(actor, () -> sheets.published(actor));
  }

  @GetMapping("/rankings/{ranking}")
  @Requires(Inspections.VIEW)
  RankingSheet sheet(Actor actor, @PathVariable UUID ranking) {
    return road.read(actor, Inspections.VIEW, () -> sheets.sheet(actor, ranking));
  }

  @GetMapping("/campaigns/{id}/rankings")
  @Requires(Inspections.VIEW)
  List<RankingSheet> of(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        Inspections.VIEW,
        () -> {
          campaigns.ruler(actor, Inspections.VIEW, id);
          return sheets.of(actor, id);
        });
  }

  @PostMapping("/rankings/{ranking}/signature")
  @Requires(Inspections.SIGN)
  UUID sign(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID ranking,
      @RequestBody Signature signature) {
    return road.write(
        actor,
        Inspections.SIGN,
        key,
        UUID.class,
        () -> {
          rankings.sign(actor, ranking, signature.version());
          return ranking;
        });
  }

  @PostMapping("/rankings/{ranking}/places/{position}/appeal")
  @Requires(Inspections.ANSWER)
  UUID appeal(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID ranking,
      @PathVariable int position,
      @RequestBody Appeals.Appeal appeal) {
    return road.write(
        actor,
        Inspections.ANSWER,
        key,
        UUID.class,
        () -> {
          appeals.appeal(actor, ranking, position, appeal);
          return ranking;
        });
  }

  @PostMapping("/rankings/{ranking}/places/{position}/answer")
  @Requires(Inspections.SIGN)
  UUID answer(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID ranking,
      @PathVariable int position,
      @RequestBody Appeals.Answer answer) {
    return road.write(
        actor,
        Inspections.SIGN,
        key,
        UUID.class,
        () -> {
          appeals.answer(actor, ranking, position, answer);
          return ranking;
        });
  }
}
