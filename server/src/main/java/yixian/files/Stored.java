package yixian.files;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 附件 · A file as kept.
 *
 * @param name as shown when it is saved; never used to find or judge it
 * @param width pixels, photos only
 * @param thumbnail whether there is a small picture of it
 */
public record Stored(
    UUID id,
    String name,
    String mediaType,
    long bytes,
    @Nullable Integer width,
    @Nullable Integer height,
    boolean thumbnail) {}
