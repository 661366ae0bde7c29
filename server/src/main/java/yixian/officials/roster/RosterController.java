package yixian.officials.roster;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yixian.access.Exports;
import yixian.access.Progress;
import yixian.access.Road;
import yixian.documents.cv.Schooling;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;
import yixian.kernel.sheet.SheetFile;
import yixian.kernel.sheet.SheetRow;
import yixian.officials.Door;
import yixian.officials.OfficialQuery;

/**
 * The roster over HTTP. The sheet is sent twice, for the preview and for the import, so that
 * nothing lies about between the two; it is read outside the transaction.
 */
@RestController
class RosterController {

  private static final Set<String> HEADS = Set.of(Column.NAME.head());

  private final Roster roster;
  private final Exports exports;
  private final Progress progress;
  private final Road road;

  RosterController(Roster roster, Exports exports, Progress progress, Road road) {
    this.roster = roster;
    this.exports = exports;
    this.progress = progress;
    this.road = road;
  }

  @GetMapping("/api/officials/roster.xlsx")
  @Requires(Roster.PRINT)
  void take(
      Actor actor,
      @RequestParam(required = false) @Nullable String q,
      @RequestParam(required = false) @Nullable Door door,
      @RequestParam(required = false) @Nullable Schooling schooling,
      @RequestParam(required = false) @Nullable YearMonth bornFrom,
      @RequestParam(required = false) @Nullable YearMonth bornTo,
      @RequestParam(required = false) @Nullable UUID unit,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    OfficialQuery query = new OfficialQuery(q, door, schooling, bornFrom, bornTo, unit, null, 1);
    road.write(
        actor,
        Roster.PRINT,
        IdempotencyKey.fresh(),
        Integer.class,
        () -> roster.noteTaking(actor, query));
    exports.<RosterLine, String>send(
        Roster.PRINT,
        "干部花名册.xlsx",
        request,
        response,
        RosterBook::new,
        (now, place) -> roster.stretch(now, query, place));
  }

  @PostMapping("/api/officials/roster/preview")
  @Requires(Roster.EDIT)
  RosterPreview preview(Actor actor, IdempotencyKey key, @RequestParam("file") MultipartFile file)
      throws IOException {
    List<SheetRow> rows = rows(file);
    return road.inspect(actor, Roster.EDIT, () -> roster.preview(actor, rows));
  }

  @PostMapping("/api/officials/roster/import")
  @Requires(Roster.EDIT)
  RosterResult enter(
      Actor actor,
      IdempotencyKey key,
      @RequestParam("file") MultipartFile file,
      @RequestParam(defaultValue = "false") boolean goodRows)
      throws IOException {
    List<SheetRow> rows = rows(file);
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "花名册");
    return road.write(
        actor,
        Roster.EDIT,
        key,
        RosterResult.class,
        () ->
            progress.follow(actor, key, tally -> roster.enter(actor, name, rows, goodRows, tally)));
  }

  private static List<SheetRow> rows(MultipartFile file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return SheetFile.read(in, HEADS);
    }
  }
}
