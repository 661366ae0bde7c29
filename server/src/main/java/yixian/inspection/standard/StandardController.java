package yixian.inspection.standard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import yixian.access.Exports;
import yixian.access.Exports.Stretch;
import yixian.access.Road;
import yixian.inspection.Inspections;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Problem;
import yixian.kernel.Requires;
import yixian.kernel.sheet.SheetFile;
import yixian.kernel.sheet.SheetRow;

/** Standards and their versions over HTTP. */
@RestController
@RequestMapping("/api/inspections/standards")
class StandardController {

  private final Standards standards;
  private final Exports exports;
  private final Road road;

  StandardController(Standards standards, Exports exports, Road road) {
    this.standards = standards;
    this.exports = exports;
    this.road = road;
  }

  @PostMapping
  @Requires(Inspections.LEAD)
  UUID open(Actor actor, IdempotencyKey key, @RequestBody Standards.Draft draft) {
    return road.write(actor, Inspections.LEAD, key, UUID.class, () -> standards.open(actor, draft));
  }

  @GetMapping
  @Requires(Inspections.VIEW)
  List<StandardSheet.Line> list(Actor actor) {
    return road.read(actor, Inspections.VIEW, standards::list);
  }

  @GetMapping("/{standard}")
  @Requires(Inspections.VIEW)
  StandardSheet sheet(Actor actor, @PathVariable UUID standard) {
    return road.read(actor, Inspections.VIEW, () -> standards.sheet(actor, standard));
  }

  @PostMapping("/{standard}/versions")
  @Requires(Inspections.LEAD)
  Inspections.Entered enter(
      Actor actor,
      IdempotencyKey key,
      @PathVariable UUID standard,
      @RequestParam("inForce") @Nullable LocalDate inForce,
      @RequestParam("file") @Nullable MultipartFile file)
      throws IOException {
    road.read(actor, Inspections.LEAD, () -> standards.kept(actor, standard));
    if (inForce == null) {
      throw Problem.invalid(new Fault("inForce", "没有填写施行日", "请填写本版自何日起施行"));
    }
    if (file == null || file.isEmpty()) {
      throw Problem.invalid(new Fault("file", "没有收到文件，或文件是空的", "请重新选择文件"));
    }
    List<SheetRow> rows;
    try (InputStream in = file.getInputStream()) {
      rows = SheetFile.read(in, Set.copyOf(CriterionRows.HEADS));
    }
    return road.write(
        actor,
        Inspections.LEAD,
        key,
        Inspections.Entered.class,
        () -> standards.enter(actor, standard, inForce, rows));
  }

  @GetMapping("/versions/{version}/export.xlsx")
  @Requires(Inspections.VIEW)
  void export(
      Actor actor,
      @PathVariable UUID version,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    road.write(
        actor, Inspections.VIEW, IdempotencyKey.fresh(), String.class, () -> noted(actor, version));
    exports.<Criterion, UUID>send(
        Inspections.VIEW,
        "检查标准.xlsx",
        request,
        response,
        StandardBook::new,
        (now, last) -> new Stretch<>(standards.criteria(version), null));
  }

  private String noted(Actor actor, UUID version) {
    standards.noteExport(actor, version);
    return "noted";
  }
}
