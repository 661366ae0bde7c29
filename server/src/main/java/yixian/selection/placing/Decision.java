package yixian.selection.placing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 签署记录 · Who signed which plan, when, and on what grounds.
 *
 * @param planHash SHA-256 of who goes where, by ids, so that a later change of the plan shows
 * @param record the whole record in words, with the bound and every override
 * @param hash SHA-256 of that text
 * @param account null where the house signed
 */
public record Decision(
    UUID proposal,
    String planHash,
    String record,
    String hash,
    String signedBy,
    @Nullable UUID account,
    Instant signedAt,
    String opinion) {}
