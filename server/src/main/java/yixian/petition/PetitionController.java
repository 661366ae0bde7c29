package yixian.petition;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Exports;
import yixian.access.Exports.Stretch;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Page;
import yixian.kernel.Requires;
import yixian.petition.db.tables.records.PetitionsRecord;

/** Petitions over HTTP. */
@RestController
@RequestMapping("/api/petitions")
class PetitionController {

  private static final int STRETCH = 200;
  private static final MediaType WORD =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final Petitions petitions;
  private final PetitionStore store;
  private final Sheets sheets;
  private final Letters letters;
  private final Exports exports;
  private final Audit audit;
  private final Road road;
  private final Clock clock;

  PetitionController(
      Petitions petitions,
      PetitionStore store,
      Sheets sheets,
      Letters letters,
      Exports exports,
      Audit audit,
      Road road,
      Clock clock) {
    this.petitions = petitions;
    this.store = store;
    this.sheets = sheets;
    this.letters = letters;
    this.exports = exports;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
  }

  record Brought(List<PetitionDraft.Petitioner> petitioners) {}

  record Counted(Figure figure, String label, int count) {}

  @PostMapping
  @Requires(Petitions.REGISTER)
  PetitionSheet register(Actor actor, IdempotencyKey key, @RequestBody PetitionDraft draft) {
    return shown(
        actor,
        Petitions.REGISTER,
        road.write(
            actor,
            Petitions.REGISTER,
            key,
            Petitions.Standing.class,
            () -> petitions.register(actor, draft)));
  }

  @GetMapping
  @Requires(Petitions.VIEW)
  Page<PetitionLine> list(
      Actor actor,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable Figure figure,
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable String text,
      @RequestParam(required = false) @Nullable UUID cursor,
      @RequestParam(defaultValue = "50") int limit) {
    PetitionQuery query = new PetitionQuery(year, figure, state, text, cursor, limit);
    return road.read(
        actor,
        Petitions.VIEW,
        () -> {
          Page<PetitionsRecord> found =
              store.list(actor.scope(Petitions.VIEW), query, clock.instant());
          return new Page<>(
              found.items().stream().map(sheets::line).toList(),
              found.next(),
              found.total(),
              found.totalCapped());
        });
  }

  @GetMapping("/figures")
  @Requires(Petitions.VIEW)
  List<Counted> figures(
      Actor actor,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable String text) {
    PetitionQuery query = new PetitionQuery(year, null, null, text, null, 1);
    return road.read(
        actor,
        Petitions.VIEW,
        () -> {
          Map<Figure, Integer> counts =
              store.figures(actor.scope(Petitions.VIEW), query, clock.instant());
          return Arrays.stream(Figure.values())
              .map(each -> new Counted(each, each.label(), counts.getOrDefault(each, 0)))
              .toList();
        });
  }

  /** Earlier petitions of the same people, asked while registering. */
  @PostMapping("/earlier")
  @Requires(Petitions.REGISTER)
  List<PetitionLine> earlier(Actor actor, @RequestBody Brought brought) {
    return road.read(
        actor,
        Petitions.REGISTER,
        () ->
            store.earlier(actor.scope(Petitions.REGISTER), brought.petitioners()).stream()
                .map(sheets::line)
                .toList());
  }

  @GetMapping("/{id}")
  @Requires(Petitions.VIEW)
  PetitionSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, Petitions.VIEW, () -> petitions.sheet(actor, Petitions.VIEW, id));
  }

  @GetMapping("/{id}/contacts")
  @Requires(Petitions.HANDLE)
  List<PetitionDraft.Petitioner> contacts(Actor actor, @PathVariable UUID id) {
    return road.inspect(actor, Petitions.HANDLE, () -> petitions.contacts(actor, id));
  }

  /** The letter that goes out now. */
  @GetMapping("/{id}/letter.docx")
  @Requires(Petitions.VIEW)
  ResponseEntity<byte[]> letter(Actor actor, @PathVariable UUID id) {
    byte[] word =
        road.read(
            actor,
            Petitions.VIEW,
            () -> letters.word(Petitions.remembered(petitions.found(actor, Petitions.VIEW, id))));
    String name = ContentDisposition.attachment().filename("信访告知书.docx", UTF_8).build().toString();
    return ResponseEntity.ok()
        .contentType(WORD)
        .header(HttpHeaders.CONTENT_DISPOSITION, name)
        .cacheControl(CacheControl.noStore())
        .body(word);
  }

  @PostMapping("/{id}/moves")
  @Requires(Petitions.VIEW)
  PetitionSheet move(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody MoveOrder order) {
    String permission = order.move().permission();
    return shown(
        actor,
        permission,
        road.write(
            actor,
            permission,
            key,
            Petitions.Standing.class,
            () -> petitions.move(actor, id, order)));
  }

  /** The sheet is read apart: an answer kept for a repeated request holds nobody's name. */
  private PetitionSheet shown(Actor actor, String permission, Petitions.Standing standing) {
    return road.read(actor, permission, () -> petitions.sheet(actor, permission, standing.id()));
  }

  @GetMapping("/export.xlsx")
  @Requires(Petitions.EXPORT)
  void export(
      Actor actor,
      @RequestParam(required = false) @Nullable Integer year,
      @RequestParam(required = false) @Nullable Figure figure,
      @RequestParam(required = false) @Nullable State state,
      @RequestParam(required = false) @Nullable String text,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    PetitionQuery query = new PetitionQuery(year, figure, state, text, null, STRETCH);
    road.write(
        actor, Petitions.EXPORT, IdempotencyKey.fresh(), String.class, () -> noted(actor, query));
    exports.<PetitionLine, UUID>send(
        Petitions.EXPORT,
        "信访事项.xlsx",
        request,
        response,
        Workbook::new,
        (now, place) -> stretch(now, place == null ? query : query.after(place)));
  }

  private String noted(Actor actor, PetitionQuery query) {
    audit.note(actor, "petition.export", "petition", "list", Map.of("filter", query.toString()));
    return "noted";
  }

  private Stretch<PetitionLine, UUID> stretch(Actor now, PetitionQuery query) {
    List<PetitionsRecord> rows = store.rows(now.scope(Petitions.EXPORT), query, clock.instant());
    return new Stretch<>(
        rows.stream().map(sheets::line).toList(),
        rows.size() == STRETCH ? rows.getLast().getId() : null);
  }
}
