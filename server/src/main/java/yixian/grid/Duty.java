package yixian.grid;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 任职 · A person's duty in a grid; {@code until} is the first day on which it is over. */
public record Duty(
    UUID id, UUID grid, UUID person, DutyRole role, LocalDate from, @Nullable LocalDate until) {

  /** Whether the duty is in force on the day. */
  public boolean isOn(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
