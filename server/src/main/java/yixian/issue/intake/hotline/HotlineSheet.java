package yixian.issue.intake.hotline;

import java.time.Instant;
import java.util.UUID;

/**
 * 热线工单表 · One sheet that was taken in, and how far its issues are.
 *
 * @param known rows whose numbers had been taken in before
 * @param closed how many of its issues are closed, or of its calls were dropped for want of a place
 * @param unplaced how many of its calls still wait for a person who finds their place
 */
public record HotlineSheet(
    UUID id,
    String fileName,
    int rows,
    int taken,
    int known,
    int bad,
    Instant at,
    String by,
    int closed,
    int unplaced) {}
