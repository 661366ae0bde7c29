package yixian.directory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 新单位 · What is told to found a unit.
 *
 * @param shortName the name itself where none is told
 * @param division code of a division that has been imported
 * @param parents its place in each tree from the first day; an empty parent makes it a root; a tree
 *     not named is not joined
 */
public record NewUnit(
    String code,
    String name,
    @Nullable String shortName,
    UnitKind kind,
    Level level,
    @Nullable String division,
    LocalDate from,
    Map<Tree, Optional<UUID>> parents) {

  public NewUnit {
    parents = Map.copyOf(parents);
  }
}
