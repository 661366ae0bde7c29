package yixian.care;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
import yixian.care.db.tables.records.ActionsRecord;
import yixian.care.db.tables.records.HouseholdsRecord;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.sheet.SheetBook;
import yixian.kernel.sheet.SheetFile;
import yixian.kernel.sheet.SheetRow;

/** Actions over HTTP. Counts are asked by the house: many may see them who see no household. */
@RestController
@RequestMapping("/api/care-actions")
class ActionController {

  private static final int MOST = 100;
  private static final int STRETCH = 200;

  private final CareActions face;
  private final ActionStore store;
  private final HouseholdStore households;
  private final FigureStore figures;
  private final Tallying tallying;
  private final Sheets sheets;
  private final Followed followed;
  private final WordStore words;
  private final Exports exports;
  private final Reach reach;
  private final Audit audit;
  private final Road road;
  private final Clock clock;

  ActionController(
      CareActions face,
      ActionStore store,
      HouseholdStore households,
      FigureStore figures,
      Tallying tallying,
      Sheets sheets,
      Followed followed,
      WordStore words,
      Exports exports,
      Reach reach,
      Audit audit,
      Road road,
      Clock clock) {
    this.face = face;
    this.store = store;
    this.households = households;
    this.figures = figures;
    this.tallying = tallying;
    this.sheets = sheets;
    this.followed = followed;
    this.words = words;
    this.exports = exports;
    this.reach = reach;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
  }

  /** 结束行动 · The version of the action seen. */
  record Ending(int version) {}

  @PostMapping
  @Requires(CareActions.LEAD)
  ActionSheet open(Actor actor, IdempotencyKey key, @RequestBody ActionDraft draft) {
    Standing standing =
        road.write(actor, CareActions.LEAD, key, Standing.class, () -> face.open(actor, draft));
    return sheet(actor, CareActions.LEAD, standing.id());
  }

  @GetMapping
  @Requires(CareActions.VIEW)
  Page<ActionSheet.Line> list(
      Actor actor,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(defaultValue = "0") int cursor,
      @RequestParam(defaultValue = "50") int limit) {
    if (limit < 1 || limit > MOST || cursor < 0) {
      throw Problem.invalid(new Fault("limit", "每页条数应在 1 至 " + MOST + " 之间", "请改正 limit"));
    }
    Page<ActionsRecord> found =
        road.read(
            actor,
            CareActions.VIEW,
            () -> store.list(actor.scope(CareActions.VIEW), text, cursor, limit));
    Map<UUID, Tallying.Tally> tallies =
        road.job(
            () ->
                tallying.of(
                    found.items().stream().map(ActionsRecord::getId).toList(),
                    List.of(Figure.HOUSEHOLDS, Figure.VISITED)));
    return new Page<>(
        road.read(
            actor,
            CareActions.VIEW,
            () ->
                found.items().stream()
                    .map(action -> sheets.line(action, tallies.get(action.getId())))
                    .toList()),
        found.next(),
        found.total(),
        found.totalCapped());
  }

  /** The short lists of the district. */
  @GetMapping("/words")
  @Requires(CareActions.VIEW)
  List<WordStore.Word> words(Actor actor) {
    return road.read(actor, CareActions.VIEW, words::all);
  }

  @GetMapping("/households.xlsx")
  @Requires(CareActions.LEAD)
  ResponseEntity<byte[]> householdTemplate(Actor actor) throws IOException {
    return template("走访户模板.xlsx", "走访户", HouseholdRows.HEADS);
  }

  @GetMapping("/visits.xlsx")
  @Requires(CareActions.LEAD)
  ResponseEntity<byte[]> visitTemplate(Actor actor) throws IOException {
    return template("走访记录模板.xlsx", "走访记录", VisitRows.HEADS);
  }

