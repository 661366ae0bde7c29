package yixian.kernel;

/**
 * Text for cells of sheets that people open in Excel or WPS: never taken for a formula (OWASP CSV
 * injection).
 */
public final class SheetText {

  private static final String RISKY = "=+-@\t\r\n＝＋－＠";

  private SheetText() {}

  /**
   * The text, with an apostrophe before it where a spreadsheet could take its start for a formula.
   */
  public static String plain(String text) {
    return !text.isEmpty() && RISKY.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
