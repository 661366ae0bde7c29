package yixian.journal.report;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.kernel.Actor;
import yixian.kernel.FeedbackSource;

/** 月报的反馈 · Which signed reports wait for a word of the host unit; nothing of their content. */
@Component
class ReportFeedback implements FeedbackSource {

  private static final int MONTHS_BACK = 2;

  private final ReportStore store;

  ReportFeedback(ReportStore store) {
    this.store = store;
  }

  @Override
  public Set<Matter> matters() {
    return Set.of(Matter.REPORT_OPEN);
  }

  @Override
  public String permission() {
    return Reports.READ;
  }

  @Override
  public List<Told> told(Collection<Served> served, Month month) {
    YearMonth last = YearMonth.from(month.from());
    return store
        .uncommented(
            served.stream().map(Served::placement).toList(), last.minusMonths(MONTHS_BACK), last)
        .stream()
        .collect(Collectors.groupingBy(Report::placement))
        .entrySet()
        .stream()
        .map(
            each ->
                new Told(
                    each.getKey(),
                    Matter.REPORT_OPEN,
                    each.getValue().stream()
                        .map(report -> report.month().getMonthValue() + " 月")
                        .collect(Collectors.joining("、")),
                    each.getValue().stream().map(Report::id).toList()))
        .toList();
  }

  @Override
  public Map<UUID, String> names(Actor reader, Collection<UUID> records) {
    return store.signed(reader.scope(permission()), records).stream()
        .collect(Collectors.toMap(Report::id, report -> report.month() + " 月度报告"));
  }
}
