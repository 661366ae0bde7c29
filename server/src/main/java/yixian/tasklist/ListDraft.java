package yixian.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 编制清单 · What a list is for, and what it asks.
 *
 * @param basis the law, document or decision it rests on
 * @param due until when items are to be answered
 * @param expires the day from which items and people are forgotten
 */
public record ListDraft(
    @Nullable UUID owner,
    @Nullable String title,
    @Nullable String purpose,
    @Nullable String basis,
    @Nullable Instant due,
    @Nullable LocalDate expires,
    List<Asked> questions) {

  public ListDraft {
    questions = questions == null ? List.of() : List.copyOf(questions);
  }

  /** A question as it is drafted; it gets its id when it is kept. */
  public record Asked(
      @Nullable String text,
      Question.@Nullable Kind kind,
      @Nullable List<String> choices,
      boolean required) {

    List<String> options() {
      return choices == null ? List.of() : choices;
    }
  }
}
