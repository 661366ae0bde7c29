package yixian.grid.planning;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import yixian.planner.districting.Band;
import yixian.planner.districting.town.Block;
import yixian.planner.districting.town.Border;
import yixian.planner.districting.town.Town;

/** 底图 · The blocks of one town with their neighbours; never changed, a new one is brought in. */
record Survey(
    UUID id,
    int number,
    String name,
    UUID town,
    List<SurveyBlock> blocks,
    List<Side> sides,
    String madeBy,
    Instant madeAt) {

  /** 公共边 · Two neighbouring blocks, in the order of the blocks, and their common metres. */
  record Side(int one, int other, double length) {}

  /** A border of grids along a road or a river costs so much of its length. */
  private static final double BETWEEN_TRACTS = 0.3;

  Survey {
    blocks = List.copyOf(blocks);
    sides = List.copyOf(sides);
  }

  /** The engine's task. */
  Town task(Asked asked) {
    List<Block> parts = new ArrayList<>();
    for (SurveyBlock each : blocks) {
      parts.add(
          new Block(
              each.code(),
              each.village(),
              each.households(),
              each.people(),
              each.dedicated(),
              each.today() == null ? null : each.today().toString(),
              each.area(),
              each.perimeter()));
    }
    return new Town(
        parts,
        sides.stream().map(this::border).toList(),
        new Band(asked.least(), asked.most()),
        Map.copyOf(asked.villages()),
        asked.keep());
  }

  private Border border(Side side) {
    SurveyBlock one = blocks.get(side.one());
    SurveyBlock other = blocks.get(side.other());
    boolean beyond =
        one.tract() != null && other.tract() != null && !one.tract().equals(other.tract());
    return new Border(
        side.one(),
        side.other(),
        beyond ? BETWEEN_TRACTS * side.length() : side.length(),
        side.length());
  }

  int at(String code) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).code().equals(code)) {
        return i;
      }
    }
    return -1;
  }
}
