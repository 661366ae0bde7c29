package yixian.outreach;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
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
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Page;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.sheet.SheetBook;
import yixian.kernel.sheet.SheetFile;
import yixian.kernel.sheet.SheetRow;

/** Campaigns over HTTP. */
@RestController
@RequestMapping("/api/campaigns")
class CampaignController {

  private final Campaigns face;
  private final Questions questions;
  private final CampaignStore store;
  private final FigureStore figures;
  private final Sheets sheets;
  private final Road road;

  CampaignController(
      Campaigns face,
      Questions questions,
      CampaignStore store,
      FigureStore figures,
      Sheets sheets,
      Road road) {
    this.face = face;
    this.questions = questions;
    this.store = store;
    this.figures = figures;
    this.sheets = sheets;
    this.road = road;
  }

  /** 结束活动 · The version of the campaign seen. */
  record Ending(int version) {}

  /** 推送结果 · To how many groups it went that had not got it on the day. */
  record Pushed(int groups) {}

  @PostMapping
  @Requires(Campaigns.LEAD)
  CampaignSheet open(Actor actor, IdempotencyKey key, @RequestBody CampaignDraft draft) {
    Standing standing =
        road.write(actor, Campaigns.LEAD, key, Standing.class, () -> face.open(actor, draft));
    return sheet(actor, standing.id());
  }

  @GetMapping
  @Requires(Campaigns.VIEW)
  List<CampaignSheet.Line> list(
      Actor actor, @RequestParam(required = false) @Nullable String text) {
    return road.read(actor, Campaigns.VIEW, () -> sheets.lines(store.all(text)));
  }

  @GetMapping("/occasions.xlsx")
  @Requires(Campaigns.LEAD)
  ResponseEntity<byte[]> occasionTemplate(Actor actor) throws IOException {
    return template("宣传记录模板.xlsx", "宣传记录", OccasionRows.HEADS);
  }

  @GetMapping("/questions.xlsx")
  @Requires(Campaigns.LEAD)
  ResponseEntity<byte[]> questionTemplate(Actor actor) throws IOException {
    return template("问答记录模板.xlsx", "问答记录", Questions.HEADS);
  }

  private static ResponseEntity<byte[]> template(String name, String sheet, List<String> heads)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new SheetBook(out, sheet, heads.stream().map(head -> new SheetBook.Head(head, 14)).toList())
        .finish();
    return Attachment.of(name, Attachment.XLSX, out.toByteArray());
  }

  @GetMapping("/{id}")
  @Requires(Campaigns.VIEW)
  CampaignSheet one(Actor actor, @PathVariable UUID id) {
    return sheet(actor, id);
  }

  /** What a figure sums over, as far as the reader reaches. */
  @GetMapping("/{id}/records")
  @Requires(Campaigns.VIEW)
  Page<CampaignSheet.Opened> records(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "ACTIVITIES") Figure figure,
      @RequestParam(defaultValue = "0") int cursor,
      @RequestParam(defaultValue = "50") int limit) {
    return road.read(
        actor,
        Campaigns.VIEW,
        () ->
            figures.opened(
                actor.scope(Campaigns.VIEW), face.found(id).getId(), figure, cursor, limit));
  }

  @PostMapping("/{id}/occasions")
  @Requires(Campaigns.RECORD)
  Standing record(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody OccasionDraft draft) {
    return road.write(
        actor, Campaigns.RECORD, key, Standing.class, () -> face.record(actor, id, draft));
  }

  @PostMapping("/{id}/pushes")
  @Requires(Campaigns.RECORD)
  Pushed push(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody CasePush push) {
    return road.write(
        actor, Campaigns.RECORD, key, Pushed.class, () -> new Pushed(face.push(actor, id, push)));
  }

  @PostMapping("/{id}/occasions/sheet")
  @Requires(Campaigns.LEAD)
  Entered enter(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @RequestParam("file") @Nullable MultipartFile file)
      throws IOException {
    List<SheetRow> rows = rows(actor, id, file, OccasionRows.NEEDED);
    return road.write(actor, Campaigns.LEAD, key, Entered.class, () -> face.enter(actor, id, rows));
  }

  @PostMapping("/{id}/questions/sheet")
  @Requires(Campaigns.LEAD)
  Entered enterQuestions(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID id,
      @RequestParam("file") @Nullable MultipartFile file)
      throws IOException {
    List<SheetRow> rows = rows(actor, id, file, Set.copyOf(Questions.HEADS));
    return road.write(
        actor, Campaigns.LEAD, key, Entered.class, () -> questions.enter(actor, id, rows));
  }

  private List<SheetRow> rows(
      Actor actor, UUID id, @Nullable MultipartFile file, Set<String> needed) throws IOException {
    road.read(actor, Campaigns.LEAD, () -> face.led(actor, id));
    if (file == null || file.isEmpty()) {
      throw Problem.invalid(new Fault("file", "没有收到文件，或文件是空的", "请重新选择文件"));
    }
    try (InputStream in = file.getInputStream()) {
      return SheetFile.read(in, needed);
    }
  }

  @PostMapping("/{id}/end")
  @Requires(Campaigns.LEAD)
  CampaignSheet end(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Ending ending) {
    road.write(
        actor, Campaigns.LEAD, key, Standing.class, () -> face.end(actor, id, ending.version()));
    return sheet(actor, id);
  }

  private CampaignSheet sheet(Actor actor, UUID id) {
    return road.read(
        actor,
        Campaigns.VIEW,
        () -> sheets.sheet(actor, actor.scope(Campaigns.VIEW), face.found(id)));
  }
}
