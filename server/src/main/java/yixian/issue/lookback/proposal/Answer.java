package yixian.issue.lookback.proposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 答复 · What is answered to a proposal.
 *
 * @param version of the proposal as it was seen
 * @param category whose rule is changed; that of the proposal where it names one
 * @param rule the next edition, where it is adopted
 * @param reason needed where it is not
 */
public record Answer(
    @Nullable ProposalMove move,
    int version,
    @Nullable UUID category,
    @Nullable String rule,
    @Nullable String reason) {}
