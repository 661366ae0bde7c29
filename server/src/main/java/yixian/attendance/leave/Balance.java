package yixian.attendance.leave;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 假期额度 · What may be taken of a kind of leave in a year, and what was; each figure opens.
 *
 * @param entitled null where the years of service are not recorded
 * @param because how it was counted
 * @param uses the leaves behind what was used, with their days in this year
 */
public record Balance(
    String type,
    String typeName,
    int year,
    @Nullable Integer entitled,
    String because,
    double used,
    @Nullable Double left,
    List<Use> uses) {

  public Balance {
    uses = List.copyOf(uses);
  }

  /** 已用 · One leave of the year. */
  public record Use(UUID leave, String words, String stateName, double days) {}
}
