package yixian.directory;

import java.util.UUID;
import yixian.kernel.Period;

/**
 * 任职 · A person serves in a unit for some days.
 *
 * @param main whether it is the post that decides which unit the person belongs to
 */
public record Appointment(UUID id, UUID unit, String title, boolean main, Period period) {}
