package yixian.attendance.leave;

import java.time.LocalDate;

/**
 * 计日 · One day of a leave.
 *
 * @param days 0, 0.5 or 1
 * @param because why it counts, or why it does not
 */
public record CountedDay(LocalDate day, double days, String because) {}
