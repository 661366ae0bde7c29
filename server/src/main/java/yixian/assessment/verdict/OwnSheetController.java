package yixian.assessment.verdict;

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
import yixian.kernel.Open;
import yixian.kernel.Scope;

/** One's own sheets over HTTP: only those of which one was told. */
@RestController
@RequestMapping("/api/assessment/mine")
class OwnSheetController {

  /** By it an official may read the issues that his sheet counts. */
  private static final String ISSUE_VIEW = "issue.view";

  private final OwnSheets own;
  private final SheetRecords records;
  private final Road road;

  OwnSheetController(OwnSheets own, SheetRecords records, Road road) {
    this.own = own;
    this.records = records;
    this.road = road;
  }

  record Said(@Nullable String text) {}

  record Wish(ReviewKind kind, @Nullable String text) {}

  @GetMapping
  @Open("本人的考核")
  List<SheetView> list(Actor actor) {
    return road.ownRead(actor, () -> own.list(actor));
  }

  @GetMapping("/{id}")
  @Open("本人的考核表")
  SheetView sheet(Actor actor, @PathVariable UUID id) {
    return road.ownRead(actor, () -> own.view(actor, id));
  }

  @GetMapping("/{id}/records")
  @Open("本人考核所统计的记录")
  List<SheetRecords.Counted> records(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") int seq,
      @RequestParam(defaultValue = "1") int revision) {
    SheetRecords.Asked asked =
        road.ownRead(actor, () -> records.asked(own.sheet(actor, id), revision, seq));
    return actor.may(ISSUE_VIEW)
        ? road.read(actor, ISSUE_VIEW, () -> records.list(asked, actor.scope(ISSUE_VIEW)))
        : road.ownRead(actor, () -> records.list(asked, Scope.NOTHING));
  }

  @PostMapping("/{id}/receipt")
  @Open("签收本人的考核告知")
  SheetView receive(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.ownWrite(actor, key, SheetView.class, () -> own.receive(actor, id));
  }

  @PostMapping("/{id}/answer")
  @Open("对本人的考核作说明")
  SheetView answer(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Said said) {
    return road.ownWrite(actor, key, SheetView.class, () -> own.answer(actor, id, said.text()));
  }

  @PostMapping("/{id}/asked")
  @Open("就本人的考核申请复核或提出申诉")
  SheetView ask(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Wish wish) {
    return road.ownWrite(
        actor, key, SheetView.class, () -> own.ask(actor, id, wish.kind(), wish.text()));
  }
}
