package yixian.issue.search;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.issue.IssueLine;
import yixian.issue.Light;
import yixian.issue.Names;
import yixian.issue.State;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.kernel.Actor;
import yixian.kernel.Page;
import yixian.kernel.Requires;

/** Lists, points and counts of issues over HTTP. */
@RestController
@RequestMapping("/api/issues")
class ListController {

  private static final String VIEW = "issue.view";

  private final Lists lists;
  private final ListStore store;
  private final Names names;
  private final Road road;
  private final Clock clock;

  ListController(Lists lists, ListStore store, Names names, Road road, Clock clock) {
    this.lists = lists;
    this.store = store;
    this.names = names;
    this.road = road;
    this.clock = clock;
  }

  /** A light on the map. */
  record LightPoint(UUID id, double longitude, double latitude, State state, Light light) {}

  /** How many there are of a kind. */
  record Count(String key, String name, int count) {}

  /** By what to count. */
  enum Group {
    STATE,
    UNIT,
    LIGHT
  }

  @GetMapping
  @Requires(VIEW)
  Page<IssueLine> list(Actor actor, @ParameterObject Asked asked) {
    IssueQuery query = asked.query();
    return road.read(actor, VIEW, () -> lists.page(actor, VIEW, query));
  }

  /** How many there are; for a page that was asked for without them. */
  @GetMapping("/total")
  @Requires(VIEW)
  Total total(Actor actor, @ParameterObject Asked asked) {
    IssueQuery query = asked.query();
    return road.read(actor, VIEW, () -> lists.total(actor, VIEW, query));
  }

  @GetMapping("/map")
  @Requires(VIEW)
  List<LightPoint> map(Actor actor, @ParameterObject Asked asked) {
    IssueQuery query = asked.query();
    Instant now = clock.instant();
    return road.read(
        actor,
        VIEW,
        () ->
            store.points(lists.search(actor, VIEW, query), Lists.MOST_POINTS).stream()
                .map(row -> point(row, now))
                .toList());
  }

  @GetMapping("/counts")
  @Requires(VIEW)
  List<Count> counts(Actor actor, @RequestParam String group, @ParameterObject Asked asked) {
    Group by = Asked.named(Group.class, "group", group);
    IssueQuery query = asked.query();
    return road.read(actor, VIEW, () -> counts(by, lists.search(actor, VIEW, query)));
  }

  private List<Count> counts(Group group, ListStore.Search search) {
    return switch (group) {
      case STATE ->
          store.countsByState(search).entrySet().stream()
              .map(each -> count(State.valueOf(each.getKey()), each.getValue()))
              .sorted(Comparator.comparing(count -> State.valueOf(count.key())))
              .toList();
      case UNIT ->
          store.countsByUnit(search).entrySet().stream()
              .map(each -> count(each.getKey(), each.getValue()))
              .sorted(Comparator.comparing(Count::count).reversed())
              .toList();
      case LIGHT -> {
        Instant now = clock.instant();
        yield Arrays.stream(Light.values())
            .filter(light -> light != Light.NONE)
            .map(
                light ->
                    new Count(light.name(), light.label(), store.count(search.lit(light, now))))
            .toList();
      }
    };
  }

  private static Count count(State state, int count) {
    return new Count(state.name(), state.label(), count);
  }

  private Count count(UUID unit, int count) {
    return new Count(unit.toString(), names.unit(unit).name(), count);
  }

  private static LightPoint point(IssuesRecord row, Instant now) {
    State state = State.valueOf(row.getState());
    return new LightPoint(
        row.getId(),
        row.getLongitude(),
        row.getLatitude(),
        state,
        Light.of(state.open(), row.getWarnAt(), row.getDue(), now));
  }
}
