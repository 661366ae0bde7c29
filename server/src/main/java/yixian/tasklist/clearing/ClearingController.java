package yixian.tasklist.clearing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
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
import yixian.kernel.Scope;
import yixian.kernel.sheet.SheetFile;
import yixian.kernel.sheet.SheetRow;
import yixian.tasklist.db.tables.records.ProblemsRecord;

/** Subjects brought to zero, and their problems, over HTTP. */
@RestController
@RequestMapping("/api/clearings")
class ClearingController {

  private static final int STRETCH = 200;

  private final Clearings clearings;
  private final Problems problems;
  private final ClearingStore store;
  private final ProblemStore found;
  private final Sheets sheets;
  private final Exports exports;
  private final Audit audit;
  private final Road road;
  private final Clock clock;

  ClearingController(
      Clearings clearings,
      Problems problems,
      ClearingStore store,
      ProblemStore found,
      Sheets sheets,
      Exports exports,
      Audit audit,
      Road road,
      Clock clock) {
    this.clearings = clearings;
    this.problems = problems;
    this.store = store;
    this.found = found;
    this.sheets = sheets;
    this.exports = exports;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
  }

  /** 对象 · One object that a problem can be found at. */
  record Choice(UUID id, String name, String team) {}

  @PostMapping
  @Requires(Clearings.LEAD)
  UUID open(Actor actor, IdempotencyKey key, @RequestBody ClearingDraft draft) {
    return road.write(actor, Clearings.LEAD, key, UUID.class, () -> clearings.open(actor, draft));
  }

  @GetMapping
  @Requires(Clearings.VIEW)
  List<Board.Line> list(Actor actor) {
    Scope scope = actor.scope(Clearings.VIEW);
    return road.read(
        actor,
        Clearings.VIEW,
        () -> store.list(scope).stream().map(row -> sheets.line(scope, row)).toList());
  }

  @GetMapping("/{id}")
  @Requires(Clearings.VIEW)
  Board board(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        Clearings.VIEW,
        () ->
            sheets.board(
                actor, actor.scope(Clearings.VIEW), clearings.found(actor, Clearings.VIEW, id)));
  }

  @GetMapping("/{id}/objects")
  @Requires(Clearings.VIEW)
  List<Choice> objects(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor,
        Clearings.VIEW,
        () -> {
          clearings.found(actor, Clearings.VIEW, id);
          return clearings.objects(actor, Clearings.VIEW, id).stream()
              .map(row -> new Choice(row.getId(), row.getName(), row.getTeam()))
              .toList();
        });
  }

  @PostMapping("/{id}/objects")
  @Requires(Clearings.LEAD)
  Clearings.Entered enter(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @RequestParam("file") @Nullable MultipartFile file)
      throws IOException {
    road.read(actor, Clearings.LEAD, () -> clearings.found(actor, Clearings.LEAD, id));
    if (file == null || file.isEmpty()) {
      throw Problem.invalid(new Fault("file", "没有收到文件，或文件是空的", "请重新选择文件"));
    }
    List<SheetRow> rows;
    try (InputStream in = file.getInputStream()) {
      rows = SheetFile.read(in, Set.copyOf(Clearings.HEADS));
    }
    return road.write(
        actor,
        Clearings.LEAD,
        key,
        Clearings.Entered.class,
        () -> clearings.enter(actor, id, rows));
  }

  @PostMapping("/{id}/problems")
  @Requires(Clearings.FIND)
  Problems.Standing find(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Finding finding) {
    return road.write(
        actor,
        Clearings.FIND,
        key,
        Problems.Standing.class,
        () -> problems.find(actor, id, List.of(finding)));
  }

  @GetMapping("/{id}/problems")
  @Requires(Clearings.VIEW)
  Page<ProblemSheet.Line> problems(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Figure figure,
      @RequestParam(required = false) @Nullable String team,
      @RequestParam(required = false) @Nullable String month,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    ProblemQuery query =
        new ProblemQuery(id, figure, team, ProblemQuery.month(month), cursor, limit);
    Scope scope = actor.scope(Clearings.VIEW);
    return road.read(
        actor,
        Clearings.VIEW,
        () -> {
          clearings.found(actor, Clearings.VIEW, id);
          Page<ProblemsRecord> page = found.list(scope, query, clock.instant());
          return new Page<>(
              sheets.lines(scope, page.items()), page.next(), page.total(), page.totalCapped());
        });
  }

  /** What waits for the reader: to be put right by his unit, or checked by him. */
  @GetMapping("/problems/mine")
  @Requires(Clearings.VIEW)
  Page<ProblemSheet.Mine> mine(Actor actor) {
    Scope scope = actor.scope(Clearings.VIEW);
    return road.read(
        actor,
        Clearings.VIEW,
        () -> {
          Page<ProblemsRecord> page =
              found.waiting(
                  actor.scope(Clearings.FIX),
                  actor.scope(Clearings.CHECK),
                  actor.account(),
                  STRETCH);
          return new Page<>(
              sheets.waiting(scope, page.items()), null, page.total(), page.totalCapped());
        });
  }

  @GetMapping("/problems/{problem}")
  @Requires(Clearings.VIEW)
  ProblemSheet sheet(Actor actor, @PathVariable UUID problem) {
    return road.read(
        actor,
        Clearings.VIEW,
        () ->
            sheets.sheet(
                actor,
                actor.scope(Clearings.VIEW),
                problems.found(actor, Clearings.VIEW, problem)));
  }

  /** One move on the problems named, all or none. */
  @PostMapping("/problems/moves")
  @Requires(Clearings.VIEW)
  Problems.Standing move(Actor actor, IdempotencyKey key, @RequestBody MoveOrder order) {
    return road.write(
        actor,
        order.move().permission(),
        key,
        Problems.Standing.class,
        () -> problems.move(actor, order));
  }

  @GetMapping("/{id}/export.xlsx")
  @Requires(Clearings.LEAD)
  void export(
      Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    road.write(actor, Clearings.LEAD, IdempotencyKey.fresh(), String.class, () -> noted(actor, id));
    ProblemQuery all = new ProblemQuery(id, null, null, null, null, STRETCH);
    exports.<ProblemSheet.Line, UUID>send(
        Clearings.LEAD,
        "问题清单.xlsx",
        request,
        response,
        Workbook::new,
        (now, last) -> stretch(now, last == null ? all : all.after(last)));
  }

  private String noted(Actor actor, UUID id) {
    clearings.found(actor, Clearings.LEAD, id);
    audit.note(actor, "clearing.export", "clearing", id, Map.of());
    return "noted";
  }

  private Stretch<ProblemSheet.Line, UUID> stretch(Actor now, ProblemQuery query) {
    Scope scope = now.scope(Clearings.LEAD);
    List<ProblemsRecord> rows = found.rows(scope, query, clock.instant());
    return new Stretch<>(
        sheets.lines(scope, rows), rows.size() == STRETCH ? rows.getLast().getId() : null);
  }
}
