package yixian.audit;

/** An entry not yet in the chain. */
record Waiting(long id, AuditEntry entry) {}
