package yixian.tasklist;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.files.Files;
import yixian.grid.Grid;
import yixian.grid.Grids;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Lifecycle.Always;
import yixian.kernel.Lifecycle.Edge;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.tasklist.TaskLists.Standing;
import yixian.tasklist.db.tables.records.ItemsRecord;
import yixian.tasklist.db.tables.records.ListsRecord;
import yixian.tasklist.db.tables.records.StepsRecord;

/**
 * 清单条目 · Opened, answered, sent back or handed over by whoever serves; placed and asked again by
 * the unit that sent the list. Called inside the road.
 */
@Component
public class TaskItems {

  static final String FILES_OF = "tasklist.item";
  private static final int MOST_PHOTOS = 6;
  private static final int LONGEST_REASON = 500;

  private final ItemStore store;
  private final ListStore lists;
  private final Splitting splitting;
  private final Written written;
  private final Grids grids;
  private final Files files;
  private final Telling telling;
  private final Audit audit;
  private final Clock clock;

  TaskItems(
      ItemStore store,
      ListStore lists,
      Splitting splitting,
      Written written,
      Grids grids,
      Files files,
      Telling telling,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.splitting = splitting;
    this.written = written;
    this.grids = grids;
    this.files = files;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /** 手上的条目 · An item that somebody holds. */
  public record Held(UUID id, UUID list, int number, int version) {}

  /** What the actor has to answer, or has answered, on lists that run. */
  public List<Held> heldBy(Actor actor) {
    UUID person = actor.person();
    return person == null
        ? List.of()
        : store.mine(person).stream()
            .map(
                item -> new Held(item.getId(), item.getList(), item.getNumber(), item.getVersion()))
            .toList();
  }

  /** Notes that whoever holds the item has looked at it; the first time only. */
  public Standing open(Actor actor, UUID id) {
    ItemsRecord item = found(actor, TaskLists.ANSWER, id);
    if (Objects.equals(item.getPerson(), actor.person())) {
      store.opened(id, clock.instant());
    }
    audit.note(actor, "taskitem.open", "task-item", id, Map.of());
    return new Standing(id, item.getVersion());
  }

  /** Makes a move, if it is an edge from here, this person's, and the item is as he saw it. */
  public Standing move(Actor actor, UUID id, ItemOrder order) {
    ItemMove move = order.move();
    ItemsRecord item = found(actor, move.permission(), id);
    ListsRecord list = listOf(actor, move.permission(), item);
    if (!belongsTo(actor, item, move)) {
      throw Problem.forbidden("“" + move.label() + "”由" + move.who() + "办理");
    }
    if (!list.getState().equals(ListState.RUNNING.name())) {
      String state = ListState.valueOf(list.getState()).label();
      throw Problem.refused("not-running", "清单" + state + "，不能再" + move.label());
    }
    Edge<ItemState, ItemMove, Always> edge =
        ItemLifecycle.GRAPH
            .find(ItemState.valueOf(item.getState()), move)
            .orElseThrow(() -> notNow(item, move));
    item.setState(edge.to().name());
    item.setChangedAt(clock.instant());
    item.setChangedBy(actor.name());
    apply(actor, list, item, order);
    store.save(item, order.version());
    step(actor, item, order);
    audit.note(actor, "taskitem.move", "task-item", id, Map.of("move", move.code()));
    tell(list, item, order);
    return new Standing(id, item.getVersion());
  }

  private void apply(Actor actor, ListsRecord list, ItemsRecord item, ItemOrder order) {
    switch (order.move()) {
      case ANSWER -> answer(actor, list, item, order);
      case RETURN -> reason(order);
      case HAND_OVER -> {
        item.setPerson(taker(item, order));
        item.setOpenedAt(null);
      }
      case ASSIGN -> assign(item, order);
      case ASK_AGAIN -> {
        reason(order);
        item.setAnsweredAt(null);
        item.setAnsweredBy(null);
      }
    }
  }

  private void answer(Actor actor, ListsRecord list, ItemsRecord item, ItemOrder order) {
    Map<String, String> answers = new HashMap<>();
    List<Fault> faults = new ArrayList<>();
    for (Question question : written.questions(list.getQuestions())) {
      String answer = order.given().get(question.id());
      Fault fault = question.fault(answer);
      if (fault != null) {
        faults.add(fault);
      } else if (answer != null && !answer.isBlank()) {
        answers.put(question.id(), answer.strip());
      }
    }
    if (order.brought().size() > MOST_PHOTOS) {
      faults.add(new Fault("photos", "照片至多 " + MOST_PHOTOS + " 张", "请留下最说明问题的几张"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    item.setAnswers(written.write(answers));
    item.setPhotos(photos(actor, item, order));
    Instant now = clock.instant();
    item.setAnsweredAt(now);
    item.setAnsweredBy(actor.name());
    if (item.getOpenedAt() == null) {
      item.setOpenedAt(now);
    }
  }

  private UUID[] photos(Actor actor, ItemsRecord item, ItemOrder order) {
    if (order.brought().isEmpty()) {
      return item.getPhotos();
    }
    return order.brought().stream()
        .map(photo -> files.attach(actor, photo.file(), FILES_OF, item.getId(), "photos").id())
        .toArray(UUID[]::new);
  }

  private UUID taker(ItemsRecord item, ItemOrder order) {
    UUID person = order.person();
    if (person == null || !splitting.takers(item.getTown(), item.getGrid()).containsKey(person)) {
      throw Problem.invalid(new Fault("person", "接手人不在本镇街的网格任职", "请从列出的人员中选择"));
    }
    if (person.equals(item.getPerson())) {
      throw Problem.invalid(new Fault("person", "这一条已由该人员承办", "请选择另一位"));
    }
    return person;
  }

  private void assign(ItemsRecord item, ItemOrder order) {
    UUID grid = order.grid();
    Splitting.Spot spot =
        (grid == null ? Optional.<Grid>empty() : grids.find(grid))
            .map(splitting::inGrid)
            .orElseThrow(() -> Problem.invalid(new Fault("grid", "没有这个网格", "请从网格中选择")));
    item.setGrid(spot.grid());
    item.setUnit(spot.unit());
    item.setTown(spot.town());
    item.setPerson(null);
    item.setOpenedAt(null);
    TaskLists.hold(item, splitting.serving(List.of(Objects.requireNonNull(grid))), new HashMap<>());
  }

  private void tell(ListsRecord list, ItemsRecord item, ItemOrder order) {
    switch (order.move()) {
      case ANSWER -> {}
      case RETURN -> telling.returned(list, item, reason(order));
      case HAND_OVER, ASSIGN -> telling.handed(list, item);
      case ASK_AGAIN -> telling.again(list, item, reason(order));
    }
  }

  private static String reason(ItemOrder order) {
    String reason = order.reason();
    if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
      throw Problem.invalid(
          new Fault("reason", "理由应为 1 至 " + LONGEST_REASON + " 个字", "请写明理由，如：不在本网格"));
    }
    return reason.strip();
  }

  private static Problem notNow(ItemsRecord item, ItemMove move) {
    String state = ItemState.valueOf(item.getState()).label();
    return Problem.refused("not-now", "“" + state + "”的条目不能“" + move.label() + "”");
  }

  /**
   * Whether the move is this person's: the sender's, or of whoever serves where the item lies. One
   * who holds it from elsewhere answers it or sends it back, and hands nothing on.
   */
  static boolean belongsTo(Actor actor, ItemsRecord item, ItemMove move) {
    Scope scope = actor.scope(move.permission());
    return switch (move) {
      case ASSIGN, ASK_AGAIN -> scope.covers(Set.of(item.getOwner()), null, null);
      case ANSWER, RETURN -> scope.covers(around(item), item.getGrid(), item.getPerson());
      case HAND_OVER -> scope.covers(around(item), item.getGrid(), null);
    };
  }

  private static Set<UUID> around(ItemsRecord item) {
    return new HashSet<>(
        Stream.of(item.getUnit(), item.getTown()).filter(Objects::nonNull).toList());
  }

  /** Who is asked; that somebody looked is noted. */
  ItemStore.Contact contact(Actor actor, UUID id) {
    ItemsRecord item = found(actor, TaskLists.ANSWER, id);
    audit.note(actor, "taskitem.contact", "task-item", id, Map.of());
    return store.contact(item);
  }

  ItemsRecord found(Actor actor, String permission, UUID id) {
    return store.find(actor.scope(permission), id).orElseThrow(() -> Problem.notFound("清单条目"));
  }

  ListsRecord listOf(Actor actor, String permission, ItemsRecord item) {
    return lists
        .find(actor.scope(permission), item.getList())
        .orElseThrow(() -> Problem.notFound("清单条目"));
  }

  private void step(Actor actor, ItemsRecord item, ItemOrder order) {
    StepsRecord step = new StepsRecord();
    step.setItem(item.getId());
    step.setMove(order.move().code());
    step.setState(item.getState());
    step.setAt(clock.instant());
    step.setBy(actor.name());
    step.setNote(note(order));
    store.add(step);
  }

  private static @Nullable String note(ItemOrder order) {
    return order.reason() == null || order.reason().isBlank() ? null : order.reason().strip();
  }
}
