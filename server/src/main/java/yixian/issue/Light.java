package yixian.issue;

import java.time.Instant;

/**
 * 时限灯 · Green; yellow when a fifth of the term or less is left; red when it is over; none where
 * nothing runs.
 */
public enum Light {
  GREEN("正常"),
  YELLOW("临期"),
  RED("超期"),
  NONE("不计时");

  /** Stands for "no deadline" in sort keys. */
  public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final String label;

  Light(String label) {
    this.label = label;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }

  /** The light at a moment; a deadline is kept up to and with its own moment. */
  public static Light of(boolean open, Instant warnAt, Instant due, Instant now) {
    if (!open || due.equals(NEVER)) {
      return NONE;
    }
    if (now.isAfter(due)) {
      return RED;
    }
    return now.isBefore(warnAt) ? GREEN : YELLOW;
  }
}
