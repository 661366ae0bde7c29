package yixian.planner.draw;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 名单行 · One of whom it can fall on: an opaque code and the stratum that it is drawn in.
 *
 * @param out why it does not take part although it stands on the list, such as having been drawn in
 *     the last round
 */
public record Line(String code, String stratum, @Nullable String out) {
  public static final int LONGEST_STRATUM = 60;
  public static final int LONGEST_REASON = 100;
  private static final Pattern CODE = Pattern.compile("[0-9A-Za-z._-]{1,64}");

  public Line {
    if (!CODE.matcher(code).matches()) {
      throw new IllegalArgumentException("Not a code of letters, digits, . _ or -: " + code);
    }
    Text.demand(stratum, LONGEST_STRATUM);
    if (out != null) {
      Text.demand(out, LONGEST_REASON);
    }
  }

  public static Line of(String code, String stratum) {
    return new Line(code, stratum, null);
  }

  public boolean takesPart() {
    return out == null;
  }

  /** As it is hashed: code, stratum and, where it is out, the reason, with tabs between. */
  public String text() {
    return code + "\t" + stratum + (out == null ? "" : "\t" + out);
  }
}
