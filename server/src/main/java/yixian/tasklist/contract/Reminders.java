package yixian.tasklist.contract;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.BurdenItem;
import yixian.kernel.BurdenSource;
import yixian.kernel.ClockWatch;
import yixian.kernel.Days;
import yixian.notice.Notices;
import yixian.notice.Template;
import yixian.tasklist.db.tables.records.ContractsRecord;

/** 到期提醒 · Tells the unit, once, that a contract ends so many days from now. */
@Component
class Reminders implements BurdenSource {

  private static final Actor HOUSE = Actor.system("合同到期提醒");
  private static final String ENDING = "contract.ending";
  private static final int AT_ONCE = 100;

  private final ContractStore store;
  private final Notices notices;
  private final Audit audit;
  private final Road road;
  private final Clock clock;
  private final ClockWatch watch;

  Reminders(ContractStore store, Notices notices, Audit audit, Road road, Clock clock) {
    this.store = store;
    this.notices = notices;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
    this.watch = new ClockWatch(clock, System::nanoTime);
    road.job(
        () -> {
          notices.define(
              new Template(ENDING, "合同即将到期 {code}", "“{subject}”（{party}）将于 {ends} 到期，请及早续签或收回"));
          return true;
        });
  }

  @Scheduled(initialDelay = 150_000, fixedDelay = 3_600_000)
  void remind() {
    watch.round("合同到期提醒", AT_ONCE, () -> road.job(this::some));
  }

  /** Tells of a batch; how many there were. */
  int some() {
    List<ContractsRecord> ending = store.ending(Days.today(clock), AT_ONCE);
    for (ContractsRecord contract : ending) {
      contract.setTold(true);
      store.save(contract, contract.getVersion());
      notices.tellUnit(
          contract.getOwner(),
          Contracts.EDIT,
          ENDING,
          Map.of(
              "code", contract.getCode(),
              "subject", contract.getSubject(),
              "party", contract.getParty(),
              "ends", contract.getEnds()),
          "/contracts");
      audit.note(HOUSE, "contract.remind", "contract", contract.getId(), Map.of());
    }
    return ending.size();
  }

  @Override
  public List<BurdenItem> burdens() {
    return List.of(
        new BurdenItem(
            "合同台账：到期前提醒发包单位一次", BurdenItem.Kind.REMINDER, true, "合同约定的期限", "发包单位", null));
  }
}
