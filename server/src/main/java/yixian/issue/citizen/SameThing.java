package yixian.issue.citizen;

import java.time.Instant;

/**
 * 可能是同一件事 · What a resident sees of a public issue while he reports: the words that were passed or
 * its class, and no nearer to its place than fifty metres.
 *
 * @param watchers how many met it too
 */
record SameThing(
    String code,
    String summary,
    int metres,
    String stateName,
    Instant reportedAt,
    int score,
    int watchers) {}
