package yixian.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 问答单 · A question for who answers it; nobody knows who asked.
 *
 * @param question null where the words were cleared on their day
 * @param shownQuestion the words that anybody reads
 * @param moves what may be done with it now
 */
public record QuestionSheet(
    UUID id,
    String code,
    String topic,
    LocalDate asked,
    QuestionState state,
    String stateName,
    @Nullable String question,
    @Nullable String answer,
    @Nullable String adviser,
    @Nullable Instant answeredAt,
    @Nullable String shownQuestion,
    @Nullable String shownAnswer,
    List<QuestionMove> moves,
    int version) {

  public QuestionSheet {
    moves = List.copyOf(moves);
  }
}
