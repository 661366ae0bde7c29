package yixian.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 新人员 · Who is entered, and the main post taken up; without a unit nobody but an administrator of
 * all may enter.
 *
 * @param phone as typed
 */
public record NewPerson(
    String name,
    @Nullable String phone,
    @Nullable UUID unit,
    @Nullable String title,
    @Nullable LocalDate from) {}
