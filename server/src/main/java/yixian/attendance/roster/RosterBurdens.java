package yixian.attendance.roster;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import yixian.attendance.db.tables.records.RostersRecord;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenItem.Kind;
import yixian.kernel.BurdenSource;
import yixian.kernel.Days;
import yixian.secondment.Names;

/** Every roster that runs or will, with its basis, its owner and its end. */
@Component
class RosterBurdens implements BurdenSource {

  private final RosterStore store;
  private final Names names;
  private final Clock clock;

  RosterBurdens(RosterStore store, Names names, Clock clock) {
    this.store = store;
    this.names = names;
    this.clock = clock;
  }

  @Override
  public List<BurdenItem> burdens() {
    List<RostersRecord> running = store.running(Days.today(clock));
    return running.isEmpty()
        ? List.of(new BurdenItem("安保、应急值守签到", Kind.CHECK_IN, false, null, null, null))
        : running.stream().map(this::item).toList();
  }

  private BurdenItem item(RostersRecord roster) {
    return new BurdenItem(
        "值守签到：" + roster.getName() + "（" + Purpose.valueOf(roster.getPurpose()).label() + "）",
        Kind.CHECK_IN,
        true,
        roster.getBasis(),
        names.person(roster.getOwner()).name(),
        roster.getToDay().plusDays(1));
  }
}
