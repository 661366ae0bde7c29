package yixian.tasklist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 下发之前 · What whoever sends a list sees before he does.
 *
 * @param unserved items in grids where nobody serves today
 */
public record Before(
    int items,
    int unplaced,
    int unserved,
    List<Clash> clashes,
    List<Reuse> reused,
    List<Share> shares) {

  public Before {
    clashes = List.copyOf(clashes);
    reused = List.copyOf(reused);
    shares = List.copyOf(shares);
  }

  /**
   * 重复 · A running list that asks the same people, or for the same purpose.
   *
   * @param same how many of the subjects it asks too
   * @param questions which of the questions it asks too
   */
  public record Clash(
      String title, String owner, Instant due, int same, boolean alike, List<String> questions) {

    public Clash {
      questions = List.copyOf(questions);
    }
  }

  /** 已知 · A question that records answer already for so many items. */
  public record Reuse(String question, int items) {}

  /** 一格 · How many items a grid gets, and how many people take turns. */
  public record Share(@Nullable String grid, int items, int takers) {}
}
