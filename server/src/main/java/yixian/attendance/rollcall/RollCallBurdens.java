package yixian.attendance.rollcall;

import java.util.List;
import org.springframework.stereotype.Component;
import yixian.attendance.db.tables.records.RollCallsRecord;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenItem.Kind;
import yixian.kernel.BurdenSource;
import yixian.kernel.Days;

/** Every call that runs, with its basis, who called and its end. */
@Component
class RollCallBurdens implements BurdenSource {

  private final RollCallStore store;

  RollCallBurdens(RollCallStore store) {
    this.store = store;
  }

  @Override
  public List<BurdenItem> burdens() {
    List<RollCallsRecord> running = store.running();
    return running.isEmpty()
        ? List.of(new BurdenItem("应急点名应答", Kind.CHECK_IN, false, null, null, null))
        : running.stream().map(RollCallBurdens::item).toList();
  }

  private static BurdenItem item(RollCallsRecord call) {
    return new BurdenItem(
        "点名应答：" + call.getName() + "（" + CallPurpose.valueOf(call.getPurpose()).label() + "）",
        Kind.CHECK_IN,
        true,
        call.getBasis(),
        call.getOwnerName(),
        Days.of(call.getCalledAt()).plusDays(2));
  }
}
