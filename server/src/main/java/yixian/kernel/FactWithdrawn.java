package yixian.kernel;

import java.util.UUID;

/**
 * 事实撤回 · A fact that turned out not to count: all facts of this kind about this record are kept,
 * and no longer counted from now on. A correction withdraws and publishes anew in one transaction.
 *
 * @param reason why, in words that a reader of the ledger understands
 */
public record FactWithdrawn(String kind, UUID record, String reason) {}
