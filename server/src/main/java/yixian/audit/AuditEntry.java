package yixian.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 审计记录 · One deed of one actor.
 *
 * @param insteadOf the name of the person stood in for, where a stand-in acted
 * @param subject the id or code of the record dealt with
 * @param detail JSON text, kept to the letter because it is part of the hash
 */
public record AuditEntry(
    Instant at,
    @Nullable UUID account,
    String actorName,
    @Nullable String insteadOf,
    @Nullable String address,
    String action,
    String subjectKind,
    String subject,
    String detail) {}
