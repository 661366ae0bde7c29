package yixian.issue.deduction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.issue.db.tables.records.DeductionsRecord;
import yixian.kernel.Days;
import yixian.notice.Notices;
import yixian.notice.Template;

/** 扣分告知 · Tells a unit once of all that a month shows it, and of each decision. */
@Component
class DeductionTidings {

  private static final String SHOWN = "issue.deduction-shown";
  private static final String DECIDED = "issue.deduction-decided";
  private static final String LINK = "/deductions";

  private final Notices notices;

  DeductionTidings(Notices notices, Road road) {
    this.notices = notices;
    road.job(
        () -> {
          notices.define(
              new Template(SHOWN, "{month}扣分公示", "本单位有 {count} 条，请核对；有异议的可在 {until} 前申诉，公示期满才计入"));
          notices.define(new Template(DECIDED, "扣分申诉{outcome} {code}", "{note}"));
          return true;
        });
  }

  void shown(LocalDate month, List<DeductionsRecord> rows) {
    Map<UUID, List<DeductionsRecord>> byUnit =
        rows.stream().collect(Collectors.groupingBy(DeductionsRecord::getUnit));
    byUnit.forEach(
        (unit, own) ->
            notices.tellUnit(
                unit,
                Deductions.DISPUTE,
                SHOWN,
                Map.of(
                    "month", month.getYear() + " 年 " + month.getMonthValue() + " 月",
                    "count", own.size(),
                    "until", lastDay(own.getFirst())),
                LINK + "?month=" + month));
  }

  private static LocalDate lastDay(DeductionsRecord row) {
    return Days.of(row.getUntil()).minusDays(1);
  }

  void decided(DeductionsRecord row, Move move) {
    notices.tellUnit(
        row.getUnit(),
        Deductions.DISPUTE,
        DECIDED,
        Map.of(
            "outcome", move == Move.CLEAR ? "成立，已撤销扣分" : "不成立，维持扣分",
            "code", row.getCode(),
            "note", row.getNote()),
        LINK + "?month=" + row.getMonth());
  }
}
