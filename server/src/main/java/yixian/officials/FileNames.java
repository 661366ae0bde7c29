package yixian.officials;

import java.util.regex.Pattern;

/** Names of files as they may be kept and noted: many carry an identity number, which is hidden. */
final class FileNames {

  private static final Pattern ID_NUMBER = Pattern.compile("(\\d{4})\\d{9,12}(\\d[\\dXx])");
  private static final int LONGEST = 200;

  private FileNames() {}

  static String discreet(String name) {
    String hidden =
        ID_NUMBER.matcher(name.replaceAll("\\p{Cntrl}", "")).replaceAll("$1…$2").strip();
    String shown = hidden.isEmpty() ? "（无文件名）" : hidden;
    return shown.length() <= LONGEST ? shown : shown.substring(shown.length() - LONGEST);
  }
}
