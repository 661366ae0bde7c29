package yixian.assessment.rating;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.assessment.plan.Panel;
import yixian.assessment.sheet.Line;

/**
 * 评议票 · What somebody is asked to say of one official, with the figures that all see alike.
 *
 * @param scores what he said before, in the order of the factors; empty while he has not
 */
public record Ballot(
    UUID sheet,
    Panel panel,
    String panelName,
    String round,
    LocalDate from,
    LocalDate to,
    String person,
    String post,
    String homeUnit,
    String hostUnit,
    List<String> factors,
    List<Line> lines,
    Instant rateUntil,
    List<Integer> scores,
    @Nullable String remark) {

  public Ballot {
    factors = List.copyOf(factors);
    lines = List.copyOf(lines);
    scores = List.copyOf(scores);
  }
}
