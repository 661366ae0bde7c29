package yixian.open311;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * A key to be made.
 *
 * @param purpose what it is for
 * @param owner which unit or system uses it
 * @param expiresOn the last day, at most two years ahead
 */
public record NewKey(String purpose, String owner, LocalDate expiresOn) {

  private static final int MOST_YEARS = 2;

  void check(LocalDate today) {
    List<Fault> faults = new ArrayList<>();
    if (purpose.isBlank() || purpose.length() > 100) {
      faults.add(new Fault("purpose", "用途应为 1 至 100 个字", "请写明用来做什么"));
    }
    if (owner.isBlank() || owner.length() > 60) {
      faults.add(new Fault("owner", "使用单位应为 1 至 60 个字", "请写明哪个单位的哪个系统使用"));
    }
    if (expiresOn.isBefore(today) || expiresOn.isAfter(today.plusYears(MOST_YEARS))) {
      faults.add(new Fault("expiresOn", "到期日应在今天之后、" + MOST_YEARS + " 年之内", "请改正到期日，到期后可再发放"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }
}
