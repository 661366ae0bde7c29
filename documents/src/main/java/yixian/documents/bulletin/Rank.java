package yixian.documents.bulletin;

/** 层次 · How a paragraph is set: by the number it begins with, as GB/T 9704-2012 numbers them. */
enum Rank {
  /** 一、 */
  FIRST,
  /** （一） */
  SECOND,
  /** 1. and （1）, and all running text. */
  TEXT;

  /** A heading is short and ends without a full stop. */
  private static final int LONGEST_HEADING = 40;

  private static final String NUMBER = "[一二三四五六七八九十]{1,3}";

  static Rank of(String text) {
    boolean heading = text.length() <= LONGEST_HEADING && !text.endsWith("。");
    if (heading && text.matches(NUMBER + "、.+")) {
      return FIRST;
    }
    return heading && text.matches("（" + NUMBER + "）.+") ? SECOND : TEXT;
  }
}
