package yixian.journal.report;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import yixian.access.Road;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.IdempotencyKey;
import yixian.kernel.Open;
import yixian.kernel.Problem;

/**
 * One's own reports over HTTP. The draft of a month is made with the rights of service, for it
 * gathers what these reach; so is that of a term as long as it lasts, and afterwards with what is
 * one's own. Editing and signing stay open to who has lost them with a return or a recall.
 */
@RestController
@RequestMapping("/api/journal/reports/mine")
class OwnReportController {

  private final Reports reports;
  private final Road road;

  OwnReportController(Reports reports, Road road) {
    this.reports = reports;
    this.road = road;
  }

  record Wish(@Nullable UUID placement, @Nullable YearMonth month, @Nullable Boolean term) {}

  record Signature(int version) {}

  @GetMapping
  @Open("本人的月度报告")
  List<ReportLine> mine(Actor actor) {
    return road.ownRead(actor, () -> reports.mine(actor));
  }

  @GetMapping("/terms")
  @Open("本人可写的任期总结")
  List<TermDue> termsDue(Actor actor) {
    return road.ownRead(actor, () -> reports.termsDue(actor));
  }

  @GetMapping("/{id}")
  @Open("本人的月度报告")
  ReportSheet own(Actor actor, @PathVariable UUID id) {
    return road.ownRead(actor, () -> reports.own(actor, id));
  }

  @PostMapping
  @Open("起草本人的报告：月度报告须在岗，任期总结任期结束后仍可写")
  ReportSheet draft(Actor actor, IdempotencyKey key, @RequestBody Wish wish) {
    UUID placement = wish.placement();
    YearMonth month = wish.month();
    if (placement != null && Boolean.TRUE.equals(wish.term())) {
      Supplier<ReportSheet> deed = () -> reports.draftTerm(actor, placement);
      return actor.may(Reports.WRITE)
          ? road.write(actor, Reports.WRITE, key, ReportSheet.class, deed)
          : road.ownWrite(actor, key, ReportSheet.class, deed);
    }
    if (placement == null || month == null) {
      throw Problem.invalid(new Fault("month", "没有说明哪次挂职、哪个月", "请选择月份"));
    }
    return road.write(
        actor, Reports.WRITE, key, ReportSheet.class, () -> reports.draft(actor, placement, month));
  }

  @PutMapping("/{id}")
  @Open("改本人的月度报告")
  ReportSheet edit(Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Edit edit) {
    return road.ownWrite(actor, key, ReportSheet.class, () -> reports.edit(actor, id, edit));
  }

  @PostMapping("/{id}/signature")
  @Open("签本人的月度报告")
  ReportSheet sign(
      Actor actor, IdempotencyKey key, @PathVariable UUID id, @RequestBody Signature signature) {
    return road.ownWrite(
        actor, key, ReportSheet.class, () -> reports.sign(actor, id, signature.version()));
  }
}
