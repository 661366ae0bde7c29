package yixian.documents.print;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks Chinese text into lines.
 *
 * <p>A line breaks anywhere between characters, but does not begin with a closing mark or end with
 * an opening one, and does not tear a number or a Latin word apart.
 */
public final class Lines {

  private static final String NOT_FIRST = "，。；：、！？）》」』】”’)],.;:!?%％—…·";
  private static final String NOT_LAST = "（《「『【“‘([";

  private final Ruler ruler;
  private final double width;
  private final List<String> lines = new ArrayList<>();

  private Lines(Ruler ruler, double width) {
    this.ruler = ruler;
    this.width = width;
  }

  /**
   * The lines of a text.
   *
   * @param width of the line, as a multiple of the type size
   */
  public static List<String> of(String text, double width, Ruler ruler) {
    Lines lines = new Lines(ruler, width);
    text.lines().forEach(lines::paragraph);
    return lines.lines;
  }

  private void paragraph(String text) {
    int[] points = text.codePoints().toArray();
    int begin = 0;
    while (begin < points.length) {
      int end = end(points, begin);
      lines.add(new String(points, begin, end - begin).stripTrailing());
      begin = end;
    }
    if (points.length == 0) {
      lines.add("");
    }
  }

  private int end(int[] points, int begin) {
    double used = 0;
    int end = begin;
    while (end < points.length && (end == begin || used + ruler.width(points[end]) <= width)) {
      used += ruler.width(points[end]);
      end++;
    }
    if (end == points.length) {
      return end;
    }
    int better = end;
    while (better > begin + 1 && !mayBreak(points[better - 1], points[better])) {
      better--;
    }
    return mayBreak(points[better - 1], points[better]) ? better : end;
  }

  private static boolean mayBreak(int before, int after) {
    return NOT_FIRST.indexOf(after) < 0
        && NOT_LAST.indexOf(before) < 0
        && !(isWord(before) && isWord(after));
  }

  private static boolean isWord(int point) {
    return point < 0x250 && (Character.isLetterOrDigit(point) || point == '.' || point == '-');
  }
}
