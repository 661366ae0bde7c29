package yixian.tasklist;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 条目指令 · What somebody does to an item, with what the move asks for.
 *
 * @param version the version that he has before him
 * @param answers by the ids of the questions
 */
public record ItemOrder(
    ItemMove move,
    int version,
    @Nullable Map<String, String> answers,
    @Nullable String reason,
    @Nullable UUID person,
    @Nullable UUID grid,
    @Nullable List<Photo> photos) {

  /** A photo brought along. */
  public record Photo(UUID file) {}

  /** Answers without a photo. */
  public static ItemOrder answered(int version, Map<String, String> answers) {
    return new ItemOrder(ItemMove.ANSWER, version, answers, null, null, null, null);
  }

  List<Photo> brought() {
    return photos == null ? List.of() : photos;
  }

  Map<String, String> given() {
    return answers == null ? Map.of() : answers;
  }
}
