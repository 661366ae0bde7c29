package yixian.secondment.placement;

import org.jspecify.annotations.Nullable;

/**
 * 动作单 · One move with what it must tell.
 *
 * @param version the version seen
 * @param document number of the approval or of the filing
 */
public record MoveOrder(
    PlacementMove move,
    int version,
    @Nullable String document,
    @Nullable String reason,
    @Nullable String summary) {

  @Nullable String told(Telling what) {
    return switch (what) {
      case DOCUMENT -> document;
      case REASON -> reason;
      case SUMMARY -> summary;
    };
  }
}
