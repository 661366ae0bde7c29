package yixian.dashboard.board;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Attachment;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Requires;
import yixian.kernel.sheet.SheetBook;
import yixian.kernel.sheet.SheetBook.Head;

/** Boards to take away: a workbook and a paper with the figures that the screen shows. */
@RestController
@RequestMapping("/api/dashboards/{id}")
class PrintController {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final List<Head> HEADS =
      List.of(
          new Head("指标", 22),
          new Head("范围", 26),
          new Head("统计期", 26),
          new Head("数值", 14),
          new Head("数", 12),
          new Head("所计", 50),
          new Head("与对比期", 44));

  private final Road road;
  private final Dashboards dashboards;
  private final Exhibition exhibition;
  private final BoardPaper paper;

  PrintController(Road road, Dashboards dashboards, Exhibition exhibition, BoardPaper paper) {
    this.road = road;
    this.dashboards = dashboards;
    this.exhibition = exhibition;
    this.paper = paper;
  }

  @GetMapping("/export.xlsx")
  @Requires(Dashboards.VIEW)
  ResponseEntity<byte[]> workbook(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam @Nullable Cadence period,
      @RequestParam @Nullable LocalDate day,
      @RequestParam @Nullable UUID subject,
      @RequestParam @Nullable String heat) {
    BoardSheet sheet = sheet(actor, id, new Wanted(period, day, subject, heat));
    return Attachment.of(name(sheet) + ".xlsx", WORKBOOK, book(sheet));
  }

  @GetMapping("/export.pdf")
  @Requires(Dashboards.VIEW)
  ResponseEntity<byte[]> pdf(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam @Nullable Cadence period,
      @RequestParam @Nullable LocalDate day,
      @RequestParam @Nullable UUID subject,
      @RequestParam @Nullable String heat) {
    BoardSheet sheet = sheet(actor, id, new Wanted(period, day, subject, heat));
    return Attachment.of(
        name(sheet) + ".pdf",
        MediaType.APPLICATION_PDF_VALUE,
        paper.print(board(sheet).name(), actor.name(), sheet));
  }

  private BoardSheet sheet(Actor actor, UUID id, Wanted wanted) {
    return road.read(
        actor, Dashboards.VIEW, () -> exhibition.of(actor, dashboards.get(actor, id), wanted));
  }

  private static byte[] book(BoardSheet sheet) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    SheetBook book = new SheetBook(out, "看板", HEADS);
    sheet.tiles().stream()
        .flatMap(tile -> BoardLine.of(sheet, tile).stream())
        .forEach(
            line ->
                book.add(
                    line.name(),
                    line.of(),
                    line.period(),
                    line.shown(),
                    line.value(),
                    line.counted(),
                    line.change()));
    try {
      book.finish();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static Dashboard board(BoardSheet sheet) {
    return Objects.requireNonNull(sheet.board());
  }

  private static String name(BoardSheet sheet) {
    return board(sheet).name() + " " + sheet.period().words();
  }
}
