package yixian.assessment.verdict;

import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Attachment;
import yixian.access.Road;
import yixian.assessment.Permits;
import yixian.assessment.sheet.Sheets;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Open;
import yixian.kernel.Requires;
import yixian.paper.Format;
import yixian.paper.Galley;
import yixian.paper.Press;

/** The notice on paper: for the official himself, and for the department that hands it over. */
@RestController
@RequestMapping("/api/assessment")
class NoticeController {

  private final Sheets sheets;
  private final OwnSheets own;
  private final NoticePaper paper;
  private final Press press;
  private final Audit audit;
  private final Road road;

  NoticeController(
      Sheets sheets, OwnSheets own, NoticePaper paper, Press press, Audit audit, Road road) {
    this.sheets = sheets;
    this.own = own;
    this.paper = paper;
    this.press = press;
    this.audit = audit;
    this.road = road;
  }

  @GetMapping("/sheets/{id}/notice.docx")
  @Requires(value = Permits.KEEP, everywhere = true)
  ResponseEntity<byte[]> word(Actor actor, @PathVariable UUID id) {
    return printed(kept(actor, id), Format.DOCX);
  }

  @GetMapping("/sheets/{id}/notice.pdf")
  @Requires(value = Permits.KEEP, everywhere = true)
  ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
    return printed(kept(actor, id), Format.PDF);
  }

  @GetMapping("/mine/{id}/notice.docx")
  @Open("本人的考核结果告知书")
  ResponseEntity<byte[]> ownWord(Actor actor, @PathVariable UUID id) {
    return printed(mine(actor, id), Format.DOCX);
  }

  @GetMapping("/mine/{id}/notice.pdf")
  @Open("本人的考核结果告知书")
  ResponseEntity<byte[]> ownPdf(Actor actor, @PathVariable UUID id) {
    return printed(mine(actor, id), Format.PDF);
  }

  private Galley kept(Actor actor, UUID id) {
    return road.inspect(
        actor,
        Permits.KEEP,
        () -> {
          audit.note(actor, "assessment.print", "assessment-sheet", id, Map.of());
          return paper.galley(sheets.get(id));
        });
  }

  private Galley mine(Actor actor, UUID id) {
    return road.ownRead(actor, () -> paper.galley(own.sheet(actor, id)));
  }

  private ResponseEntity<byte[]> printed(Galley galley, Format format) {
    return Attachment.of(galley.file(format), format.mediaType(), press.print(galley, format));
  }
}
