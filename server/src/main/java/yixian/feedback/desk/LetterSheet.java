package yixian.feedback.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.feedback.Kind;
import yixian.feedback.letter.Issued;
import yixian.feedback.letter.Letter;

/**
 * 通报单 · A letter for those who draft and send it.
 *
 * @param text as it reads now, or as it was sent
 * @param letter with the lines left out, for the editor
 * @param leftOut lines by key, with the reason
 */
record LetterSheet(
    Line line,
    Issued text,
    Letter letter,
    Map<String, String> leftOut,
    @Nullable String reason,
    @Nullable UUID corrects,
    @Nullable UUID correctedBy,
    Book.@Nullable Proof proof,
    @Nullable String answer,
    @Nullable String answeredBy,
    List<Step> steps,
    List<Offered> moves,
    boolean mayEdit,
    boolean maySend,
    boolean mayCorrect) {

  /**
   * 一行 · A letter in the list.
   *
   * @param late whether the answer should have come by now
   */
  record Line(
      UUID id,
      Kind kind,
      String kindName,
      UUID unit,
      String unitName,
      YearMonth month,
      int edition,
      State state,
      String stateName,
      boolean remarked,
      int leftOut,
      Instant countedAt,
      @Nullable String sentBy,
      @Nullable Instant sentAt,
      @Nullable Instant readAt,
      @Nullable LocalDate answerBy,
      @Nullable Instant answeredAt,
      boolean late,
      int version) {}

  /** 一月 · The letters of a month, and of which months there are any. */
  record Overview(List<YearMonth> months, YearMonth month, List<Line> letters, boolean maySend) {}

  /** 经过 · What was done. */
  record Step(String move, String state, Instant at, String by, @Nullable String note) {}

  /** 可办 · A move that this reader may make. */
  record Offered(Move move, String label, boolean reason) {}
}
