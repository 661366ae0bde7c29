package yixian.directory;

/**
 * 层级 · The levels of administration, from the province down; the length of a division code tells
 * its level.
 */
public enum Level {
  PROVINCE(2, "省"),
  CITY(4, "市"),
  COUNTY(6, "县区"),
  TOWNSHIP(9, "镇街"),
  VILLAGE(12, "村居");

  private final int codeDigits;
  private final String label;

  Level(int codeDigits, String label) {
    this.codeDigits = codeDigits;
    this.label = label;
  }

  /** Digits of a code of this level without trailing zeros. */
  public int codeDigits() {
    return codeDigits;
  }

  /** The name that people read. */
  public String label() {
    return label;
  }
}
