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

  @Nullable String told(String field) {
    return switch (field) {
      case "document" -> document;
      case "reason" -> reason;
      case "summary" -> summary;
      default -> throw new IllegalArgumentException("No move tells " + field);
    };
  }
}
