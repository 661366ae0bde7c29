package yixian.issue.routing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Pattern;
import yixian.calendar.Calendars;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 时段 · When a rule holds: in office hours, outside them, or between two times of the day (which may
 * span midnight).
 *
 * @param text {@code WORKING}, {@code OFF} or such as {@code 22:00-06:00}
 */
public record Hours(@JsonValue String text) {

  private static final String WORKING = "WORKING";
  private static final String OFF = "OFF";
  private static final Pattern SPAN =
      Pattern.compile("([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]");

  @JsonCreator
  public Hours {
    if (!text.equals(WORKING) && !text.equals(OFF) && !SPAN.matcher(text).matches()) {
      throw Problem.invalid(
          new Fault("hours", "时段“" + text + "”应为 WORKING、OFF 或如 22:00-06:00", "请改正时段"));
    }
  }

  boolean contains(Instant moment, Calendars calendars) {
    LocalDateTime local = LocalDateTime.ofInstant(moment, Days.ZONE);
    return switch (text) {
      case WORKING -> working(local, calendars);
      case OFF -> !working(local, calendars);
      default -> spans(local.toLocalTime());
    };
  }

  private boolean spans(LocalTime time) {
    LocalTime from = LocalTime.parse(text.substring(0, 5));
    LocalTime until = LocalTime.parse(text.substring(6));
    boolean begun = !time.isBefore(from);
    boolean ended = !time.isBefore(until);
    return from.isBefore(until) ? begun && !ended : begun || !ended;
  }

  private static boolean working(LocalDateTime local, Calendars calendars) {
    yixian.calendar.Hours office = calendars.hours();
    LocalTime time = local.toLocalTime();
    return calendars.isWorkingDay(local.toLocalDate())
        && (within(time, office.morning()) || within(time, office.afternoon()));
  }

  private static boolean within(LocalTime time, yixian.calendar.Hours.HalfDay half) {
    return !time.isBefore(half.from()) && time.isBefore(half.to());
  }

  /** As people read it. */
  String words() {
    return switch (text) {
      case WORKING -> "工作时间";
      case OFF -> "非工作时间";
      default -> text;
    };
  }
}
