package yixian.issue.lookback;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.lookback.review.Look;
import yixian.issue.lookback.review.Review;

/**
 * 抽中事件 · One issue that was drawn, what was said about it, and what was decided.
 *
 * @param code the opaque one of the public list
 * @param problem whether somebody found that it was not needed, does not last or does not content
 */
public record SampleLine(
    UUID id,
    String code,
    UUID issue,
    String issueCode,
    String summary,
    String stateName,
    @Nullable UUID unit,
    String unitName,
    @Nullable UUID category,
    String categoryName,
    String stratum,
    Instant closedAt,
    Map<Look, Finding> findings,
    boolean problem,
    List<Review> reviews,
    @Nullable Verdict verdict,
    @Nullable String verdictName,
    @Nullable String why,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    int version) {

  public SampleLine {
    findings = Map.copyOf(findings);
    reviews = List.copyOf(reviews);
  }

  /** Whether at least one reviewer has answered. */
  boolean answered() {
    return findings.get(Look.NEEDED) != Finding.PENDING;
  }
}
