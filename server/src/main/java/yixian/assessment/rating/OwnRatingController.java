package yixian.assessment.rating;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.assessment.plan.Panel;
import yixian.assessment.sheet.Sheets;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;

/** What one is asked to say of others, over HTTP. */
@RestController
@RequestMapping("/api/assessment/ratings")
class OwnRatingController {

  private final Ratings ratings;
  private final Road road;

  OwnRatingController(Ratings ratings, Road road) {
    this.ratings = ratings;
    this.road = road;
  }

  record Word(@Nullable List<Integer> scores, @Nullable String remark) {}

  record Kept(UUID sheet) {}

  @GetMapping
  @Open("请本人评议的挂职干部")
  List<Ballot> asked(Actor actor) {
    return road.job(() -> ratings.asked(actor));
  }

  @PutMapping("/{sheet}/{panel}")
  @Open("评议挂职干部")
  Kept say(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID sheet,
      @PathVariable String panel,
      @RequestBody Word word) {
    Panel part =
        road.job(() -> ratings.panels(actor, sheet)).stream()
            .filter(each -> each.name().equals(panel))
            .findFirst()
            .orElseThrow(Sheets::absent);
    Ratings.Question question = road.job(() -> ratings.question(sheet));
    return road.ownWrite(
        actor,
        key,
        Kept.class,
        () -> {
          ratings.say(actor, sheet, part, question, word.scores(), word.remark());
          return new Kept(sheet);
        });
  }
}
