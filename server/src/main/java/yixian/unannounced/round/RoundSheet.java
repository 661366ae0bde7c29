package yixian.unannounced.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 轮次单 · A round as its leaders see it.
 *
 * @param frame how many stand on the list, or would
 */
public record RoundSheet(
    Line line,
    String basis,
    Layer layer,
    String layerName,
    String spread,
    int places,
    boolean again,
    @Nullable String againWhy,
    @Nullable String agreed,
    @Nullable String town,
    LocalDate visitFrom,
    LocalDate visitUntil,
    int each,
    int mendDays,
    int checklist,
    List<Inspector> inspectors,
    int frame,
    @Nullable UUID draw,
    @Nullable String drawNumber,
    @Nullable String listSha256,
    @Nullable String commitment,
    @Nullable String seed,
    @Nullable String extra,
    List<Offered> moves,
    int version) {

  public RoundSheet {
    inspectors = List.copyOf(inspectors);
    moves = List.copyOf(moves);
  }

  /** 轮次行 · A round among others. */
  public record Line(
      UUID id,
      String code,
      String title,
      String owner,
      State state,
      String stateName,
      Drawing kind,
      String kindName,
      int visits,
      int done,
      int open,
      Instant madeAt) {}

  /** 检查员 · Who goes, and to how many he was dealt. */
  public record Inspector(UUID person, String name, int visits) {}

  /** 可办 · What may be done now. */
  public record Offered(String move, String label) {}
}
