package yixian.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which accounts to list; null means any. */
record AccountQuery(@Nullable String text, @Nullable UUID unit) {}
