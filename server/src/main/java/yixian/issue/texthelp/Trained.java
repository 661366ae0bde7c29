package yixian.issue.texthelp;

import java.time.Instant;
import java.util.UUID;

/**
 * 训练结果 · A classifier and how it did on the later issues, which it had not seen.
 *
 * @param lessons issues that it has learnt from in the end
 * @param asked issues held back to examine it
 * @param first of them, answered right at the first guess
 * @param third of them, right among the first three
 * @param plainFirst right for who always names the commonest answer
 */
record Trained(
    UUID id,
    About about,
    Instant trainedAt,
    String trainedBy,
    int lessons,
    int labels,
    int asked,
    int first,
    int third,
    int plainFirst,
    int plainThird,
    boolean inUse) {}
