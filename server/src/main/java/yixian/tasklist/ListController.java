package yixian.tasklist;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yixian.access.Attachment;
import yixian.access.Exports;
import yixian.access.Exports.Stretch;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.sheet.SheetFile;
import yixian.kernel.sheet.SheetRow;
import yixian.tasklist.TaskLists.Standing;
import yixian.tasklist.db.tables.records.ItemsRecord;
import yixian.tasklist.db.tables.records.ListsRecord;

/** Task lists over HTTP. */
@RestController
@RequestMapping("/api/task-lists")
class ListController {

  private static final int MOST = 100;
  private static final int STRETCH = 200;

  private final TaskLists lists;
  private final ListStore store;
  private final ItemStore items;
  private final Sheets sheets;
  private final Tallying tallying;
  private final Written written;
  private final Exports exports;
  private final Audit audit;
  private final Road road;
  private final Clock clock;

  ListController(
      TaskLists lists,
      ListStore store,
      ItemStore items,
      Sheets sheets,
      Tallying tallying,
      Written written,
      Exports exports,
      Audit audit,
      Road road,
      Clock clock) {
    this.lists = lists;
    this.store = store;
    this.items = items;
    this.sheets = sheets;
    this.tallying = tallying;
    this.written = written;
    this.exports = exports;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
  }

  @PostMapping
  @Requires(TaskLists.SEND)
  ListSheet draft(Actor actor, IdempotencyKey key, @RequestBody ListDraft draft) {
    Standing standing =
        road.write(actor, TaskLists.SEND, key, Standing.class, () -> lists.draft(actor, draft));
    return sheet(actor, TaskLists.SEND, standing.id());
  }

