package yixian.bulletin.desk;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Attachment;
import yixian.access.Road;
import yixian.bulletin.Bulletin;
import yixian.bulletin.db.tables.records.BulletinsRecord;
import yixian.bulletin.desk.Bulletins.Correction;
import yixian.bulletin.desk.Bulletins.Kept;
import yixian.bulletin.text.Figures;
import yixian.kernel.Actor;
import yixian.kernel.FigureSource.Figure;
import yixian.kernel.FigureSource.Span;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;
import yixian.paper.Format;
import yixian.paper.Galley;
import yixian.paper.Press;

/** Issues over HTTP, for those who write and sign them. */
@RestController
@RequestMapping("/api/bulletins")
class BulletinController {

  private final Bulletins bulletins;
  private final BulletinSheets sheets;
  private final Book book;
  private final Figures figures;
  private final FigureDesk opening;
  private final Printing printing;
  private final Press press;
  private final Road road;

  BulletinController(
      Bulletins bulletins,
      BulletinSheets sheets,
      Book book,
      Figures figures,
      FigureDesk opening,
      Printing printing,
      Press press,
      Road road) {
    this.bulletins = bulletins;
    this.sheets = sheets;
    this.book = book;
    this.figures = figures;
    this.opening = opening;
    this.printing = printing;
    this.press = press;
    this.road = road;
  }

  /** 改稿 · The draft as it was seen, and what it is to say. */
  record Change(int version, Draft draft) {}

  @GetMapping
  @Requires(Bulletin.VIEW)
  List<BulletinSheet.Line> list(Actor actor) {
    return road.read(actor, Bulletin.VIEW, () -> sheets.list(actor));
  }

  @PostMapping
  @Requires(Bulletin.EDIT)
  Kept draft(Actor actor, IdempotencyKey key, @RequestBody Draft draft) {
    return road.write(actor, Bulletin.EDIT, key, Kept.class, () -> bulletins.draft(actor, draft));
  }

  @GetMapping("/sources")
  @Requires(Bulletin.EDIT)
  List<Figures.Offered> sources(Actor actor) {
    return road.read(actor, Bulletin.EDIT, () -> figures.offered(actor, Bulletin.EDIT));
  }

  /** The figures of a subject as they stand; of days where its source asks for them. */
  @GetMapping("/figures")
  @Requires(Bulletin.EDIT)
  List<Figure> figures(
      Actor actor,
      @RequestParam String source,
      @RequestParam String subject,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    return road.read(
        actor,
        Bulletin.EDIT,
        () -> figures.figures(actor, Bulletin.EDIT, source, subject, new Span(from, to)));
  }

  @GetMapping("/{id}")
  @Requires(Bulletin.VIEW)
  BulletinSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(
        actor, Bulletin.VIEW, () -> sheets.sheet(actor, bulletins.found(actor, Bulletin.VIEW, id)));
  }

  @PutMapping("/{id}")
  @Requires(Bulletin.EDIT)
  Kept write(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Change change) {
    return road.write(
        actor,
        Bulletin.EDIT,
        key,
        Kept.class,
        () -> bulletins.write(actor, id, change.version(), change.draft()));
  }

  @PostMapping("/{id}/moves")
  @Requires(Bulletin.VIEW)
  Kept move(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody MoveOrder order) {
    return road.write(
        actor, order.move().permission(), key, Kept.class, () -> bulletins.move(actor, id, order));
  }

  @PostMapping("/{id}/correction")
  @Requires(Bulletin.EDIT)
  Kept correct(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Correction correction) {
    return road.write(
        actor, Bulletin.EDIT, key, Kept.class, () -> bulletins.correct(actor, id, correction));
  }

  @GetMapping("/{id}/figures/{key}")
  @Requires(Bulletin.VIEW)
  OpenedFigure open(Actor actor, @PathVariable UUID id, @PathVariable String key) {
    return opening.desk(actor, id, key);
  }

  @GetMapping("/{id}/export.docx")
  @Requires(Bulletin.VIEW)
  ResponseEntity<byte[]> word(Actor actor, @PathVariable UUID id) {
    return printed(actor, id, Format.DOCX);
  }

  @GetMapping("/{id}/export.pdf")
  @Requires(Bulletin.VIEW)
  ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
    return printed(actor, id, Format.PDF);
  }

  private ResponseEntity<byte[]> printed(Actor actor, UUID id, Format format) {
    Galley galley =
        road.read(
            actor,
            Bulletin.VIEW,
            () -> {
              BulletinsRecord bulletin = bulletins.found(actor, Bulletin.VIEW, id);
              String stage =
                  bulletin.getSignedAt() == null
                      ? Bulletins.state(bulletin).label() + "，未签发"
                      : null;
              return printing.galley(
                  book.edition(actor, Bulletin.VIEW, bulletin), stage, book.proof(bulletin));
            });
    return Attachment.of(galley.file(format), format.mediaType(), press.print(galley, format));
  }
}
