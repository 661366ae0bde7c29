package yixian.audit;

/** An entry in the chain: its number and its hash in hexadecimal. */
public record SealedEntry(long seq, AuditEntry entry, String hash) {}
