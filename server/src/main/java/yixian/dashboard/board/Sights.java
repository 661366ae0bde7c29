package yixian.dashboard.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.Unit;
import yixian.directory.Units;
import yixian.grid.Grid;
import yixian.grid.GridQuery;
import yixian.grid.Grids;
import yixian.indicator.About;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Problem;
import yixian.kernel.Scope;

/**
 * 视野 · Finds out whose records a reader sees on a board: never more than his own reach, and of
 * people only himself.
 */
@Component
class Sights {

  private static final int MOST_CHOICES = 400;

  private final Units units;
  private final Grids grids;
  private final Clock clock;

  Sights(Units units, Grids grids, Clock clock) {
    this.units = units;
    this.grids = grids;
    this.clock = clock;
  }

  /**
   * What the reader sees of a board for this audience.
   *
   * @param subject a unit or grid within his reach; null for all of it
   */
  Sight of(Actor reader, Audience audience, @Nullable UUID subject) {
    Scope scope = reader.scope(Dashboards.VIEW);
    return switch (audience) {
      case PERSONAL -> personal(reader);
      case UNIT -> subject == null ? all(scope) : unit(scope, subject);
      case GRID -> subject == null ? all(scope) : grid(scope, subject);
      case DISTRICT, WALL -> all(scope);
    };
  }

  private static Sight personal(Actor reader) {
    UUID person = reader.person();
    if (person == null) {
      throw Problem.refused("nobody", "您的账号没有对应的人员，没有本人的数字");
    }
    return new Sight(About.PERSON, person, Scope.EVERYTHING, "本人：" + reader.name(), null);
  }

  private Sight all(Scope scope) {
    if (scope.everything()) {
      return Sight.of(scope, "全区");
    }
    List<String> names =
        scope.units().size() == 1
            ? List.copyOf(units.names(scope.units()).values())
            : scope.units().isEmpty() && scope.grids().size() == 1
                ? grids.find(scope.grids()).stream().map(Grid::name).toList()
                : List.of();
    return Sight.of(scope, names.isEmpty() ? "您的查看范围" : names.getFirst());
  }

  /** The unit with all below it, as far as the reader sees them. */
  private Sight unit(Scope scope, UUID unit) {
    Set<UUID> inside = new HashSet<>(units.unitsBelow(List.of(unit)));
    inside.add(unit);
    if (!scope.everything()) {
      inside.retainAll(scope.units());
    }
    Unit found = units.find(unit).orElseThrow(() -> Problem.notFound("单位"));
    if (inside.isEmpty()) {
      throw Problem.notFound("单位");
    }
    Scope narrow = new Scope(false, inside, Set.of(), null);
    return new Sight(About.WHOLE, About.ALL, narrow, found.name(), unit);
  }

  private Sight grid(Scope scope, UUID id) {
    Grid grid =
        grids.find(id).filter(each -> sees(scope, each)).orElseThrow(() -> Problem.notFound("网格"));
    return new Sight(About.GRID, id, scope, grid.name(), id);
  }

  private static boolean sees(Scope scope, Grid grid) {
    return scope.everything()
        || scope.grids().contains(grid.id())
        || scope.units().contains(grid.unit())
        || grid.town() != null && scope.units().contains(grid.town());
  }

  /** The units or grids that the reader may choose, by their codes. */
  List<BoardSheet.Choice> choices(Actor reader, Audience audience) {
    Scope scope = reader.scope(Dashboards.VIEW);
    LocalDate today = Days.today(clock);
    return switch (audience) {
      case UNIT ->
          units.all(today).stream()
              .filter(each -> scope.everything() || scope.units().contains(each.id()))
              .sorted(Comparator.comparing(Unit::code))
              .limit(MOST_CHOICES)
              .map(each -> new BoardSheet.Choice(each.id(), each.name()))
              .toList();
      case GRID ->
          grids.list(GridQuery.on(today)).stream()
              .filter(each -> sees(scope, each))
              .sorted(Comparator.comparing(Grid::code))
              .limit(MOST_CHOICES)
              .map(each -> new BoardSheet.Choice(each.id(), each.name()))
              .toList();
      case DISTRICT, PERSONAL, WALL -> List.of();
    };
  }
}
