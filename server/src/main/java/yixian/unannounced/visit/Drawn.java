package yixian.unannounced.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 抽中的一处 · A grid or an official that was drawn, whom one should meet there, and who goes.
 *
 * @param grid null where an official was drawn
 * @param name of the grid or the official
 * @param place where to go, in words
 * @param unit the town or the receiving unit
 * @param inspectors who goes
 * @param free who of the round need not keep away, and so may look again
 * @param excluded who must not go, and why
 */
public record Drawn(
    Of of,
    int position,
    String code,
    String layer,
    @Nullable UUID grid,
    String name,
    String place,
    UUID unit,
    List<Someone> people,
    List<UUID> inspectors,
    List<UUID> free,
    Map<UUID, String> excluded) {

  public Drawn {
    people = List.copyOf(people);
    inspectors = List.copyOf(inspectors);
    free = List.copyOf(free);
    excluded = Map.copyOf(excluded);
  }

  /** 所属轮次 · What a visit keeps of its round, for inspectors who do not see the round. */
  public record Of(
      UUID round,
      String code,
      String title,
      UUID owner,
      UUID checklist,
      int mendDays,
      LocalDate from,
      LocalDate until) {}

  /** 应在之人 · Somebody whom one should meet there. */
  public record Someone(
      UUID person, @Nullable UUID placement, String duty, UUID homeUnit, UUID hostUnit) {}
}
