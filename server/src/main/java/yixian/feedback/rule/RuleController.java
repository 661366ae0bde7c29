package yixian.feedback.rule;

import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.feedback.Feedback;
import yixian.kernel.Actor;
import yixian.kernel.FeedbackSource.Matter;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** Rules over HTTP. */
@RestController
@RequestMapping("/api/feedback/rules")
class RuleController {

  private final Rules rules;
  private final Road road;

  RuleController(Rules rules, Road road) {
    this.rules = rules;
    this.road = road;
  }

  /** 可选 · Something that can be told, as people call it. */
  record Choice(String code, String name, String definition) {}

  /** 规则页 · All versions, and what can be chosen from. */
  record RulePage(List<RuleSet> versions, List<Choice> matters, List<Choice> indicators) {}

  @GetMapping
  @Requires(Feedback.KEEP)
  RulePage list(Actor actor) {
    return road.read(
        actor,
        Feedback.KEEP,
        () ->
            new RulePage(
                rules.list(),
                Arrays.stream(Matter.values())
                    .map(each -> new Choice(each.name(), each.label(), each.definition()))
                    .toList(),
                rules.indicators().stream()
                    .map(each -> new Choice(each.code(), each.name(), each.words()))
                    .toList()));
  }

  @PostMapping
  @Requires(value = Feedback.KEEP, everywhere = true)
  Integer set(Actor actor, IdempotencyKey key, @RequestBody RuleDraft draft) {
    return road.write(actor, Feedback.KEEP, key, Integer.class, () -> rules.set(actor, draft));
  }
}
