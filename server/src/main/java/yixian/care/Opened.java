package yixian.care;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.State;

/**
 * 打开的记录 · One record that a figure counts, by the code of its household.
 *
 * @param issueState where the issue stands now that a lead became; absent for whoever may not read
 *     it
 */
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
    @Nullable String issueCode,
    @Nullable State issueState,
    @Nullable String issueStateName) {

  Opened following(@Nullable State standing) {
    return new Opened(
        id,
        household,
        code,
        grid,
        holder,
        what,
        state,
        day,
        by,
        issue,
        issueCode,
        standing,
        standing == null ? null : standing.label());
  }
}
