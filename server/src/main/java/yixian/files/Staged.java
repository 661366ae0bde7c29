package yixian.files;

import org.jspecify.annotations.Nullable;

/** A content that lies in the vault and waits for its row. */
public record Staged(
    byte[] content,
    byte @Nullable [] thumbnail,
    String name,
    String mediaType,
    long bytes,
    @Nullable Integer width,
    @Nullable Integer height) {}
