package yixian.outreach;

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
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.outreach.db.tables.records.QuestionsRecord;

/** Questions over HTTP, for those who answer and release. */
@RestController
@RequestMapping("/api/questions")
class QuestionController {

  private static final int MOST = 100;

  private final Questions face;
  private final QuestionStore store;
  private final Sheets sheets;
  private final Road road;

  QuestionController(Questions face, QuestionStore store, Sheets sheets, Road road) {
    this.face = face;
    this.store = store;
    this.sheets = sheets;
    this.road = road;
  }

  @GetMapping
  @Requires(Questions.ANSWER)
  Page<QuestionSheet> list(
      Actor actor,
      @RequestParam(required = false) @Nullable QuestionState state,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(defaultValue = "0") int cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST || cursor < 0) {
      throw Problem.invalid(new Fault("limit", "每页条数应在 1 至 " + MOST + " 之间", "请改正 limit"));
    }
    return road.read(
        actor,
        Questions.ANSWER,
        () -> {
          Page<QuestionsRecord> found =
              store.list(actor.scope(Questions.ANSWER), state, text, cursor, limit);
          return new Page<>(
              sheets.questions(found.items()), found.next(), found.total(), found.totalCapped());
        });
  }

  @PostMapping("/{id}/answer")
  @Requires(Questions.ANSWER)
  Standing answer(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody QuestionWords words) {
    return road.write(
        actor, Questions.ANSWER, key, Standing.class, () -> face.answer(actor, id, words));
  }

  @PostMapping("/{id}/release")
  @Requires(Questions.ANSWER)
  Standing publish(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody QuestionWords words) {
    return road.write(
        actor, Questions.ANSWER, key, Standing.class, () -> face.publish(actor, id, words));
  }

  @PostMapping("/{id}/withdrawal")
  @Requires(Questions.ANSWER)
  Standing withdraw(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody QuestionWords words) {
    return road.write(
        actor,
        Questions.ANSWER,
        key,
        Standing.class,
        () -> face.withdraw(actor, id, words.version()));
  }
}
