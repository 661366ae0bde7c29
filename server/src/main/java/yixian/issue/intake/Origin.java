package yixian.issue.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 出处 · From which system and under which number an issue came in by a sheet.
 *
 * @param channel how it came into that system, in its own words
 * @param brought the import that brought it; lists can be narrowed to it
 * @param due the term that the hotline set
 * @param callBack whether the hotline asks for a call-back
 */
record Origin(
    String source,
    String number,
    @Nullable String channel,
    UUID brought,
    @Nullable Instant due,
    @Nullable Boolean callBack) {}
