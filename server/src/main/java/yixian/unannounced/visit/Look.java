package yixian.unannounced.visit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.unannounced.Aspect;

/**
 * 检查记录行 · One record behind a figure: a person who was met, or a visit for figures of rounds and
 * grids.
 *
 * @param name of the person; null where the line stands for a round or a grid
 */
public record Look(
    UUID round,
    String roundCode,
    String title,
    UUID visit,
    String place,
    String unit,
    @Nullable UUID person,
    @Nullable String name,
    @Nullable String excused,
    Map<Aspect, Answer> answers,
    Instant seenAt,
    @Nullable String seenBy) {

  public Look {
    answers = Map.copyOf(answers);
  }

  /**
   * 一个数字 · A count with its definition, and of how many where it is a share.
   *
   * @param of the denominator; null where it is no share
   */
  public record Counted(
      Figure figure, String label, String definition, int count, @Nullable Integer of) {}
}
