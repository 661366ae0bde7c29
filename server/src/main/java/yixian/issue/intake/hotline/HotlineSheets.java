package yixian.issue.intake.hotline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import yixian.access.Exports.Stretch;
import yixian.audit.Audit;
import yixian.grid.Grids;
import yixian.issue.Issues;
import yixian.issue.category.Categories;
import yixian.issue.intake.Lexica;
import yixian.issue.intake.Upload;
import yixian.issue.intake.Whereabouts;
import yixian.issue.intake.unplaced.Placed;
import yixian.issue.intake.unplaced.Unplaced;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.sheet.SheetFile;

/**
 * 热线工单 · Takes the hotline's sheet in as live issues: each is reported by the hotline's channel as
 * if the call had come here, finds its grid and unit, and its clocks run from now. A call that
 * names no place which is found waits among the reports without a place, under its number.
 *
 * <p>All rows or none, unless the sound ones alone are asked for. A number is never taken in twice.
 * What was answered goes back under the hotline's numbers.
 */
@Component
public class HotlineSheets {

  static final String HOTLINE = "issue.hotline";
  private static final int MOST_ROWS = 1_000;
  private static final int STRETCH = 500;

  private final HotlineStore store;
  private final Issues issues;
  private final Unplaced unplaced;
  private final Categories categories;
  private final Lexica lexica;
  private final Grids grids;
  private final Audit audit;
  private final Clock clock;

  HotlineSheets(
      HotlineStore store,
      Issues issues,
      Unplaced unplaced,
      Categories categories,
      Lexica lexica,
      Grids grids,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.issues = issues;
    this.unplaced = unplaced;
    this.categories = categories;
    this.lexica = lexica;
    this.grids = grids;
    this.audit = audit;
    this.clock = clock;
  }

  /** A sheet as it was read. */
  private record Read(int rows, int known, int bad, List<Call> calls, List<Fault> faults) {

    HotlineResult result(@Nullable UUID brought, boolean enters) {
      int unclassed = (int) calls.stream().filter(call -> call.category() == null).count();
      List<Fault> unplaced =
          calls.stream().filter(Call::placeless).map(CallReading::unplaced).toList();
      return new HotlineResult(
          brought, rows, enters ? calls.size() : 0, known, bad, unclassed, unplaced, faults);
    }
  }

  /** What would come of it; nothing is written. */
  HotlineResult trial(Upload upload) {
    return read(upload).result(null, true);
  }

  /** Takes the calls in as issues. */
  public HotlineResult takeIn(Actor actor, Upload upload, boolean goodRowsOnly) {
    store.lock();
    Read read = read(upload);
    boolean enters = !read.calls().isEmpty() && (read.bad() == 0 || goodRowsOnly);
    UUID sheet = enters ? written(actor, upload, read) : null;
    audit.note(
        actor,
        "issue.hotline-in",
        "hotline-sheet",
        sheet == null ? "none" : sheet,
        Map.of(
            "file", upload.name(),
            "hash", upload.hash(),
            "rows", read.rows(),
            "taken", enters ? read.calls().size() : 0,
            "known", read.known(),
            "bad", read.bad()));
    return read.result(sheet, enters);
  }

  private UUID written(Actor actor, Upload upload, Read read) {
    UUID id = Ids.next();
    store.add(
        new HotlineSheet(
            id,
            upload.name(),
            read.rows(),
            read.calls().size(),
            read.known(),
            read.bad(),
            clock.instant(),
            actor.name(),
            0,
            0),
        upload.hash());
    for (Call call : read.calls()) {
      if (call.placeless()) {
        store.add(id, call, null, unplaced.keep(actor, call.report(), call.source()).id());
      } else {
        store.add(id, call, issues.report(actor, call.report()).id(), null);
      }
    }
    return id;
  }

  /** A call that waited for its place is an issue now, and is answered as one. */
  @EventListener
  void placed(Placed placed) {
    store.placed(placed.report(), placed.issue());
  }

  private Read read(Upload upload) {
    CallReading reading =
        new CallReading(
            upload.heads(),
            categories.book(),
            lexica.categories(),
            new Whereabouts(grids),
            clock.instant());
    List<Call> calls = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    int[] rows = {0};
    SheetFile.stream(
        upload.file(),
        MOST_ROWS,
        (row, cells) -> {
          if (row > 1 && !cells.stream().allMatch(String::isBlank)) {
            rows[0]++;
            reading.read(row, cells, faults).ifPresent(calls::add);
          }
        });
    Set<String> known = store.known(calls.stream().map(Call::number).toList());
    int bad = rows[0] - calls.size();
    calls.removeIf(call -> known.contains(call.number()));
    return new Read(rows[0], known.size(), bad, calls, faults);
  }

  List<HotlineSheet> list() {
    return store.list();
  }

  /** Notes who takes the answers out, before the first leaves. */
  String noteTaking(Actor actor, UUID sheet) {
    if (!store.has(sheet)) {
      throw Problem.notFound("热线工单表");
    }
    audit.note(actor, "issue.hotline-out", "hotline-sheet", sheet, Map.of());
    return "noted";
  }

  Stretch<Answered, String> answers(UUID sheet, @Nullable String after) {
    List<Answered> rows = store.answers(sheet, after, STRETCH);
    return new Stretch<>(rows, rows.size() == STRETCH ? rows.getLast().number() : null);
  }
}
