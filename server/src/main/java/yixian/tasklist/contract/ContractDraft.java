package yixian.tasklist.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 登记合同 · The least that must be known of a contract: no person is named.
 *
 * @param party the organisation that takes the duties on
 * @param ends the day after the last one
 * @param remind how many days before the end the owner is reminded
 */
public record ContractDraft(
    @Nullable UUID owner,
    @Nullable String party,
    @Nullable String subject,
    @Nullable BigDecimal quantity,
    @Nullable String measure,
    @Nullable String duties,
    @Nullable LocalDate begins,
    @Nullable LocalDate ends,
    int remind) {}
