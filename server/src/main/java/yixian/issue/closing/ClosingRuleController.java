package yixian.issue.closing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.issue.category.Categories;
import yixian.kernel.Open;
import yixian.kernel.Problem;

/** Closing rules over HTTP. */
@RestController
@RequestMapping("/api/categories/{id}/closing-rule")
class ClosingRuleController {

  private final ClosingRules rules;
  private final Categories categories;
  private final Road road;

  ClosingRuleController(ClosingRules rules, Categories categories, Road road) {
    this.rules = rules;
    this.categories = categories;
    this.road = road;
  }

  record Edition(int version, String text, Instant at, String by, boolean byProposal) {}

  /**
   * What holds for the class, and how its own rule came about.
   *
   * @param category from which it comes: the class itself or one above
   */
  record View(@Nullable String category, @Nullable String text, List<Edition> editions) {}

  @GetMapping
  @Open("结案标准对所有登录者公开")
  View of(@PathVariable UUID id) {
    if (categories.book().find(id).isEmpty()) {
      throw Problem.notFound("分类");
    }
    return road.job(
        () -> {
          List<Edition> editions =
              rules.editions(id).stream().map(ClosingRuleController::edition).toList();
          return rules
              .of(id)
              .map(rule -> new View(categories.book().path(rule.category()), rule.text(), editions))
              .orElse(new View(null, null, editions));
        });
  }

  private static Edition edition(ClosingRule rule) {
    return new Edition(rule.version(), rule.text(), rule.at(), rule.by(), rule.proposal() != null);
  }
}
