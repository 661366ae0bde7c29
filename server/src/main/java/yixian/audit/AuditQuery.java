package yixian.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What to look for in the log; null means any.
 *
 * @param doers the accounts whose deeds the auditor may see
 * @param hidden the kinds of records that no search shows
 */
record AuditQuery(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable UUID account,
    @Nullable String actor,
    @Nullable String action,
    @Nullable String subject,
    @Nullable Set<UUID> doers,
    Set<String> hidden) {}
