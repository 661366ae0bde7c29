package yixian.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A record of the log as it is shown. */
record AuditView(
    long seq,
    Instant at,
    @Nullable UUID actor,
    String actorName,
    @Nullable String insteadOf,
    @Nullable String address,
    String action,
    String actionName,
    String subjectKind,
    String subject,
    JsonNode detail,
    String hash) {}
