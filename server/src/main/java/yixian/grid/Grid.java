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

  public GridRef ref() {
    return new GridRef(id, code, name, kind, unit, town, division);
  }
}
