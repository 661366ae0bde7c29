package yixian.issue;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import yixian.kernel.Days;

/** Moments as people here read them. */
public final class Moments {

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Days.ZONE);

  private Moments() {}

  /** Such as 2026-06-01 18:00; "不限时" where nothing runs. */
  public static String words(Instant moment) {
    return moment.equals(Light.NEVER) ? "不限时" : WORDS.format(moment);
  }
}
