package yixian.tasklist;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 进度 · How a list stands as a whole, in each grid, and with each person. */
public record Progress(List<Counted> figures, List<Row> grids, List<Row> people) {

  public Progress {
    figures = List.copyOf(figures);
    grids = List.copyOf(grids);
    people = List.copyOf(people);
  }

  /** A figure with what it counts. */
  public record Counted(Figure figure, String label, int count) {}

  /** One grid or one person; null where none is known yet. */
  public record Row(
      @Nullable UUID id,
      @Nullable String name,
      int total,
      int opened,
      int answered,
      int overdue,
      int returned) {}
}
