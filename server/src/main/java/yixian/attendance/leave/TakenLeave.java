package yixian.attendance.leave;

import java.time.LocalDate;
import java.util.UUID;

/**
 * 已休假 · One leave of a placement, for whoever writes about its month.
 *
 * @param days as its kind counts them, over its whole length
 * @param link a path of our own pages where it can be seen
 */
public record TakenLeave(
    UUID id,
    String typeName,
    String words,
    LocalDate from,
    LocalDate to,
    double days,
    String stateName,
    String link) {}
