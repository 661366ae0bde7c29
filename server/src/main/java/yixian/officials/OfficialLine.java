package yixian.officials;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.documents.cv.Schooling;

/**
 * 干部名册的一行 · An official in a list: what is searched, and never the identity number.
 *
 * @param because the reason of the mark
 */
public record OfficialLine(
    UUID person,
    String name,
    @Nullable String sex,
    @Nullable YearMonth birth,
    @Nullable Integer age,
    @Nullable Named unit,
    String presentPost,
    @Nullable Schooling schooling,
    @Nullable String schoolingName,
    Door door,
    String doorName,
    String because,
    int version,
    Instant changedAt) {}
