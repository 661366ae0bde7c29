package yixian.attendance.leave;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.attendance.db.tables.records.LeavesRecord;
import yixian.kernel.ReportSource;
import yixian.kernel.SignalSource;

/** 逾期未销假 · A leave that was over more than three days ago and from which nobody reported back. */
@Component
class LateReturns implements SignalSource {

  private static final int DAYS = 3;

  private final LeaveStore store;
  private final LeaveSheets sheets;

  LateReturns(LeaveStore store, LeaveSheets sheets) {
    this.store = store;
    this.sheets = sheets;
  }

  @Override
  public List<Finding> findings(List<Served> serving, LocalDate today) {
    List<UUID> placements = serving.stream().map(Served::placement).toList();
    Map<String, LeaveType> types = sheets.types();
    return store.late(placements, today.minusDays(DAYS)).stream()
        .map(leave -> finding(leave, Objects.requireNonNull(types.get(leave.getType()))))
        .toList();
  }

  private static Finding finding(LeavesRecord leave, LeaveType type) {
    return new Finding(
        leave.getPlacement(),
        Kind.LATE_RETURN,
        leave.getId().toString(),
        type.name()
            + "（"
            + LeaveSheets.span(leave).words()
            + "）已满，应于 "
            + leave.getDueDay()
            + " 销假，至今没有销假。",
        List.of(new ReportSource.Source("leave", leave.getId(), null, type.name())));
  }
}
