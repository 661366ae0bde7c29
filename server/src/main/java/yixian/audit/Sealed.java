package yixian.audit;

/** An entry with its place in the chain. */
record Sealed(long seq, AuditEntry entry, byte[] hash) {}
