package yixian.dashboard.wall;

import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.attendance.rollcall.RollCallLine;
import yixian.attendance.rollcall.RollCalls;
import yixian.dashboard.board.Audience;
import yixian.dashboard.board.BoardSheet.TileSheet;
import yixian.dashboard.board.Dashboard;
import yixian.dashboard.board.Dashboards;
import yixian.dashboard.board.Showing;
import yixian.dashboard.board.Sight;
import yixian.indicator.LatestFacts;
import yixian.indicator.LatestFacts.Happened;
import yixian.issue.Light;
import yixian.issue.search.LiveIssues;
import yixian.issue.search.LiveOverdue;
import yixian.issue.search.LivePoint;
import yixian.kernel.Actor;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 指挥大屏 · Reckons what the wall shows, each part with its own permission: who may not see roll-calls
 * has none on his wall. Nothing that a resident wrote, and no name of a person, is on it.
 */
@Component
class Wall {

  static final String OPEN = "dashboard.wall";

  private static final int MOST_OVERDUE = 12;
  private static final int MOST_LATEST = 14;
  private static final List<String> TOLD =
      List.of(
          "issue.reported",
          "issue.filed",
          "issue.dispatched",
          "issue.returned",
          "issue.handled",
          "issue.reworked",
          "issue.closed",
          "issue.supervised",
          "issue.reopened");

  private final Road road;
  private final Dashboards dashboards;
  private final Showing showing;
  private final LiveIssues issues;
  private final LatestFacts latest;
  private final RollCalls calls;
  private final Clock clock;

  Wall(
      Road road,
      Dashboards dashboards,
      Showing showing,
      LiveIssues issues,
      LatestFacts latest,
      RollCalls calls,
      Clock clock) {
    this.road = road;
    this.dashboards = dashboards;
    this.showing = showing;
    this.issues = issues;
    this.latest = latest;
    this.calls = calls;
    this.clock = clock;
  }

  /** The board of the wall that is asked for, or the one that came with the house. */
  Dashboard board(Actor reader, @Nullable UUID id) {
    return road.read(
        reader,
        Dashboards.VIEW,
        () -> {
          Dashboard board = id == null ? dashboards.wall(reader) : dashboards.get(reader, id);
          if (board.audience() != Audience.WALL) {
            throw Problem.notFound("大屏");
          }
          return board;
        });
  }

  /** What is on the map, told apart so that it is asked with its own right. */
  private record Streets(
      List<LivePoint> points, Map<Light, Integer> lights, List<LiveOverdue> overdue) {

    static final Streets NONE = new Streets(List.of(), Map.of(), List.of());
  }

  private record Figures(List<TileSheet> tiles, List<Happened> latest) {}

  /** What a reader's wall shows now. */
  WallState state(Actor reader, Dashboard board) {
    Scope scope = reader.scope(Dashboards.VIEW);
    String whose = scope.everything() ? "全区" : "您的查看范围";
    Figures figures =
        road.read(
            reader,
            Dashboards.VIEW,
            () ->
                new Figures(
                    showing.today(board.tiles(), Sight.of(scope, whose)),
                    latest.of(TOLD, scope, clock.instant(), MOST_LATEST)));
    Streets streets =
        reader.may(LiveIssues.VIEW)
            ? road.read(reader, LiveIssues.VIEW, () -> streets(reader))
            : Streets.NONE;
    List<WallState.Call> call =
        reader.may(RollCalls.VIEW)
            ? road.read(reader, RollCalls.VIEW, () -> call(reader))
            : List.of();
    return new WallState(
        clock.instant(),
        board.name(),
        whose,
        figures.tiles(),
        streets.lights(),
        streets.overdue(),
        call.isEmpty() ? null : call.getFirst(),
        figures.latest(),
        true,
        streets.points(),
        List.of());
  }

  private Streets streets(Actor reader) {
    Map<Light, Integer> lights = new EnumMap<>(Light.class);
    for (Light light : List.of(Light.GREEN, Light.YELLOW, Light.RED)) {
      lights.put(light, issues.open(reader, light));
    }
    return new Streets(issues.points(reader), lights, issues.overdue(reader, MOST_OVERDUE));
  }

  /** The one that runs; else the last. */
  private List<WallState.Call> call(Actor reader) {
    return calls.list(reader).stream()
        .sorted(Comparator.comparing((RollCallLine line) -> line.endedAt() != null))
        .limit(1)
        .map(
            line ->
                new WallState.Call(
                    line.id(),
                    line.name(),
                    line.calledAt(),
                    line.dueAt(),
                    line.endedAt(),
                    line.figures().called(),
                    line.figures().answered(),
                    line.figures().late()))
        .toList();
  }
}
