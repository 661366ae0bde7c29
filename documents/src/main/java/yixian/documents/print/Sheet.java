package yixian.documents.print;

import java.util.List;
import org.jspecify.annotations.Nullable;
import yixian.documents.cv.Cv;
import yixian.documents.form.Photo;

/**
 * A form as cells on paper, all measures in millimetres. Word and PDF are drawn from it and cannot
 * differ.
 */
record Sheet(String title, List<Part> parts, String foot) {

  static final double PAGE_WIDTH = 210;
  static final double PAGE_HEIGHT = 297;
  static final double LEFT = 24;
  static final double TOP = 18;
  static final double BOTTOM = 18;

  /** One page of the form: the upright rules from left to right, and the rows between them. */
  record Part(double[] edges, List<Row> rows) {

    double width(Cell cell) {
      return edges[cell.to] - edges[cell.from];
    }
  }

  /**
   * A row.
   *
   * @param height the least it takes
   * @param elastic whether it takes what is left of its page
   */
  record Row(double height, boolean elastic, List<Cell> cells) {}

  /**
   * A cell between two upright rules.
   *
   * @param rows how many rows it reaches down
   */
  record Cell(int from, int to, int rows, Content content) {}

  /** What a cell shows. */
  sealed interface Content {

    /** Printed words. */
    record Label(String text) implements Content {}

    /** Printed words, one below the other. */
    record Upright(String text) implements Content {}

    /** A short text in the middle. */
    record Value(String text) implements Content {}

    /** A long text from the left. */
    record Passage(String text) implements Content {}

    /** A CV: months, and beside them the text with its own left edge. */
    record Career(List<Cv.Entry> entries) implements Content {}

    /** The portrait. */
    record Portrait(@Nullable Photo photo) implements Content {}

    /** Room for a seal, with the date below. */
    record Seal(String above) implements Content {}
  }
}
