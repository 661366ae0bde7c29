package yixian.issue.intake.hotline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yixian.access.Exports;
import yixian.access.Road;
import yixian.issue.Names;
import yixian.issue.intake.Upload;
import yixian.kernel.Actor;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Requires;

/** Hotline sheets over HTTP, in and out. */
@RestController
@RequestMapping("/api/hotline-sheets")
class HotlineController {

  private static final String HOTLINE = HotlineSheets.HOTLINE;

  private final HotlineSheets sheets;
  private final Names names;
  private final Exports exports;
  private final Road road;

  HotlineController(HotlineSheets sheets, Names names, Exports exports, Road road) {
    this.sheets = sheets;
    this.names = names;
    this.exports = exports;
    this.road = road;
  }

  @GetMapping
  @Requires(value = HotlineSheets.HOTLINE, everywhere = true)
  List<HotlineSheet> list(Actor actor) {
    return road.read(actor, HOTLINE, sheets::list);
  }

  @PostMapping("/trial")
  @Requires(value = HotlineSheets.HOTLINE, everywhere = true)
  HotlineResult trial(Actor actor, IdempotencyKey key, @RequestParam("file") MultipartFile file)
      throws IOException {
    try (Upload upload = kept(file)) {
      return road.read(actor, HOTLINE, () -> sheets.trial(upload));
    }
  }

  @PostMapping
  @Requires(value = HotlineSheets.HOTLINE, everywhere = true)
  HotlineResult takeIn(
      Actor actor,
      IdempotencyKey key,
      @RequestParam("file") MultipartFile file,
      @RequestParam(defaultValue = "false") boolean goodRows)
      throws IOException {
    try (Upload upload = kept(file)) {
      return road.write(
          actor, HOTLINE, key, HotlineResult.class, () -> sheets.takeIn(actor, upload, goodRows));
    }
  }

  @GetMapping("/{id}/answers.xlsx")
  @Requires(value = HotlineSheets.HOTLINE, everywhere = true)
  void answers(
      Actor actor, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    road.write(
        actor, HOTLINE, IdempotencyKey.fresh(), String.class, () -> sheets.noteTaking(actor, id));
    exports.<Answered, String>send(
        HOTLINE,
        "热线答复.xlsx",
        request,
        response,
        out -> new AnswerBook(out, unit -> names.unit(unit).name()),
        (_, after) -> sheets.answers(id, after));
  }

  private static Upload kept(MultipartFile file) throws IOException {
    try (InputStream in = file.getInputStream()) {
      return Upload.keep(in, Objects.requireNonNullElse(file.getOriginalFilename(), "热线工单"));
    }
  }
}
