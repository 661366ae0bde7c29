package yixian.issue.lookback;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.lookback.review.Look;

/** 抽中事件筛选 · Which samples a figure counts. */
record SampleQuery(
    @Nullable Boolean answered,
    @Nullable Boolean problem,
    @Nullable Look look,
    @Nullable Finding finding,
    @Nullable Verdict verdict,
    @Nullable UUID unit,
    @Nullable UUID category) {

  boolean counts(SampleLine line) {
    return (answered == null || answered == line.answered())
        && (problem == null || problem == line.problem())
        && (look == null || finding == null || line.findings().get(look) == finding)
        && (verdict == null || verdict == line.verdict())
        && (unit == null || Objects.equals(unit, line.unit()))
        && (category == null || Objects.equals(category, line.category()));
  }
}
