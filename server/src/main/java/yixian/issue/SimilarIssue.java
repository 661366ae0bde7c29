package yixian.issue;

import java.time.Instant;
import java.util.UUID;

/** 相似事件 · Another issue nearby that may be the same. */
public record SimilarIssue(
    UUID id,
    String code,
    String summary,
    int metres,
    State state,
    String stateName,
    Instant reportedAt) {}
