package yixian.issue.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.grid.Grids;
import yixian.issue.Areas;
import yixian.issue.Named;
import yixian.issue.Names;
import yixian.issue.category.Categories;
import yixian.kernel.Actor;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Ids;
import yixian.kernel.Requires;

/** Routing rules over HTTP. */
@RestController
class RoutingController {

  private final Routes routes;
  private final Categories categories;
  private final Grids grids;
  private final Names names;
  private final Road road;
  private final Clock clock;

  RoutingController(
      Routes routes, Categories categories, Grids grids, Names names, Road road, Clock clock) {
    this.routes = routes;
    this.categories = categories;
    this.grids = grids;
    this.names = names;
    this.road = road;
    this.clock = clock;
  }

  record RuleView(
      UUID id,
      int position,
      @Nullable Named area,
      @Nullable Named category,
      @Nullable Hours hours,
      @Nullable String hoursName,
      Named unit,
      String why,
      boolean autoAccept,
      boolean autoDispatch,
      boolean enabled,
      int version) {}

  record RuleEdit(
      @Nullable UUID id,
      @Nullable UUID area,
      @Nullable UUID category,
      @Nullable Hours hours,
      UUID unit,
      String why,
      @Nullable Boolean autoAccept,
      @Nullable Boolean autoDispatch,
      @Nullable Boolean enabled) {}

  record TableEdit(int version, List<RuleEdit> rules) {}

  record TableView(int version, List<RuleView> items) {}

  record Trial(
      double longitude,
      double latitude,
      @Nullable CoordinateSystem system,
      @Nullable UUID category,
      @Nullable Instant at) {}

  record TrialAnswer(@Nullable Named unit, String why, @Nullable String rule) {}

  @GetMapping("/api/routing")
  @Requires("issue.view")
  TableView list() {
    return view(routes.routing());
  }

  @PutMapping("/api/routing")
  @Requires(value = "issue.configure", everywhere = true)
  TableView replace(Actor actor, IdempotencyKey key, @RequestBody TableEdit edit) {
    List<Rule> rules = edit.rules().stream().map(RoutingController::rule).toList();
    Routing made =
        road.write(
            actor,
            "issue.configure",
            key,
            Routing.class,
            () -> routes.replace(actor, edit.version(), rules));
    return view(made);
  }

  @PostMapping("/api/routing/trial")
  @Requires("issue.view")
  TrialAnswer tryOut(Actor actor, IdempotencyKey key, @RequestBody Trial trial) {
    CoordinateSystem system = trial.system() == null ? CoordinateSystem.WGS84 : trial.system();
    var place = grids.place(system.toWgs84(trial.longitude(), trial.latitude()));
    Instant at = trial.at() == null ? clock.instant() : trial.at();
    Optional<Answer> found = routes.find(new Rule.Question(Areas.of(place), trial.category(), at));
    return found
        .map(
            answer ->
                new TrialAnswer(
                    names.unit(answer.unit()), answer.why(), "第 " + answer.position() + " 条"))
        .orElseGet(() -> new TrialAnswer(null, "没有适用的规则，将由调度员人工派遣", null));
  }

  private static Rule rule(RuleEdit edit) {
    return new Rule(
        edit.id() == null ? Ids.next() : edit.id(),
        edit.area(),
        edit.category(),
        edit.hours(),
        edit.unit(),
        edit.why().strip(),
        Boolean.TRUE.equals(edit.autoAccept()),
        Boolean.TRUE.equals(edit.autoDispatch()),
        !Boolean.FALSE.equals(edit.enabled()));
  }

  private TableView view(Routing routing) {
    List<Rule> rules = routing.rules();
    return new TableView(
        routing.version(),
        java.util.stream.IntStream.range(0, rules.size())
            .mapToObj(i -> view(rules.get(i), i + 1, routing.version()))
            .toList());
  }

  private RuleView view(Rule rule, int position, int version) {
    return new RuleView(
        rule.id(),
        position,
        rule.area() == null ? null : names.unit(rule.area()),
        rule.category() == null
            ? null
            : new Named(rule.category(), categories.book().path(rule.category())),
        rule.hours(),
        rule.hours() == null ? null : rule.hours().words(),
        names.unit(rule.unit()),
        rule.why(),
        rule.autoAccept(),
        rule.autoDispatch(),
        rule.enabled(),
        version);
  }
}
