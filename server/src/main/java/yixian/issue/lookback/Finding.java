package yixian.issue.lookback;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import yixian.issue.lookback.review.Look;
import yixian.issue.lookback.review.Opinion;
import yixian.issue.lookback.review.Review;
import yixian.kernel.Labelled;

/** 评议所见 · What the reviewers together say to one question about one issue; they may differ. */
public enum Finding implements Labelled {
  YES("是"),
  PARTLY("部分是"),
  NO("否"),
  UNKNOWN("说不清"),
  SPLIT("意见不一致"),
  PENDING("未评议");

  private final String label;

  Finding(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Nothing is averaged: where two differ, that is what is found. */
  static Finding of(List<Review> reviews, Look look) {
    Set<Opinion> said =
        reviews.stream()
            .map(Review::given)
            .filter(Objects::nonNull)
            .map(given -> given.to(look))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return switch (said.size()) {
      case 0 -> PENDING;
      case 1 -> valueOf(said.iterator().next().name());
      default -> SPLIT;
    };
  }
}
