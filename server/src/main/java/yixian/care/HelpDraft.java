package yixian.care;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 帮扶登记 · Help that was delivered for a need.
 *
 * @param version of the need seen
 * @param kind code of the district's list
 * @param unit that gave it: one's own where null; of a seconded official also his home unit
 * @param given today where null
 */
public record HelpDraft(
    @Nullable UUID need,
    int version,
    @Nullable String kind,
    @Nullable UUID unit,
    @Nullable LocalDate given) {}
