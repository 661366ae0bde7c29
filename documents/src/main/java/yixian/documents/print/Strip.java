package yixian.documents.print;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import yixian.documents.print.Sheet.Cell;
import yixian.documents.print.Sheet.Content;

/**
 * A row as it lies on a page, or the part of it that this page holds.
 *
 * @param fits the set text of each cell, in the order of the cells
 */
record Strip(double height, List<Cell> cells, List<Fit> fits) {

  /** A row that is not divided. */
  static Strip whole(Sheet.Part part, Sheet.Row row, double height, Ruler ruler) {
    List<Fit> fits =
        row.cells().stream()
            .map(cell -> Fit.of(cell.content(), part.width(cell), height, ruler))
            .toList();
    return new Strip(height, row.cells(), fits);
  }

  /** What the row needs beyond which its smallest type runs over. */
  double need() {
    return IntStream.range(0, fits.size())
        .filter(i -> cells.get(i).rows() == 1)
        .mapToDouble(i -> fits.get(i).height())
        .max()
        .orElse(0);
  }

  /**
   * The row divided: the first part takes what is left of a page, each further one at most a page.
   */
  List<Strip> divided(double first, double further) {
    List<Strip> parts = new ArrayList<>();
    int done = 0;
    int longest = fits.stream().mapToInt(fit -> fit.pieces().size()).max().orElse(0);
    double room = first;
    while (done < longest) {
      int step = Math.max(1, smallest(room));
      parts.add(part(done, Math.min(longest, done + step), room));
      done += step;
      room = further;
    }
    return parts;
  }

  private int smallest(double room) {
    return IntStream.range(0, fits.size())
        .filter(i -> isLong(cells.get(i).content()))
        .map(i -> fits.get(i).fitting(room))
        .min()
        .orElse(1);
  }

  private Strip part(int from, int to, double room) {
    List<Fit> parts = new ArrayList<>();
    double height = 0;
    for (int i = 0; i < fits.size(); i++) {
      Fit fit = fits.get(i);
      int size = fit.pieces().size();
      Fit part =
          isLong(cells.get(i).content()) ? fit.part(Math.min(from, size), Math.min(to, size)) : fit;
      parts.add(part);
      height = Math.max(height, part.height());
    }
    return new Strip(from == 0 ? room : Math.min(room, height + 2 * Fit.PADDING), cells, parts);
  }

  private static boolean isLong(Content content) {
    return switch (content) {
      case Content.Passage _ -> true;
      case Content.Career _ -> true;
      case Content.Value _ -> true;
      case Content.Seal _ -> true;
      case Content.Label _ -> false;
      case Content.Upright _ -> false;
      case Content.Portrait _ -> false;
    };
  }
}
