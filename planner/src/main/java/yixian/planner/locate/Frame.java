package yixian.planner.locate;

/**
 * The lattice of one raster. Column and row never fall as the coordinate grows, which is all that
 * exactness asks of them: the cells only choose which edges to look at.
 */
record Frame(
    double west,
    double south,
    double width,
    double height,
    int columns,
    int rows,
    double perX,
    double perY) {
  /** About ten centimetres: finer cells would come near the rounding of the coordinates. */
  private static final double FINEST_DEGREES = 1e-6;

  private static final double MARGIN = 1e-3;

  static Frame over(
      double west, double south, double width, double height, double columns, double rows) {
    int across = lines(columns, width);
    int up = lines(rows, height);
    return new Frame(
        west,
        south,
        width / across,
        height / up,
        across,
        up,
        across == 1 ? 0 : across / width,
        up == 1 ? 0 : up / height);
  }

  private static int lines(double wanted, double degrees) {
    return (int) Math.max(1, Math.min(wanted, degrees / FINEST_DEGREES));
  }

  Frame within(int column, int row, int lines) {
    return over(west + column * width, south + row * height, width, height, lines, lines);
  }

  int column(double x) {
    int column = (int) ((x - west) * perX);
    return column < 0 ? 0 : column < columns ? column : columns - 1;
  }

  int row(double y) {
    int row = (int) ((y - south) * perY);
    return row < 0 ? 0 : row < rows ? row : rows - 1;
  }

  double centreX(int column) {
    return west + (column + 0.5) * width;
  }

  double centreY(int row) {
    return south + (row + 0.5) * height;
  }

  /**
   * How far a computed x is widened, so that rounding never hides an edge from a cell it touches.
   */
  double slackX() {
    return MARGIN * width;
  }

  /** The lower end of a row, widened likewise. */
  double bottom(int row) {
    return south + (row - MARGIN) * height;
  }

  double top(int row) {
    return south + (row + 1 + MARGIN) * height;
  }

  int size() {
    return columns * rows;
  }

  boolean canSplit() {
    return width > 4 * FINEST_DEGREES && height > 4 * FINEST_DEGREES;
  }
}
