package yixian.calendar;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/** Refuses office hours that no office could keep. */
final class HoursEdit {

  private HoursEdit() {}

  static void demandSensible(Hours hours) {
    List<Fault> faults = new ArrayList<>();
    ordered(faults, "morning", "上午下班应晚于上午上班", hours.morning().from(), hours.morning().to());
    ordered(faults, "afternoon", "下午下班应晚于下午上班", hours.afternoon().from(), hours.afternoon().to());
    if (hours.afternoon().from().isBefore(hours.morning().to())) {
      faults.add(new Fault("afternoon", "下午上班早于上午下班", "请改正作息时间"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static void ordered(
      List<Fault> faults, String field, String message, LocalTime from, LocalTime to) {
    if (!to.isAfter(from)) {
      faults.add(new Fault(field, message, "请改正作息时间"));
    }
  }
}
