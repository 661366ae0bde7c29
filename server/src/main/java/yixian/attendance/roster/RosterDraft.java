package yixian.attendance.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 值守草案 · What is told to open a roster. Nothing may be missing: a check-in without a basis, a
 * purpose, an owner or an end is what the rules forbid.
 */
public record RosterDraft(
    @Nullable UUID grid,
    @Nullable String name,
    @Nullable Purpose purpose,
    @Nullable String basis,
    @Nullable UUID owner,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {

  private static final int LONGEST_DAYS = 183;

  /** Refuses a draft with faults. */
  void demandSound(LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    if (grid == null) {
      faults.add(new Fault("grid", "没有选择网格", "请选择值守的网格"));
    }
    if (name == null || name.isBlank() || name.strip().length() > 60) {
      faults.add(new Fault("name", "名称应为 1 至 60 个字", "请填写名称"));
    }
    if (purpose == null) {
      faults.add(new Fault("purpose", "没有选择用途", "只有安保、应急值守可以签到，请选择"));
    }
    if (basis == null || basis.strip().length() < 4 || basis.strip().length() > 200) {
      faults.add(new Fault("basis", "依据应为 4 至 200 个字", "请写明文件名称与文号；没有依据的不能要求签到"));
    }
    if (owner == null) {
      faults.add(new Fault("owner", "没有指定负责人", "请选择对这次值守负责的人"));
    }
    if (from == null || to == null || to.isBefore(from)) {
      faults.add(new Fault("to", "起止不全，或结束早于开始", "请填写起止日期"));
    } else if (to.isBefore(today) || to.isAfter(from.plusDays(LONGEST_DAYS))) {
      faults.add(new Fault("to", "结束日应在今天之后，且不超过半年", "请改正结束日期，确需延续的到期另建"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }
}
