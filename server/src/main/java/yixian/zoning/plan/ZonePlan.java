package yixian.zoning.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * 片区规划 · The units below one root of the party tree on a day, and the zones they shall form.
 *
 * @param businessShare how many percent of likeness are of business; the rest is of party life
 */
public record ZonePlan(
    UUID id,
    int number,
    String name,
    UUID root,
    LocalDate day,
    int businessShare,
    List<UUID> units,
    List<AskedZone> zones,
    List<Couple> couples,
    String madeBy,
    Instant madeAt,
    int version,
    String changedBy,
    Instant changedAt) {

  public ZonePlan {
    units = List.copyOf(units);
    zones = List.copyOf(zones);
    couples = List.copyOf(couples);
  }
}
