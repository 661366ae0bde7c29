package yixian.attendance.leave;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.attendance.db.tables.records.TypesRecord;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 请假类别 · The kinds of leave, each with its basis. Called inside the road.
 *
 * <p>A change holds for what is asked for from now on; leaves that were counted stay as they are.
 */
@Component
public class LeaveTypes {

  static final String CONFIGURE = "attendance.configure";
  private static final int LONGEST_BASIS = 100;
  private static final int MOST_DAYS = 366;

  private final LeaveStore store;
  private final Audit audit;
  private final Clock clock;

  LeaveTypes(LeaveStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /** All kinds, those out of use too. */
  public List<LeaveType> list() {
    return store.types();
  }

  /** Changes how a kind counts and what it asks for. */
  public LeaveType change(Actor actor, String code, LeaveTypeEdit edit) {
    LeaveType before = get(code);
    demandSound(edit);
    TypesRecord row = new TypesRecord();
    row.setCode(code);
    row.setBasis(Objects.requireNonNull(edit.basis()).strip());
    row.setCounting(Objects.requireNonNull(edit.counting()).name());
    row.setReasonNeeded(edit.reasonNeeded());
    row.setMostDays(edit.mostDays());
    row.setShortDays(edit.shortDays());
    row.setEnabled(edit.enabled());
    row.setVersion(edit.version() + 1);
    row.setChangedBy(actor.name());
    row.setChangedAt(clock.instant());
    store.change(row, edit.version(), tiers(edit));
    LeaveType after = get(code);
    audit.note(
        actor, "attendance.type", "leave-type", code, Map.of("before", before, "after", after));
    return after;
  }

  private LeaveType get(String code) {
    return store.types().stream()
        .filter(type -> type.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("请假类别"));
  }

  private static List<Tier> tiers(LeaveTypeEdit edit) {
    return edit.tiers() == null ? List.of() : edit.tiers();
  }

  private static void demandSound(LeaveTypeEdit edit) {
    List<Fault> faults = new ArrayList<>();
    String basis = edit.basis();
    if (basis == null || basis.isBlank() || basis.strip().length() > LONGEST_BASIS) {
      faults.add(new Fault("basis", "依据应为 1 至 " + LONGEST_BASIS + " 个字", "请填写依据"));
    }
    if (edit.counting() == null) {
      faults.add(new Fault("counting", "没有选择计法", "请选择工作日或自然日"));
    }
    if (beyond(edit.mostDays(), 1) || beyond(edit.shortDays(), 0)) {
      faults.add(new Fault("mostDays", "天数应在 " + MOST_DAYS + " 以内", "请改正天数"));
    }
    List<Tier> tiers = tiers(edit);
    if (tiers.stream().map(Tier::years).distinct().count() < tiers.size()
        || tiers.stream().anyMatch(tier -> wrong(tier.years()) || wrong(tier.days()))) {
      faults.add(new Fault("tiers", "额度的年限重复，或年限、天数不在 0 至 60 之间", "请改正额度"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static boolean beyond(@Nullable Integer days, int least) {
    return days != null && (days < least || days > MOST_DAYS);
  }

  private static boolean wrong(int number) {
    return number < 0 || number > 60;
  }
}
