package yixian.feedback.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.feedback.letter.Issued;

/** 收到的通报 · A letter for the unit that was sent it. */
record ReceivedSheet(
    Line line,
    Issued text,
    Book.@Nullable Proof proof,
    @Nullable String answer,
    @Nullable String answeredBy,
    @Nullable UUID corrects,
    @Nullable UUID correctedBy,
    boolean mayAnswer,
    boolean addressed,
    int version) {

  /** 一行 · A letter in the list of those received. */
  record Line(
      UUID id,
      String title,
      String kindName,
      String unitName,
      String issuer,
      YearMonth month,
      int edition,
      State state,
      String stateName,
      Instant sentAt,
      @Nullable Instant readAt,
      @Nullable LocalDate answerBy,
      @Nullable Instant answeredAt,
      boolean late) {}
}
