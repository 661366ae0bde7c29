package yixian.feedback.desk;

import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Attachment;
import yixian.access.Road;
import yixian.feedback.Feedback;
import yixian.feedback.db.tables.records.LettersRecord;
import yixian.feedback.desk.Letters.Kept;
import yixian.feedback.desk.Receiving.Answer;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;
import yixian.paper.Format;
import yixian.paper.Galley;
import yixian.paper.Press;

/** Letters over HTTP, for the units that were sent them. */
@RestController
@RequestMapping("/api/feedback/received")
class ReceivedController {

  private final Receiving receiving;
  private final LetterSheets sheets;
  private final FigureDesk figures;
  private final Book book;
  private final Printing printing;
  private final Press press;
  private final Road road;

  ReceivedController(
      Receiving receiving,
      LetterSheets sheets,
      FigureDesk figures,
      Book book,
      Printing printing,
      Press press,
      Road road) {
    this.receiving = receiving;
    this.sheets = sheets;
    this.figures = figures;
    this.book = book;
    this.printing = printing;
    this.press = press;
    this.road = road;
  }

  /** 签收 · Whether this was the first time that the unit opened it. */
  record Received(boolean first) {}

  @GetMapping
  @Requires(Feedback.RECEIVE)
  List<ReceivedSheet.Line> list(Actor actor) {
    return road.read(actor, Feedback.RECEIVE, () -> sheets.received(actor));
  }

  @GetMapping("/{id}")
  @Requires(Feedback.RECEIVE)
  ReceivedSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.read(actor, Feedback.RECEIVE, () -> sheets.received(actor, id));
  }

  @PostMapping("/{id}/receipt")
  @Requires(Feedback.RECEIVE)
  Received receive(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.write(
        actor,
        Feedback.RECEIVE,
        key,
        Received.class,
        () -> new Received(receiving.receive(actor, id)));
  }

  @PostMapping("/{id}/answer")
  @Requires(Feedback.RECEIVE)
  Kept answer(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Answer answer) {
    return road.write(
        actor, Feedback.RECEIVE, key, Kept.class, () -> receiving.answer(actor, id, answer));
  }

  /** The letter is the unit's to read, the records of a figure only where it may see them. */
  @GetMapping("/{id}/figures/{key}")
  @Requires(Feedback.RECEIVE)
  FigureDesk.Opened open(Actor actor, @PathVariable UUID id, @PathVariable String key) {
    return figures.received(actor, id, key);
  }

  @GetMapping("/{id}/export.docx")
  @Requires(Feedback.RECEIVE)
  ResponseEntity<byte[]> word(Actor actor, @PathVariable UUID id) {
    return printed(actor, id, Format.DOCX);
  }

  @GetMapping("/{id}/export.pdf")
  @Requires(Feedback.RECEIVE)
  ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
    return printed(actor, id, Format.PDF);
  }

  private ResponseEntity<byte[]> printed(Actor actor, UUID id, Format format) {
    Galley galley =
        road.read(
            actor,
            Feedback.RECEIVE,
            () -> {
              LettersRecord row = receiving.found(actor, id);
              return printing.galley(book.issued(row), book.proof(row));
            });
    return Attachment.of(galley.file(format), format.mediaType(), press.print(galley, format));
  }
}