  @GetMapping
  @Requires(TaskLists.VIEW)
  Page<ListSheet.Line> list(
      Actor actor,
      @RequestParam(required = false) @Nullable ListState state,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.invalid(new Fault("limit", "每页条数应在 1 至 " + MOST + " 之间", "请改正 limit"));
    }
    return road.read(
        actor,
        TaskLists.VIEW,
        () -> {
          var scope = actor.scope(TaskLists.VIEW);
          Page<ListsRecord> found = store.list(scope, state, text, cursor, limit);
          return new Page<>(
              found.items().stream().map(row -> sheets.line(scope, row)).toList(),
              found.next(),
              found.total(),
              found.totalCapped());
        });
  }

  /** The sheet to fill in: its heads. */
  @GetMapping("/template.xlsx")
  @Requires(TaskLists.SEND)
  ResponseEntity<byte[]> template(Actor actor) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    var book = new org.dhatim.fastexcel.Workbook(out, "Yixian", "1.0");
    Worksheet sheet = book.newWorksheet("清单条目");
    for (int column = 0; column < ItemRows.HEADS.size(); column++) {
      sheet.value(0, column, ItemRows.HEADS.get(column));
      sheet.style(0, column).bold().set();
    }
    book.finish();
    return Attachment.of("任务清单模板.xlsx", Attachment.XLSX, out.toByteArray());
  }

  @GetMapping("/{id}")
  @Requires(TaskLists.VIEW)
  ListSheet one(Actor actor, @PathVariable UUID id) {
    return sheet(actor, TaskLists.VIEW, id);
  }

  @PostMapping("/{id}/items")
  @Requires(TaskLists.SEND)
  TaskLists.Entered enter(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @RequestParam("file") @Nullable MultipartFile file)
      throws IOException {
    road.read(actor, TaskLists.SEND, () -> lists.found(actor, TaskLists.SEND, id));
    if (file == null || file.isEmpty()) {
      throw Problem.invalid(new Fault("file", "没有收到文件，或文件是空的", "请重新选择文件"));
    }
    List<SheetRow> rows;
    try (InputStream in = file.getInputStream()) {
      rows = SheetFile.read(in, ItemRows.NEEDED);
    }
    return road.write(
        actor, TaskLists.SEND, key, TaskLists.Entered.class, () -> lists.enter(actor, id, rows));
  }

  /** What is being asked already, and what is known: looked at before sending. */
  @GetMapping("/{id}/before")
  @Requires(TaskLists.SEND)
  Before before(Actor actor, @PathVariable UUID id) {
    return road.read(actor, TaskLists.SEND, () -> lists.before(actor, id));
  }

  @PostMapping("/{id}/moves")
  @Requires(TaskLists.SEND)
  ListSheet move(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody ListOrder order) {
    road.write(actor, TaskLists.SEND, key, Standing.class, () -> lists.move(actor, id, order));
    return sheet(actor, TaskLists.SEND, id);
  }

  @PostMapping("/{id}/urge")
  @Requires(TaskLists.SEND)
  ListSheet urge(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    road.write(actor, TaskLists.SEND, key, Standing.class, () -> lists.urge(actor, id));
    return sheet(actor, TaskLists.SEND, id);
  }

  @GetMapping("/{id}/progress")
  @Requires(TaskLists.VIEW)
  Progress progress(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        TaskLists.VIEW,
        () ->
            tallying.progress(actor.scope(TaskLists.VIEW), lists.found(actor, TaskLists.VIEW, id)));
  }

  @GetMapping("/{id}/items")
  @Requires(TaskLists.VIEW)
  Page<ItemSheet.Line> items(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable UUID grid,
      @RequestParam(required = false) @Nullable UUID person,
      @RequestParam(required = false) @Nullable Figure figure,
      @RequestParam(defaultValue = "0") int cursor,
      @RequestParam(defaultValue = "50") int limit) {
    ItemQuery query = new ItemQuery(id, grid, person, figure, cursor, limit);
    return road.read(
        actor,
        TaskLists.VIEW,
        () -> {
          ListsRecord list = lists.found(actor, TaskLists.VIEW, id);
          Page<ItemsRecord> found = items.list(actor.scope(TaskLists.VIEW), query, clock.instant());
          return new Page<>(
              sheets.lines(found.items(), Map.of(id, list)),
              found.next(),
              found.total(),
              found.totalCapped());
        });
  }

  @GetMapping("/{id}/export.xlsx")
  @Requires(TaskLists.EXPORT)
  void export(
      Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    List<Question> questions =
        List.of(
            road.write(
                actor,
                TaskLists.EXPORT,
                IdempotencyKey.fresh(),
                Question[].class,
                () -> noted(actor, id)));
    ItemQuery all = new ItemQuery(id, null, null, null, 0, STRETCH);
    exports.<Workbook.Row, Integer>send(
        TaskLists.EXPORT,
        "任务清单.xlsx",
        request,
        response,
        out -> new Workbook(out, questions),
        (now, last) -> stretch(now, last == null ? all : all.from(last)));
  }

  private Question[] noted(Actor actor, UUID id) {
    ListsRecord list = lists.found(actor, TaskLists.EXPORT, id);
    audit.note(actor, "tasklist.export", "tasklist", id, Map.of());
    return written.questions(list.getQuestions()).toArray(Question[]::new);
  }

  private Stretch<Workbook.Row, Integer> stretch(Actor now, ItemQuery query) {
    ListsRecord list = lists.found(now, TaskLists.EXPORT, query.list());
    List<ItemsRecord> rows = items.rows(now.scope(TaskLists.EXPORT), query, clock.instant());
    List<ItemSheet.Line> lines = sheets.lines(rows, Map.of(query.list(), list));
    List<Workbook.Row> book =
        IntStream.range(0, rows.size())
            .mapToObj(
                at -> new Workbook.Row(lines.get(at), written.answers(rows.get(at).getAnswers())))
            .toList();
    return new Stretch<>(book, rows.size() == STRETCH ? rows.getLast().getNumber() : null);
  }

  /** The sheet is read apart, with the rights of the reader. */
  private ListSheet sheet(Actor actor, String permission, UUID id) {
    return road.read(
        actor,
        permission,
        () -> sheets.sheet(actor, actor.scope(permission), lists.found(actor, permission, id)));
  }
}
