package yixian.secondment.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.secondment.Direction;

/**
 * 批次 · A planned secondment.
 *
 * @param number the district's own count of batches, for example the fourth
 * @param task the named task for which officials are sent (公务员法第七十二条)
 * @param approver who approves it
 * @param reason why it was abandoned
 * @param copiedFrom last year's batch, where it was copied
 */
public record Batch(
    UUID id,
    int number,
    String name,
    String task,
    String legalBasis,
    String approver,
    Direction direction,
    Term term,
    List<PhaseSpan> phases,
    BatchState state,
    @Nullable String reason,
    @Nullable UUID copiedFrom,
    int version,
    String changedBy,
    Instant changedAt) {

  public Batch {
    phases = List.copyOf(phases);
  }

  /** When a phase begins and ends, where it is planned. */
  public Optional<PhaseSpan> find(Phase phase) {
    return phases.stream().filter(span -> span.phase() == phase).findFirst();
  }
}
