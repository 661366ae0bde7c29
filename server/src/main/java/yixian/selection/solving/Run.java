package yixian.selection.solving;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 求解 · One run of the matcher for a batch.
 *
 * @param after the proposal whose locked pairs stay; null to begin anew
 * @param proposal what it gave; null unless it is done
 * @param said the rules that clash, or why there is no plan
 */
public record Run(
    UUID id,
    UUID batch,
    @Nullable UUID after,
    RunState state,
    String startedBy,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable UUID proposal,
    List<String> said) {

  public Run {
    said = List.copyOf(said);
  }

  Run ended(RunState how, Instant at, @Nullable UUID gave, List<String> because) {
    return new Run(id, batch, after, how, startedBy, startedAt, at, gave, because);
  }
}
