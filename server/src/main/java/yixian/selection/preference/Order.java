package yixian.selection.preference;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 排序 · An order as it is told.
 *
 * @param seen the order that stood before, so that two who write at once do not lose one
 * @param ranked the first one first; empty takes the order back
 */
public record Order(@Nullable List<UUID> seen, @Nullable List<UUID> ranked) {

  List<UUID> before() {
    return Objects.requireNonNullElse(seen, List.of());
  }

  List<UUID> wanted() {
    return Objects.requireNonNullElse(ranked, List.of());
  }
}
