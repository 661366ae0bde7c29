package yixian.tasklist;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Lifecycle;
import yixian.kernel.Lifecycle.Edge;
import yixian.kernel.Scope;
import yixian.tasklist.db.tables.records.ItemsRecord;
import yixian.tasklist.db.tables.records.ListsRecord;
import yixian.tasklist.db.tables.records.StepsRecord;

/** Writes lists and items for a reader: in words, with names of units, grids and colleagues. */
@Component
class Sheets {

  private final ItemStore items;
  private final Tallying tallying;
  private final Splitting splitting;
  private final Written written;
  private final Units units;
  private final People people;
  private final Clock clock;

  Sheets(
      ItemStore items,
      Tallying tallying,
      Splitting splitting,
      Written written,
      Units units,
      People people,
      Clock clock) {
    this.items = items;
    this.tallying = tallying;
    this.splitting = splitting;
    this.written = written;
    this.units = units;
    this.people = people;
    this.clock = clock;
  }

  ListSheet sheet(Actor reader, Scope scope, ListsRecord list) {
    List<ListSheet.Offered> moves =
        TaskLists.mayLead(reader, list)
            ? ListLifecycle.GRAPH.from(ListState.valueOf(list.getState())).stream()
                .map(Edge::move)
                .filter(move -> move != ListMove.FORGET)
                .map(move -> new ListSheet.Offered(move.code(), move.label()))
                .toList()
            : List.of();
    return new ListSheet(
        line(scope, list),
        list.getOwner(),
        list.getPurpose(),
        list.getBasis(),
        list.getExpires(),
        written.questions(list.getQuestions()),
        list.getDespite(),
        list.getSentAt(),
        list.getEndedAt(),
        list.getUrgedAt(),
        moves,
        list.getVersion());
  }

  ListSheet.Line line(Scope scope, ListsRecord list) {
    ListState state = ListState.valueOf(list.getState());
    return new ListSheet.Line(
        list.getId(),
        list.getCode(),
        list.getTitle(),
        units.name(list.getOwner()),
        state,
        state.label(),
        list.getDue(),
        tallying.count(scope, list, Figure.TOTAL),
        tallying.count(scope, list, Figure.ANSWERED),
        state == ListState.RUNNING && clock.instant().isAfter(list.getDue()));
  }

  List<ItemSheet.Line> lines(List<ItemsRecord> rows, Map<UUID, ListsRecord> lists) {
    Map<UUID, String> grids = tallying.gridNames(ids(rows.stream().map(ItemsRecord::getGrid)));
    Map<UUID, String> holders = people.names(ids(rows.stream().map(ItemsRecord::getPerson)));
    return rows.stream()
        .map(row -> line(row, Objects.requireNonNull(lists.get(row.getList())), grids, holders))
        .toList();
  }

  private static Collection<UUID> ids(Stream<@Nullable UUID> some) {
    return some.filter(Objects::nonNull).collect(Collectors.toSet());
  }

  private ItemSheet.Line line(
      ItemsRecord row, ListsRecord list, Map<UUID, String> grids, Map<UUID, String> holders) {
    ItemState state = ItemState.valueOf(row.getState());
    boolean late =
        state == ItemState.ANSWERED
            ? row.getAnsweredAt().isAfter(list.getDue())
            : clock.instant().isAfter(list.getDue());
    return new ItemSheet.Line(
        row.getId(),
        row.getList(),
        row.getNumber(),
        row.getWhat(),
        row.getAddress(),
        row.getLongitude(),
        row.getLatitude(),
        row.getGrid() == null ? null : grids.get(row.getGrid()),
        row.getPerson() == null ? null : holders.get(row.getPerson()),
        state,
        state.label(),
        list.getDue(),
        late,
        row.getOpenedAt(),
        row.getAnsweredAt());
  }

  ItemSheet sheet(Actor reader, ItemsRecord item, ListsRecord list) {
    ItemSheet.Line line = lines(List.of(item), Map.of(list.getId(), list)).getFirst();
    boolean running = list.getState().equals(ListState.RUNNING.name());
    List<ItemSheet.Offered> moves =
        running
            ? ItemLifecycle.GRAPH.from(ItemState.valueOf(item.getState())).stream()
                .map(Edge::move)
                .filter(move -> TaskItems.belongsTo(reader, item, move))
                .map(ItemSheet.Offered::of)
                .toList()
            : List.of();
    return new ItemSheet(
        line,
        list.getTitle(),
        list.getPurpose(),
        list.getBasis(),
        units.name(list.getOwner()),
        written.questions(list.getQuestions()),
        written.known(item.getKnown()),
        written.answers(item.getAnswers()),
        Arrays.asList(item.getPhotos()),
        item.getName() != null || item.getPhone() != null,
        line.holder(),
        items.steps(item.getId()).stream().map(Sheets::step).toList(),
        moves,
        item.getVersion());
  }

  private static ItemSheet.Step step(StepsRecord step) {
    return new ItemSheet.Step(
        Lifecycle.move(ItemMove.class, step.getMove(), "清单条目").label(),
        ItemState.valueOf(step.getState()).label(),
        step.getAt(),
        step.getBy(),
        step.getNote());
  }

  List<ItemSheet.Taker> takers(ItemsRecord item) {
    Map<UUID, UUID> takers = splitting.takers(item.getTown(), item.getGrid());
    Map<UUID, String> names = people.names(takers.keySet());
    Map<UUID, String> grids = tallying.gridNames(Set.copyOf(takers.values()));
    return takers.entrySet().stream()
        .filter(taker -> !taker.getKey().equals(item.getPerson()))
        .map(
            taker ->
                new ItemSheet.Taker(
                    taker.getKey(),
                    names.getOrDefault(taker.getKey(), ""),
                    grids.getOrDefault(taker.getValue(), "")))
        .sorted(Comparator.comparing(ItemSheet.Taker::grid).thenComparing(ItemSheet.Taker::name))
        .toList();
  }
}
