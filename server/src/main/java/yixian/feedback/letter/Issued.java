package yixian.feedback.letter;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 通报全文 · A letter as it reads, or as it was sent: what the digest is taken of.
 *
 * @param remark the drafter's own words, in a section of their own
 * @param countedAt what was not known by then is not in it
 * @param sentOn null for a draft
 * @param answerBy null where no answer is asked for
 */
public record Issued(
    String kindName,
    String unitName,
    String issuer,
    int edition,
    @Nullable String correction,
    Letter letter,
    @Nullable String remark,
    Instant countedAt,
    @Nullable LocalDate sentOn,
    @Nullable LocalDate answerBy) {}
