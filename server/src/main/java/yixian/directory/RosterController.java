package yixian.directory;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yixian.access.Attachment;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.sheet.SheetFile;
import yixian.kernel.sheet.SheetRow;

/** Import of people over HTTP, and the sheet to fill in. */
@RestController
class RosterController {

  private static final String EDIT = "directory.edit";

  private final Road road;
  private final RosterImport roster;

  RosterController(Road road, RosterImport roster) {
    this.road = road;
    this.roster = roster;
  }

  @PostMapping("/api/people/import")
  @Requires(EDIT)
  RosterImport.Result enter(
      Actor actor,
      IdempotencyKey key,
      @RequestParam("file") @Nullable MultipartFile file,
      @RequestParam(defaultValue = "false") boolean goodRows)
      throws IOException {
    if (file == null || file.isEmpty()) {
      throw Problem.invalid(new Fault("file", "没有收到文件，或文件是空的", "请重新选择文件"));
    }
    List<SheetRow> rows;
    try (InputStream in = file.getInputStream()) {
      rows = SheetFile.read(in, Roster.NEEDED);
    }
    return road.write(
        actor, EDIT, key, RosterImport.Result.class, () -> roster.enter(actor, rows, goodRows));
  }

  @GetMapping("/api/people/template.xlsx")
  @Requires(EDIT)
  ResponseEntity<byte[]> template(Actor actor) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    roster.writeTemplate(actor, out);
    return Attachment.of("人员导入模板.xlsx", Attachment.XLSX, out.toByteArray());
  }
}
