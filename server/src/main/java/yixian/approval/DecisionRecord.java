package yixian.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 决定记录 · How a request was decided: who, when, in whose stead, on what he saw, in order.
 *
 * @param hash over everything in it
 * @param consistent whether it still agrees with what the audit chain keeps of it
 * @param verdict the same in words; where it is not consistent, what does not agree
 * @param auditRecord number in the audit chain; null until it is sealed, which takes a moment
 */
public record DecisionRecord(
    UUID request,
    String title,
    String applicant,
    String flow,
    State outcome,
    String outcomeName,
    Instant endedAt,
    List<Entry> entries,
    String hash,
    boolean consistent,
    String verdict,
    @Nullable Long auditRecord) {

  /** 一笔经过. */
  public record Entry(
      int seq,
      String move,
      @Nullable String step,
      Instant at,
      String by,
      @Nullable String insteadOf,
      @Nullable String comment,
      List<String> others,
      int edition,
      String seen) {}
}
