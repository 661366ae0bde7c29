package yixian.documents.print;

/** How wide a character is, as a part of the type size. */
@FunctionalInterface
public interface Ruler {

  /**
   * For type that is chosen by another program: Chinese characters are full, others a little more
   * than half as wide.
   */
  Ruler TYPICAL = codePoint -> codePoint < 0x2000 ? 0.56 : 1;

  double width(int codePoint);

  default double width(String text) {
    return text.codePoints().mapToDouble(this::width).sum();
  }
}
