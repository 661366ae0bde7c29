package yixian.dashboard.board;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * 看板 · A board with its tiles in order.
 *
 * @param shipped whether it came with the house; such a one is copied, never changed
 * @param mine whether the reader may change it
 */
public record Dashboard(
    UUID id,
    String name,
    Audience audience,
    String audienceName,
    String owner,
    boolean shipped,
    boolean mine,
    Reach reach,
    List<String> roles,
    List<Tile> tiles,
    int version,
    Instant changedAt) {

  public Dashboard {
    roles = List.copyOf(roles);
    tiles = List.copyOf(tiles);
  }
}
