package yixian.issue;

import java.time.Instant;
import yixian.kernel.Days;

/** Moments as people here read them. */
public final class Moments {

  private Moments() {}

  /** Such as 2026-06-01 18:00; "不限时" where nothing runs. */
  public static String words(Instant moment) {
    return moment.equals(Light.NEVER) ? "不限时" : Days.minute(moment);
  }
}