  private static ResponseEntity<byte[]> template(String name, String sheet, List<String> heads)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SheetBook(out, sheet, heads.stream().map(head -> new SheetBook.Head(head, 14)).toList())
        .finish();
    return Attachment.of(name, Attachment.XLSX, out.toByteArray());
  }

  @GetMapping("/{id}")
  @Requires(CareActions.VIEW)
  ActionSheet one(Actor actor, @PathVariable UUID id) {
    return sheet(actor, CareActions.VIEW, id);
  }

  @PostMapping("/{id}/households")
  @Requires(CareActions.LEAD)
  Entered enter(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @RequestParam("file") @Nullable MultipartFile file)
      throws IOException {
    List<SheetRow> rows = rows(actor, id, file, HouseholdRows.NEEDED);
    return road.write(
        actor, CareActions.LEAD, key, Entered.class, () -> face.enter(actor, id, rows));
  }

  @PostMapping("/{id}/household")
  @Requires(CareActions.LEAD)
  Standing add(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody NewHousehold told) {
    return road.write(
        actor, CareActions.LEAD, key, Standing.class, () -> face.add(actor, id, told));
  }

  @PostMapping("/{id}/visits")
  @Requires(CareActions.LEAD)
  Entered past(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @RequestParam("file") @Nullable MultipartFile file)
      throws IOException {
    List<SheetRow> rows = rows(actor, id, file, VisitRows.NEEDED);
    return road.write(
        actor, CareActions.LEAD, key, Entered.class, () -> face.past(actor, id, rows));
  }

  private List<SheetRow> rows(
      Actor actor, UUID id, @Nullable MultipartFile file, Set<String> needed) throws IOException {
    road.read(actor, CareActions.LEAD, () -> face.found(actor, CareActions.LEAD, id));
    if (file == null || file.isEmpty()) {
      throw Problem.invalid(new Fault("file", "没有收到文件，或文件是空的", "请重新选择文件"));
    }
    try (InputStream in = file.getInputStream()) {
      return SheetFile.read(in, needed);
    }
  }

  @PostMapping("/{id}/end")
  @Requires(CareActions.LEAD)
  ActionSheet end(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Ending ending) {
    road.write(
        actor, CareActions.LEAD, key, Standing.class, () -> face.end(actor, id, ending.version()));
    return sheet(actor, CareActions.LEAD, id);
  }

  /** What a figure counts, as far as the reader reaches. */
  @GetMapping("/{id}/records")
  @Requires(CareActions.VIEW)
  Page<Opened> records(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "HOUSEHOLDS") Figure figure,
      @RequestParam(required = false) @Nullable UUID grid,
      @RequestParam(defaultValue = "0") int cursor,
      @RequestParam(defaultValue = "50") int limit) {
    RecordQuery query = new RecordQuery(id, figure, grid, cursor, limit);
    road.read(actor, CareActions.VIEW, () -> face.found(actor, CareActions.VIEW, id));
    return followed.records(
        actor,
        reach.read(
            actor,
            scope -> {
              Page<FigureStore.Row> found = figures.rows(scope, query, Days.today(clock));
              return new Page<>(
                  sheets.opened(figure, found.items()),
                  found.next(),
                  found.total(),
                  found.totalCapped());
            }));
  }

  @GetMapping("/{id}/export.xlsx")
  @Requires(CareActions.LEAD)
  void export(
      Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    road.write(
        actor,
        CareActions.LEAD,
        IdempotencyKey.fresh(),
        String.class,
        () -> {
          ActionsRecord action = face.found(actor, CareActions.LEAD, id);
          audit.note(actor, "care.export", "care", id, Map.of());
          return action.getCode();
        });
    exports.<Workbook.Row, String>send(
        CareActions.LEAD,
        "走访户.xlsx",
        request,
        response,
        Workbook::new,
        (now, last) -> stretch(now, id, last == null ? "" : last));
  }

  private Stretch<Workbook.Row, String> stretch(Actor now, UUID id, String after) {
    List<HouseholdsRecord> rows =
        households.stretch(now.scope(CareActions.LEAD), id, after, STRETCH);
    return new Stretch<>(
        sheets.exported(rows), rows.size() == STRETCH ? rows.getLast().getCode() : null);
  }

  /** The action is read with the rights of the reader, its counts by the house. */
  private ActionSheet sheet(Actor actor, String permission, UUID id) {
    ActionsRecord action = road.read(actor, permission, () -> face.found(actor, permission, id));
    Tallying.Tally tally = road.job(() -> tallying.of(id));
    return road.read(
        actor,
        permission,
        () ->
            sheets.sheet(
                actor,
                action,
                tally,
                tallying.shares(tally, grid -> Reach.opens(actor, action, grid))));
  }
}
