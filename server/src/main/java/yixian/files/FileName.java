package yixian.files;

import java.util.Locale;

/**
 * The name under which a file may be saved: no folders, no control or direction marks, the ending
 * its bytes ask for.
 */
final class FileName {

  private static final int LONGEST = 120;

  private FileName() {}

  static String clean(String told, Kind kind) {
    String last = told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
    String harmless = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip();
    String ending = "." + kind.extension();
    String stem = harmless;
    int dot = harmless.lastIndexOf('.');
    if (dot >= 0) {
      stem = harmless.substring(0, dot);
    }
    stem = stem.replaceAll("^\\.+", "");
    if (stem.isBlank()) {
      stem = kind.isPhoto() ? "照片" : "附件";
    }
    if (stem.codePointCount(0, stem.length()) > LONGEST) {
      stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
    }
    return stem + ending.toLowerCase(Locale.ROOT);
  }
}
