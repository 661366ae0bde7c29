package yixian.issue.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.kernel.Days;
import yixian.kernel.ReportSource;
import yixian.kernel.SignalSource;

/**
 * 较久没有办理事件 · Who was sent to a grid and for thirty days has neither reported an issue nor moved
 * one. How many others had is not asked.
 */
@Component
class QuietSignals implements SignalSource {

  private static final int DAYS = 30;

  private final QuietStore store;

  QuietSignals(QuietStore store) {
    this.store = store;
  }

  @Override
  public List<Finding> findings(List<Served> serving, LocalDate today) {
    LocalDate first = today.minusDays(DAYS);
    Instant since = Days.start(first);
    List<Served> expected =
        serving.stream()
            .filter(served -> served.grid() != null && !served.from().isAfter(first))
            .toList();
    Set<UUID> reporters = store.reporters(expected.stream().map(Served::person).toList(), since);
    Set<UUID> movers =
        store.movers(
            expected.stream().flatMap(served -> served.accounts().stream()).toList(), since);
    return expected.stream()
        .filter(served -> !reporters.contains(served.person()))
        .filter(served -> served.accounts().stream().noneMatch(movers::contains))
        .map(served -> finding(served, first, today))
        .toList();
  }

  private Finding finding(Served served, LocalDate first, LocalDate today) {
    return new Finding(
        served.placement(),
        Kind.QUIET,
        today.toString(),
        "自 " + first + " 起 " + DAYS + " 天没有上报、核实、处理事件的记录。可能另有任务、学习或请假，请先听本人说明。",
        store.last(served.person()).stream()
            .map(
                issue ->
                    new ReportSource.Source(
                        "issue", issue.getId(), issue.getCode(), issue.getSummary()))
            .toList());
  }
}
