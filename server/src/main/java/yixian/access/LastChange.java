package yixian.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who changed a record last, and when: told to whoever was slower. */
record LastChange(@Nullable String by, @Nullable Instant at) {}
