package yixian.care;

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
import yixian.care.db.tables.records.HouseholdsRecord;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** Households, their visits, help and leads over HTTP, as the phone asks for them. */
@RestController
@RequestMapping("/api")
class HouseholdController {

  private final Households face;
  private final HouseholdStore store;
  private final Helps helps;
  private final Leads leads;
  private final Sheets sheets;
  private final Followed followed;
  private final Reach reach;
  private final Road road;

  HouseholdController(
      Households face,
      HouseholdStore store,
      Helps helps,
      Leads leads,
      Sheets sheets,
      Followed followed,
      Reach reach,
      Road road) {
    this.face = face;
    this.store = store;
    this.helps = helps;
    this.leads = leads;
    this.sheets = sheets;
    this.followed = followed;
    this.reach = reach;
    this.road = road;
  }

  /** 派给 · Who is to visit from now on. */
  record Assigning(int version, @Nullable UUID person) {}

  /** 回访 · What the household said. */
  record Following(int version, @Nullable HelpAnswer answer) {}

  @GetMapping("/care-households/mine")
  @Requires(CareActions.VISIT)
  List<HouseholdSheet.Line> mine(Actor actor) {
    return road.ownRead(
        actor,
        () -> {
          UUID person = actor.person();
          List<HouseholdsRecord> rows = person == null ? List.of() : store.mine(person);
          return sheets.lines(rows);
        });
  }

  @GetMapping("/care-households/{id}")
  @Requires(CareActions.VIEW)
  HouseholdSheet one(Actor actor, @PathVariable UUID id) {
    return followed.sheet(
        actor, reach.read(actor, _ -> sheets.sheet(actor, face.found(actor, id))));
  }

  @GetMapping("/care-households/{id}/contact")
  @Requires(CareActions.VISIT)
  HouseholdStore.Contact contact(Actor actor, @PathVariable UUID id) {
    return reach.inspect(actor, () -> face.contact(actor, id));
  }

  @GetMapping("/care-households/{id}/visitors")
  @Requires(CareActions.VISIT)
  List<HouseholdSheet.Visitor> visitors(Actor actor, @PathVariable UUID id) {
    return reach.read(actor, _ -> sheets.visitors(face.found(actor, id)));
  }

  @PostMapping("/care-households/{id}/visits")
  @Requires(CareActions.VISIT)
  Standing visit(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody VisitDraft draft) {
    return reach.write(actor, key, Standing.class, () -> face.visit(actor, id, draft));
  }

  @PostMapping("/care-households/{id}/visitor")
  @Requires(CareActions.VISIT)
  Standing assign(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Assigning order) {
    return reach.write(
        actor, key, Standing.class, () -> face.assign(actor, id, order.version(), order.person()));
  }

  @PostMapping("/care-households/{id}/helps")
  @Requires(CareActions.VISIT)
  Standing help(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody HelpDraft draft) {
    return reach.write(actor, key, Standing.class, () -> helps.give(actor, id, draft));
  }

  @PostMapping("/care-helps/{id}/follow")
  @Requires(CareActions.VISIT)
  Standing follow(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Following told) {
    return reach.write(
        actor, key, Standing.class, () -> helps.follow(actor, id, told.version(), told.answer()));
  }

  /** An issue is reported with the right to report; anything else with that to the household. */
  @PostMapping("/care-leads/{id}/pass")
  @Requires(CareActions.VISIT)
  Standing pass(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody LeadOrder order) {
    return order.way() == LeadState.ISSUE
        ? road.write(
            actor, CareActions.REPORT, key, Standing.class, () -> leads.pass(actor, id, order))
        : reach.write(actor, key, Standing.class, () -> leads.pass(actor, id, order));
  }
}
