package yixian.documents.bulletin;

/** 版面 · The measures of GB/T 9704-2012: A4, 22 lines of 28 characters in 156 by 225 mm. */
final class Paper {

  static final double MILLIMETRE = 72 / 25.4;
  static final double WIDTH = 210;
  static final double HEIGHT = 297;
  static final double TOP = 37;
  static final double LEFT = 28;
  static final double TYPE_WIDTH = 156;
  static final double TYPE_HEIGHT = 225;
  static final int CHARACTERS = 28;
  static final int LINES = 22;

  /** From line to line, in points. */
  static final double LEADING = TYPE_HEIGHT * MILLIMETRE / LINES;

  static final double NAME = 48;
  static final double TITLE = 22;
  static final double SECTION = 18;
  static final double BODY = 16;
  static final double SMALL = 14;
  static final double TABLE = 12;
  static final double PROOF = 9;

  /** The highest picture, in millimetres. */
  static final double PICTURE = 95;

  private Paper() {}
}
