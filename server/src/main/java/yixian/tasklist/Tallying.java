package yixian.tasklist;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.People;
import yixian.grid.Grid;
import yixian.grid.Grids;
import yixian.kernel.Scope;
import yixian.tasklist.ItemStore.Tally;
import yixian.tasklist.db.tables.records.CountsRecord;
import yixian.tasklist.db.tables.records.ListsRecord;

/** 计数 · Adds up the items of a list; of a forgotten one only the counts that stayed. */
@Component
class Tallying {

  private final ListStore lists;
  private final ItemStore items;
  private final Grids grids;
  private final People people;
  private final Clock clock;

  Tallying(ListStore lists, ItemStore items, Grids grids, People people, Clock clock) {
    this.lists = lists;
    this.items = items;
    this.grids = grids;
    this.people = people;
    this.clock = clock;
  }

  Progress progress(Scope scope, ListsRecord list) {
    boolean late = late(list);
    List<Tally> tallies = tallies(scope, list);
    return new Progress(
        Arrays.stream(Figure.values()).map(figure -> counted(figure, tallies, late)).toList(),
        rows(tallies, Tally::grid, this::gridNames, late),
        rows(
            tallies.stream().filter(tally -> tally.person() != null).toList(),
            Tally::person,
            people::names,
            late));
  }

  /** One figure of the list. */
  int count(Scope scope, ListsRecord list, Figure figure) {
    return counted(figure, tallies(scope, list), late(list)).count();
  }

  /** How many items whoever holds them still owes after the deadline, by person. */
  Map<UUID, Integer> overdue(Scope scope, ListsRecord list) {
    Map<UUID, Integer> owed = new HashMap<>();
    if (late(list)) {
      for (Tally tally : tallies(scope, list)) {
        if (tally.person() != null && pending(tally) > 0) {
          owed.merge(tally.person(), pending(tally), Integer::sum);
        }
      }
    }
    return owed;
  }

  /** What stays when the items go: how many there were in each grid. */
  List<CountsRecord> kept(ListsRecord list) {
    Map<Optional<UUID>, List<Tally>> byGrid =
        items.tallies(Scope.EVERYTHING, list.getId()).stream()
            .collect(Collectors.groupingBy(tally -> Optional.ofNullable(tally.grid())));
    List<CountsRecord> kept = new ArrayList<>();
    byGrid.forEach(
        (grid, those) ->
            kept.add(
                new CountsRecord(
                    list.getId(),
                    grid.orElse(null),
                    sum(those, Tally::total),
                    sum(those, Tally::opened),
                    sum(those, Tally::answered),
                    sum(those, Tally::inTime),
                    sum(those, Tally::returned))));
    return kept;
  }

  private List<Tally> tallies(Scope scope, ListsRecord list) {
    if (list.getForgottenAt() == null) {
      return items.tallies(scope, list.getId());
    }
    return lists.counts(list.getId()).stream()
        .map(
            row ->
                new Tally(
                    row.getGrid(),
                    null,
                    row.getTotal(),
                    row.getOpened(),
                    row.getAnswered(),
                    row.getInTime(),
                    row.getReturned(),
                    0))
        .toList();
  }

  private boolean late(ListsRecord list) {
    return list.getState().equals(ListState.RUNNING.name())
        && clock.instant().isAfter(list.getDue());
  }

  private static Progress.Counted counted(Figure figure, List<Tally> tallies, boolean late) {
    int count =
        switch (figure) {
          case TOTAL -> sum(tallies, Tally::total);
          case OPENED -> sum(tallies, Tally::opened);
          case ANSWERED -> sum(tallies, Tally::answered);
          case IN_TIME -> sum(tallies, Tally::inTime);
          case PENDING -> sum(tallies, Tallying::pending);
          case OVERDUE -> late ? sum(tallies, Tallying::pending) : 0;
          case RETURNED -> sum(tallies, Tally::returned);
          case UNPLACED -> sum(tallies, Tally::unplaced);
        };
    return new Progress.Counted(figure, figure.label(), count);
  }

  private static int pending(Tally tally) {
    return tally.total() - tally.answered() - tally.returned() - tally.unplaced();
  }

  private static int sum(List<Tally> tallies, ToIntFunction<Tally> what) {
    return tallies.stream().mapToInt(what).sum();
  }

  private List<Progress.Row> rows(
      List<Tally> tallies,
      Function<Tally, @Nullable UUID> by,
      Function<Collection<UUID>, Map<UUID, String>> names,
      boolean late) {
    Map<Optional<UUID>, List<Tally>> groups =
        tallies.stream()
            .collect(Collectors.groupingBy(tally -> Optional.ofNullable(by.apply(tally))));
    Map<UUID, String> called =
        names.apply(groups.keySet().stream().flatMap(Optional::stream).toList());
    return groups.entrySet().stream()
        .map(group -> row(group.getKey().orElse(null), called, group.getValue(), late))
        .sorted(
            Comparator.comparingInt(Progress.Row::overdue)
                .reversed()
                .thenComparing(row -> Objects.requireNonNullElse(row.name(), "")))
        .toList();
  }

  private static Progress.Row row(
      @Nullable UUID id, Map<UUID, String> called, List<Tally> those, boolean late) {
    return new Progress.Row(
        id,
        id == null ? null : called.get(id),
        sum(those, Tally::total),
        sum(those, Tally::opened),
        sum(those, Tally::answered),
        late ? sum(those, Tallying::pending) : 0,
        sum(those, Tally::returned));
  }

  Map<UUID, String> gridNames(Collection<UUID> ids) {
    return grids.find(ids).stream().collect(Collectors.toMap(Grid::id, Grid::name));
  }
}
