package yixian.issue.lookback.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 修改建议单 · What was proposed to a unit, the samples behind it, and the answer.
 *
 * @param ruleVersion the edition of the closing rule that it became
 * @param moves that this reader may make now
 */
public record ProposalSheet(
    UUID id,
    @Nullable UUID categoryId,
    @Nullable String category,
    String unit,
    String text,
    List<String> issues,
    Instant at,
    String by,
    ProposalState state,
    String stateName,
    @Nullable String reason,
    @Nullable String ruleCategory,
    @Nullable Integer ruleVersion,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt,
    List<Offered> moves,
    int version) {

  public ProposalSheet {
    issues = List.copyOf(issues);
    moves = List.copyOf(moves);
  }

  /** 可办 · A move that this reader may make now. */
  public record Offered(ProposalMove move, String label) {}
}
