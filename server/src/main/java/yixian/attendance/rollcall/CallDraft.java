package yixian.attendance.rollcall;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 点名草案 · What is told to call the roll: why, on what basis, how long there is to answer, and whom.
 *
 * @param minutes from now until an answer is late, 1 to 120
 * @param units everybody who serves there or below today
 * @param batches everybody who serves in them now
 * @param persons chosen one by one
 */
public record CallDraft(
    @Nullable String name,
    @Nullable CallPurpose purpose,
    @Nullable String basis,
    @Nullable Integer minutes,
    @Nullable List<UUID> units,
    @Nullable List<UUID> batches,
    @Nullable List<UUID> persons) {

  private static final int LONGEST_MINUTES = 120;

  /** Whom the draft means. */
  Audience audience() {
    return new Audience(units, batches, persons);
  }

  /** Refuses a draft with faults. */
  void demandSound() {
    List<Fault> faults = new ArrayList<>();
    if (name == null || name.isBlank() || name.strip().length() > 60) {
      faults.add(new Fault("name", "名称应为 1 至 60 个字", "请填写点名的名称"));
    }
    if (purpose == null) {
      faults.add(new Fault("purpose", "没有选择用途", "只有应急和应急演练可以点名，请选择"));
    }
    if (basis == null || basis.strip().length() < 4 || basis.strip().length() > 200) {
      faults.add(new Fault("basis", "依据应为 4 至 200 个字", "请写明文件名称与文号；没有依据的不能点名"));
    }
    if (minutes == null || minutes < 1 || minutes > LONGEST_MINUTES) {
      faults.add(new Fault("minutes", "应答时限应为 1 至 120 分钟", "请填写整数分钟"));
    }
    if (audience().isEmpty()) {
      faults.add(new Fault("units", "没有选择被点的人", "请选择单位、批次或人员"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }
}
