package yixian.issue.lookback.review;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.issue.citizen.Turnstile;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Problem;
import yixian.kernel.Requires;

/** Review groups for whoever leads them, and the reviewers' own routes by code. */
@RestController
@RequestMapping("/api")
class ReviewController {
  private static final String WHY = "评议员凭专用码评议抽中的事件";

  private final ReviewGroups groups;
  private final Errands errands;
  private final Turnstile turnstile;
  private final Road road;

  ReviewController(ReviewGroups groups, Errands errands, Turnstile turnstile, Road road) {
    this.groups = groups;
    this.errands = errands;
    this.turnstile = turnstile;
    this.road = road;
  }

  record Answer(String code, Review.@Nullable Given given) {}

  record Code(String code) {}

  @GetMapping("/review-groups")
  @Requires(ReviewGroups.LEAD)
  List<GroupSheet> list(Actor actor) {
    return road.read(actor, ReviewGroups.LEAD, () -> groups.list(actor.scope(ReviewGroups.LEAD)));
  }

  @PostMapping("/review-groups")
  @Requires(ReviewGroups.LEAD)
  UUID found(Actor actor, IdempotencyKey key, @RequestBody GroupSheet.Draft draft) {
    return road.write(actor, ReviewGroups.LEAD, key, UUID.class, () -> groups.found(actor, draft));
  }

  @PostMapping("/review-groups/{id}/reviewers")
  @Requires(ReviewGroups.LEAD)
  UUID enlist(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @RequestBody GroupSheet.NewMember member) {
    return road.write(
        actor, ReviewGroups.LEAD, key, UUID.class, () -> groups.enlist(actor, id, member));
  }

  @GetMapping("/reviewers/{id}/code")
  @Requires(ReviewGroups.LEAD)
  Code code(Actor actor, @PathVariable UUID id) {
    return road.inspect(actor, ReviewGroups.LEAD, () -> new Code(groups.code(actor, id)));
  }

  @PostMapping("/reviewers/{id}/renewals")
  @Requires(ReviewGroups.LEAD)
  boolean renew(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.write(actor, ReviewGroups.LEAD, key, Boolean.class, () -> groups.renew(actor, id));
  }

  @GetMapping("/public/reviews")
  @Open(value = WHY, withoutAccount = true)
  Errand asked(Actor actor, @RequestParam String code) {
    Actor citizen = Actor.citizen(actor.address());
    return guessed(citizen, () -> road.job(() -> errands.of(code)));
  }

  @PostMapping("/public/reviews/{sample}")
  @Open(value = WHY, withoutAccount = true)
  Errand answer(
      Actor actor, IdempotencyKey key, @PathVariable UUID sample, @RequestBody Answer answer) {
    Actor citizen = Actor.citizen(actor.address());
    return guessed(
        citizen,
        () ->
            road.citizenWrite(
                citizen,
                key,
                Errand.class,
                () -> errands.answer(citizen, answer.code(), sample, answer.given())));
  }

  private <T> T guessed(Actor citizen, Supplier<T> question) {
    turnstile.pass(Turnstile.Gate.FOLLOW, citizen);
    turnstile.look(Turnstile.Gate.GUESS, citizen);
    try {
      return question.get();
    } catch (Problem problem) {
      if (problem.kind() == Problem.Kind.NOT_FOUND) {
        turnstile.pass(Turnstile.Gate.GUESS, citizen);
      }
      throw problem;
    }
  }
}
