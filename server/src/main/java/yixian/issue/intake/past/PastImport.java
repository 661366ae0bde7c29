package yixian.issue.intake.past;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 历史导入 · One file that was taken in.
 *
 * @param known rows that had been taken in before
 * @param bad rows left out for their faults
 * @param first when the oldest of its cases was reported
 */
public record PastImport(
    UUID id,
    String source,
    String fileName,
    String fileHash,
    int rows,
    int taken,
    int known,
    int bad,
    Instant first,
    Instant last,
    Instant at,
    String by,
    @Nullable Revoked revoked) {

  /** 撤回 · That it was taken back, by whom and why. */
  public record Revoked(Instant at, String by, String why) {}
}
