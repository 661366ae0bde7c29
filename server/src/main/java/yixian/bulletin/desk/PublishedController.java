package yixian.bulletin.desk;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Attachment;
import yixian.access.Road;
import yixian.bulletin.text.Edition;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Problem;
import yixian.paper.Format;
import yixian.paper.Galley;
import yixian.paper.Press;

/** Published issues over HTTP, for everybody of the district. */
@RestController
@RequestMapping("/api/bulletins/published")
class PublishedController {

  private static final String READ = "已发布的简报对区内登录者公开";

  private final Bulletins bulletins;
  private final BulletinSheets sheets;
  private final FigureDesk opening;
  private final Printing printing;
  private final Compilation compilation;
  private final Press press;
  private final Road road;

  PublishedController(
      Bulletins bulletins,
      BulletinSheets sheets,
      FigureDesk opening,
      Printing printing,
      Compilation compilation,
      Press press,
      Road road) {
    this.bulletins = bulletins;
    this.sheets = sheets;
    this.opening = opening;
    this.printing = printing;
    this.compilation = compilation;
    this.press = press;
    this.road = road;
  }

  /** 签收 · Whether this was the first time that the unit opened it. */
  record Received(boolean first) {}

  @GetMapping
  @Open(READ)
  List<PublishedSheet.Line> list(Actor actor) {
    return road.ownRead(actor, sheets::published);
  }

  @GetMapping("/{id}")
  @Open(READ)
  PublishedSheet sheet(Actor actor, @PathVariable UUID id) {
    return road.ownRead(actor, () -> sheets.published(actor, id));
  }

  @PostMapping("/{id}/receipt")
  @Open("记下本单位已收阅，不记是谁")
  Received receive(Actor actor, IdempotencyKey key, @PathVariable UUID id) {
    return road.ownWrite(
        actor, key, Received.class, () -> new Received(bulletins.receive(actor, id)));
  }

  /** The issue is open to all, its records only to whoever may see them. */
  @GetMapping("/{id}/figures/{key}")
  @Open("数字穿透按其来源的查看权限")
  OpenedFigure open(Actor actor, @PathVariable UUID id, @PathVariable String key) {
    return opening.published(actor, id, key);
  }

  @GetMapping("/{id}/export.docx")
  @Open(READ)
  ResponseEntity<byte[]> word(Actor actor, @PathVariable UUID id) {
    return printed(actor, id, Format.DOCX);
  }

  @GetMapping("/{id}/export.pdf")
  @Open(READ)
  ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
    return printed(actor, id, Format.PDF);
  }

  @GetMapping("/compilation.docx")
  @Open(READ)
  ResponseEntity<byte[]> compiledWord(Actor actor, @RequestParam YearMonth month) {
    return compiled(actor, month, Format.DOCX);
  }

  @GetMapping("/compilation.pdf")
  @Open(READ)
  ResponseEntity<byte[]> compiledPdf(Actor actor, @RequestParam YearMonth month) {
    return compiled(actor, month, Format.PDF);
  }

  private ResponseEntity<byte[]> compiled(Actor actor, YearMonth month, Format format) {
    Galley galley = road.ownRead(actor, () -> compilation.of(actor, month));
    return Attachment.of(galley.file(format), format.mediaType(), press.print(galley, format));
  }

  private ResponseEntity<byte[]> printed(Actor actor, UUID id, Format format) {
    Galley galley =
        road.ownRead(
            actor,
            () -> {
              PublishedSheet sheet = sheets.published(actor, id);
              Edition edition = sheet.edition();
              if (edition == null) {
                throw Problem.refused("withdrawn", "这期简报已撤回：" + sheet.reason());
              }
              return printing.galley(edition, null, sheet.proof());
            });
    return Attachment.of(galley.file(format), format.mediaType(), press.print(galley, format));
  }
}
