package yixian.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 任务清单单 · One list as a reader sees it. */
public record ListSheet(
    Line line,
    UUID ownerId,
    String purpose,
    String basis,
    LocalDate expires,
    List<Question> questions,
    @Nullable String despite,
    @Nullable Instant sentAt,
    @Nullable Instant endedAt,
    @Nullable Instant urgedAt,
    List<Offered> moves,
    int version) {

  public ListSheet {
    questions = List.copyOf(questions);
    moves = List.copyOf(moves);
  }

  /** 清单行 · One list among others. */
  public record Line(
      UUID id,
      String code,
      String title,
      String owner,
      ListState state,
      String stateName,
      Instant due,
      int total,
      int answered,
      boolean late) {}

  /** 可办 · A move that this reader may make now. */
  public record Offered(String move, String label) {}
}
