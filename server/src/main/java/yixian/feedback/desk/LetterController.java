package yixian.feedback.desk;

import java.time.YearMonth;
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
import yixian.feedback.Feedback;
import yixian.feedback.db.tables.records.LettersRecord;
import yixian.feedback.desk.Letters.Correction;
import yixian.feedback.desk.Letters.Drafted;
import yixian.feedback.desk.Letters.Edit;
import yixian.feedback.desk.Letters.Kept;
import yixian.feedback.desk.Letters.Order;
import yixian.feedback.desk.Sending.Outcomes;
import yixian.feedback.desk.Sending.Wanted;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;
import yixian.paper.Format;
import yixian.paper.Galley;
import yixian.paper.Press;

/** Letters over HTTP, for those who draft and send them. */
@RestController
@RequestMapping("/api/feedback")
class LetterController {

  private final Letters letters;
  private final Sending sending;
  private final LetterSheets sheets;
  private final FigureDesk figures;
  private final Book book;
  private final Printing printing;
  private final Press press;
  private final Road road;

  LetterController(
      Letters letters,
      Sending sending,
      LetterSheets sheets,
      FigureDesk figures,
      Book book,
      Printing printing,
      Press press,
      Road road) {
    this.letters = letters;
    this.sending = sending;
    this.sheets = sheets;
    this.figures = figures;
    this.book = book;
    this.printing = printing;
    this.press = press;
    this.road = road;
  }

  /** 拟稿 · Of which month. */
  record Drafting(@Nullable YearMonth month) {}

  /** 发出 · Which letters, each as it was read. */
  record Batch(@Nullable List<Wanted> letters) {}

  @GetMapping
  @Requires(Feedback.KEEP)
  LetterSheet.Overview overview(
      Actor actor, @RequestParam(required = false) @Nullable YearMonth month) {
    return road.read(actor, Feedback.KEEP, () -> sheets.overview(actor, month));
  }

  @PostMapping("/drafting")
  @Requires(value = Feedback.KEEP, everywhere = true)
  Drafted draft(Actor actor, IdempotencyKey key, @RequestBody Drafting drafting) {
    return road.write(
        actor, Feedback.KEEP, key, Drafted.class, () -> letters.draft(actor, drafting.month()));
  }

  @PostMapping("/sending")
  @Requires(value = Feedback.SEND, everywhere = true)
  Outcomes send(Actor actor, IdempotencyKey key, @RequestBody Batch batch) {
    return road.write(
        actor, Feedback.SEND, key, Outcomes.class, () -> sending.send(actor, batch.letters()));
  }

  @GetMapping("/{id}")
  @Requires(Feedback.KEEP)
  LetterSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, Feedback.KEEP, () -> sheets.sheet(actor, id));
  }

  @PutMapping("/{id}")
  @Requires(Feedback.KEEP)
  Kept write(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Edit edit) {
    return road.write(actor, Feedback.KEEP, key, Kept.class, () -> letters.write(actor, id, edit));
  }

  @PostMapping("/{id}/moves")
  @Requires(Feedback.KEEP)
  Kept move(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Order order) {
    return road.write(
        actor, order.move().permission(), key, Kept.class, () -> letters.move(actor, id, order));
  }

  @PostMapping("/{id}/correction")
  @Requires(Feedback.KEEP)
  Kept correct(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Correction correction) {
    return road.write(
        actor, Feedback.KEEP, key, Kept.class, () -> letters.correct(actor, id, correction));
  }

  /** The letter is read by one right, the records of a figure by that of their room. */
  @GetMapping("/{id}/figures/{key}")
  @Requires(Feedback.KEEP)
  FigureDesk.Opened open(Actor actor, @PathVariable UUID id, @PathVariable String key) {
    return figures.desk(actor, id, key);
  }

  @GetMapping("/{id}/export.docx")
  @Requires(Feedback.KEEP)
  ResponseEntity<byte[]> word(Actor actor, @PathVariable UUID id) {
    return printed(actor, id, Format.DOCX);
  }

  @GetMapping("/{id}/export.pdf")
  @Requires(Feedback.KEEP)
  ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
    return printed(actor, id, Format.PDF);
  }

  private ResponseEntity<byte[]> printed(Actor actor, UUID id, Format format) {
    Galley galley =
        road.read(
            actor,
            Feedback.KEEP,
            () -> {
              LettersRecord row = letters.found(actor, Feedback.KEEP, id);
              return printing.galley(book.issued(row), book.proof(row));
            });
    return Attachment.of(galley.file(format), format.mediaType(), press.print(galley, format));
  }
}
