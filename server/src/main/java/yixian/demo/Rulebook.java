package yixian.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.calendar.DeadlineUnit;
import yixian.demo.data.Question;
import yixian.demo.data.Routing;
import yixian.demo.data.Rows;
import yixian.demo.data.TimeLimit;
import yixian.issue.Stage;
import yixian.issue.category.Categories;
import yixian.issue.category.Category;
import yixian.issue.category.Kind;
import yixian.issue.category.Limit;
import yixian.issue.category.NewCategory;
import yixian.issue.released.Releases;
import yixian.issue.routing.Hours;
import yixian.issue.routing.Routes;
import yixian.issue.routing.Rule;
import yixian.kernel.Ids;

/**
 * 规则 · The district's own classes with their questions and terms, and the ordered rules of
 * dispatch.
 */
@Component
class Rulebook {

  private static final List<String> OPEN = List.of("01037", "06013", "06042");

  private final Categories categories;
  private final Routes routes;
  private final Releases releases;
  private final Errand errand;

  Rulebook(Categories categories, Routes routes, Releases releases, Errand errand) {
    this.categories = categories;
    this.routes = routes;
    this.releases = releases;
    this.errand = errand;
  }

  void categories(Instant moment) {
    List<NewCategory> wanted =
        Rows.of("issue/district-categories.csv").stream().map(Rulebook::category).toList();
    errand.once(
        "categories",
        "issue.configure",
        moment,
        Made.class,
        () -> {
          categories.add(Errand.LOADER, wanted);
          return new Made(Map.of());
        });
  }

  private static NewCategory category(String[] row) {
    Map<Stage, Limit> limits = new EnumMap<>(Stage.class);
    if (!row[3].isEmpty()) {
      limits.put(Stage.DISPATCH, limit(row[3]));
      limits.put(Stage.HANDLE, limit(row[4]));
      limits.put(Stage.CHECK, limit(row[5]));
    }
    List<NewCategory.NewQuestion> questions =
        Question.all().stream()
            .filter(question -> question.category().equals("DISTRICT:" + row[0]))
            .map(Rulebook::question)
            .toList();
    return new NewCategory(row[0], row[1].isEmpty() ? null : row[1], row[2], limits, questions);
  }

  private static NewCategory.NewQuestion question(Question question) {
    yixian.issue.category.Question.Kind kind =
        yixian.issue.category.Question.Kind.valueOf(question.kind().name());
    return new NewCategory.NewQuestion(
        question.text(), kind, question.choices(), question.required());
  }

  private static Limit limit(String text) {
    TimeLimit limit = TimeLimit.of(text);
    return new Limit(limit.amount(), DeadlineUnit.valueOf(limit.unit().name()));
  }

  void routing(Made units, Instant moment) {
    errand.once(
        "routing",
        "issue.configure",
        moment,
        Made.class,
        () -> {
          List<Rule> rules = new ArrayList<>();
          Routing.ofDemo().rules().forEach(rule -> rules.add(rule(rule, units)));
          routes.replace(Errand.LOADER, routes.routing().version(), rules);
          return new Made(Map.of());
        });
  }

  /** Street lamps, holes in the road and full bins need no moderator where nobody is named. */
  void openness(Instant moment) {
    errand.once(
        "openness",
        "issue.release",
        moment,
        Made.class,
        () -> {
          releases.rules(
              Errand.LOADER, OPEN.stream().map(code -> Category.idOf(Kind.MATTER, code)).toList());
          return new Made(Map.of());
        });
  }

  private static Rule rule(Routing.Rule rule, Made units) {
    return new Rule(
        Ids.next(),
        rule.area().isEmpty() ? null : units.id(rule.area()),
        categoryOf(rule.category()),
        rule.hours().isEmpty() ? null : new Hours(rule.hours()),
        units.id(rule.unit()),
        rule.why(),
        false,
        false,
        true);
  }

  /** The id of {@code MATTER:06} or {@code DISTRICT:330101}. */
  static @Nullable UUID categoryOf(String kindAndCode) {
    if (kindAndCode.isEmpty()) {
      return null;
    }
    int colon = kindAndCode.indexOf(':');
    Kind kind = Kind.valueOf(kindAndCode.substring(0, colon));
    return Category.idOf(kind, kindAndCode.substring(colon + 1));
  }
}
