package yixian.issue.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.issue.Named;

/**
 * 督办单 · Who supervises what, why, by when it must be answered, and what became of it.
 *
 * @param unit in charge of the issue now, which answers
 * @param level how far it went up for want of an answer
 * @param moves open to this reader
 */
record Supervision(
    UUID id,
    UUID issue,
    String code,
    String summary,
    @Nullable Named unit,
    String demand,
    String askedBy,
    Instant askedAt,
    Instant answerBy,
    State state,
    String stateName,
    boolean late,
    @Nullable String answer,
    @Nullable String answeredBy,
    @Nullable Instant answeredAt,
    @Nullable String endedBy,
    @Nullable Instant endedAt,
    @Nullable String note,
    int insisted,
    int level,
    List<Escalated> escalations,
    int version,
    List<Allowed> moves) {

  /** 逾期上报 · One step up the line. */
  record Escalated(int level, Named unit, List<String> told, Instant at) {}

  /** A move open to this reader. */
  record Allowed(Move move, String name) {}
}
