package yixian.issue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * 相似事件 · Another issue nearby that may be the same.
 *
 * @param score of a hundred, how likely it is the same
 * @param reasons what speaks for it
 */
public record SimilarIssue(
    UUID id,
    String code,
    String summary,
    int metres,
    State state,
    String stateName,
    Instant reportedAt,
    int score,
    List<String> reasons) {}
