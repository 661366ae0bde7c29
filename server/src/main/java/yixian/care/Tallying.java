package yixian.care;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.care.db.tables.records.ActionsRecord;
import yixian.care.db.tables.records.CountsRecord;
import yixian.grid.Grid;
import yixian.grid.Grids;
import yixian.kernel.Days;

/**
 * 计数 · Counts of an action by grid, from its records while there are any, from what was kept after
 * them. Asked by the house, since counts are for many who see no household.
 */
@Component
class Tallying {

  private final FigureStore figures;
  private final ActionStore actions;
  private final Grids grids;
  private final Clock clock;

  Tallying(FigureStore figures, ActionStore actions, Grids grids, Clock clock) {
    this.figures = figures;
    this.actions = actions;
    this.grids = grids;
    this.clock = clock;
  }

  /** 各网格计数 · What each grid of an action is counted to. */
  record Tally(Map<UUID, Map<Figure, Integer>> byGrid) {

    int sum(Figure figure) {
      return byGrid.values().stream().mapToInt(each -> each.getOrDefault(figure, 0)).sum();
    }
  }

  /** Some figures of some actions. */
  Map<UUID, Tally> of(Collection<UUID> ids, Collection<Figure> wanted) {
    Map<UUID, Map<UUID, Map<Figure, Integer>>> all = new HashMap<>();
    ids.forEach(id -> all.put(id, new HashMap<>()));
    for (Figure figure : wanted) {
      figures
          .counts(ids, figure, Days.today(clock))
          .forEach(each -> put(all, each.action(), each.grid(), figure, each.count()));
    }
    for (CountsRecord kept : actions.counts(ids)) {
      put(all, kept.getAction(), kept.getGrid(), Figure.valueOf(kept.getFigure()), kept.getCount());
    }
    Map<UUID, Tally> tallies = new HashMap<>();
    all.forEach((id, byGrid) -> tallies.put(id, new Tally(byGrid)));
    return tallies;
  }

  private static void put(
      Map<UUID, Map<UUID, Map<Figure, Integer>>> all,
      UUID action,
      UUID grid,
      Figure figure,
      int count) {
    all.getOrDefault(action, new HashMap<>())
        .computeIfAbsent(grid, _ -> new EnumMap<>(Figure.class))
        .put(figure, count);
  }

  Tally of(UUID action) {
    return Objects.requireNonNull(of(List.of(action), Arrays.asList(Figure.values())).get(action));
  }

  /** What stays of an action when its records go. */
  List<CountsRecord> kept(ActionsRecord action) {
    List<CountsRecord> kept = new ArrayList<>();
    of(action.getId())
        .byGrid()
        .forEach(
            (grid, counts) ->
                counts.forEach(
                    (figure, count) ->
                        kept.add(new CountsRecord(action.getId(), grid, figure.name(), count))));
    return kept;
  }

  /** The figures of each grid, open where the reader reaches it. */
  List<ActionSheet.Share> shares(Tally tally, Predicate<UUID> opens) {
    Map<UUID, String> names =
        grids.find(tally.byGrid().keySet()).stream()
            .collect(Collectors.toMap(Grid::id, Grid::name));
    return tally.byGrid().entrySet().stream()
        .map(
            each ->
                new ActionSheet.Share(
                    each.getKey(),
                    names.getOrDefault(each.getKey(), ""),
                    Arrays.stream(Figure.values())
                        .map(figure -> each.getValue().getOrDefault(figure, 0))
                        .toList(),
                    opens.test(each.getKey())))
        .sorted(Comparator.comparing(ActionSheet.Share::name))
        .toList();
  }
}
