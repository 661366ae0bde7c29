package yixian.grid;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 网格 · A grid with all its marks; {@code until} is the first day on which it is no more. */
public record Grid(
    UUID id,
    String code,
    String name,
    GridKind kind,
    GridLevel level,
    UUID unit,
    @Nullable UUID town,
    String division,
    @Nullable UUID parent,
    @Nullable Integer households,
    LocalDate from,
    @Nullable LocalDate until,
    int version) {

  private static final int DEDICATED_RANK = 10;

  /** Where grids overlap the dedicated one wins, then the one of the lower level. */
  int rank() {
    return kind == GridKind.DEDICATED ? DEDICATED_RANK : level.ordinal();
  }

  public GridRef ref() {
    return new GridRef(id, code, name, kind, unit, town, division);
  }
}
