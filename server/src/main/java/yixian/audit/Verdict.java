package yixian.audit;

import org.jspecify.annotations.Nullable;

/**
 * 校验结论 · What came of reading the whole chain.
 *
 * @param rows how many records were read
 * @param head hash of the last record read, in hexadecimal
 * @param anchors how many outside anchors were compared
 * @param firstBroken the number of the first record that does not hold
 * @param finding what is wrong there, in Chinese
 */
public record Verdict(
    boolean ok,
    long rows,
    String head,
    int anchors,
    @Nullable Long firstBroken,
    @Nullable String finding) {}
