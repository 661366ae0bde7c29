package yixian.issue.closing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.issue.category.Categories;
import yixian.issue.category.Category;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 结案标准 · The rule of a class, else that of the nearest class above it. A change is a new edition;
 * the ones before stay, with who wrote them and on whose proposal. Called inside the road.
 */
@Component
public class ClosingRules {

  private static final int LONGEST = 1_000;

  private final ClosingRuleStore store;
  private final Categories categories;
  private final Audit audit;
  private final Clock clock;

  ClosingRules(ClosingRuleStore store, Categories categories, Audit audit, Clock clock) {
    this.store = store;
    this.categories = categories;
    this.audit = audit;
    this.clock = clock;
  }

  /** What holds for an issue of the class today. */
  public Optional<ClosingRule> of(@Nullable UUID category) {
    List<UUID> line = categories.book().withAbove(category).stream().map(Category::id).toList();
    List<ClosingRule> editions = store.editions(line);
    return line.stream()
        .flatMap(each -> editions.stream().filter(rule -> rule.category().equals(each)).limit(1))
        .findFirst();
  }

  /** The editions of the class's own rule, the latest first. */
  List<ClosingRule> editions(UUID category) {
    return store.editions(List.of(category));
  }

  /** Writes the next edition of the class's own rule. */
  public ClosingRule write(Actor actor, UUID category, @Nullable String text, UUID proposal) {
    Category named =
        categories
            .book()
            .find(category)
            .orElseThrow(() -> Problem.invalid(new Fault("category", "没有这个分类", "请从目录中选择分类")));
    if (text == null || text.isBlank() || text.strip().length() > LONGEST) {
      throw Problem.invalid(new Fault("rule", "结案标准应为 1 至 " + LONGEST + " 个字", "请写明办到什么程度才能结案"));
    }
    int last = editions(category).stream().mapToInt(ClosingRule::version).max().orElse(0);
    ClosingRule rule =
        new ClosingRule(category, last + 1, text.strip(), proposal, clock.instant(), actor.name());
    if (!store.add(rule)) {
      ClosingRule first = editions(category).getFirst();
      throw Problem.conflict(
          "“" + named.name() + "”的结案标准已由 " + first.by() + " 修改，请刷新后再改", first.by(), first.at());
    }
    audit.note(
        actor,
        "category.closing-rule",
        "category",
        category,
        Map.of("version", rule.version(), "proposal", proposal));
    return rule;
  }
}
