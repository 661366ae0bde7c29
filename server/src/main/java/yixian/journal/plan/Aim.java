package yixian.journal.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 计划事项 · One thing that the official means to do.
 *
 * @param due by when
 * @param doneOn when it was done
 * @param outcome what came of it
 */
public record Aim(
    String text, LocalDate due, @Nullable LocalDate doneOn, @Nullable String outcome) {}
