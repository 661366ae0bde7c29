package yixian.calendar;

import java.time.Instant;
import java.util.List;

/**
 * 截止时间 · When a term ends, and what the reader must know of it.
 *
 * @param at the last moment that is still in time; "24:00" is the first moment of the next day
 * @param notices in Chinese; for example that the holidays of a year are not published yet
 */
public record Deadline(Instant at, List<String> notices) {

  public Deadline {
    notices = List.copyOf(notices);
  }
}
