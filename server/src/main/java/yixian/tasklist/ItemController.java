package yixian.tasklist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;
import yixian.tasklist.TaskLists.Standing;
import yixian.tasklist.db.tables.records.ItemsRecord;
import yixian.tasklist.db.tables.records.ListsRecord;

/** Items of task lists over HTTP, as the phone asks for them. */
@RestController
@RequestMapping("/api/task-items")
class ItemController {

  private final TaskItems face;
  private final ItemStore store;
  private final Sheets sheets;
  private final Road road;

  ItemController(TaskItems face, ItemStore store, Sheets sheets, Road road) {
    this.face = face;
    this.store = store;
    this.sheets = sheets;
    this.road = road;
  }

  /** 我的条目 · One item with the list that it is of. */
  record Mine(ItemSheet.Line line, String title) {}

  @GetMapping("/mine")
  @Requires(TaskLists.ANSWER)
  List<Mine> mine(Actor actor) {
    return road.read(
        actor,
        TaskLists.ANSWER,
        () -> {
          UUID person = actor.person();
          List<ItemsRecord> rows = person == null ? List.of() : store.mine(person);
          Map<UUID, ListsRecord> lists = new HashMap<>();
          rows.forEach(
              row ->
                  lists.computeIfAbsent(
                      row.getList(), list -> face.listOf(actor, TaskLists.ANSWER, row)));
          return sheets.lines(rows, lists).stream()
              .map(line -> new Mine(line, title(lists.get(line.list()))))
              .toList();
        });
  }

  private static String title(@Nullable ListsRecord list) {
    return list == null ? "" : list.getTitle();
  }

  @GetMapping("/{id}")
  @Requires(TaskLists.VIEW)
  ItemSheet one(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        TaskLists.VIEW,
        () -> {
          ItemsRecord item = face.found(actor, TaskLists.VIEW, id);
          return sheets.sheet(actor, item, face.listOf(actor, TaskLists.VIEW, item));
        });
  }

  @GetMapping("/{id}/contact")
  @Requires(TaskLists.ANSWER)
  ItemStore.Contact contact(Actor actor, @PathVariable UUID id) {
    return road.inspect(actor, TaskLists.ANSWER, () -> face.contact(actor, id));
  }

  @GetMapping("/{id}/takers")
  @Requires(TaskLists.ANSWER)
  List<ItemSheet.Taker> takers(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor, TaskLists.ANSWER, () -> sheets.takers(face.found(actor, TaskLists.ANSWER, id)));
  }

  @PostMapping("/{id}/opened")
  @Requires(TaskLists.ANSWER)
  Standing open(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.write(actor, TaskLists.ANSWER, key, Standing.class, () -> face.open(actor, id));
  }

  @PostMapping("/{id}/moves")
  @Requires(TaskLists.VIEW)
  Standing move(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody ItemOrder order) {
    String permission = order.move().permission();
    return road.write(actor, permission, key, Standing.class, () -> face.move(actor, id, order));
  }
}
