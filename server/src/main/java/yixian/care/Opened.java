package yixian.care;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 打开的记录 · One record that a figure counts, by the code of its household. */
public record Opened(
    UUID id,
    UUID household,
    String code,
    String grid,
    @Nullable String holder,
    String what,
    String state,
    @Nullable LocalDate day,
    @Nullable String by,
    @Nullable UUID issue,
    @Nullable String issueCode) {}
