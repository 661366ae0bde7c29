package yixian.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 通行密钥 · A key pair on somebody's device; the house holds the public half. */
record Passkey(
    UUID id,
    UUID account,
    byte[] credentialId,
    byte[] publicKey,
    long signCount,
    String label,
    Instant createdAt,
    @Nullable Instant lastUsed) {}
