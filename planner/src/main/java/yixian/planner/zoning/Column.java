package yixian.planner.zoning;

import java.util.BitSet;

/** Units that could form one zone of a kind, and the relatedness among them. */
record Column(int kind, BitSet units, double worth) {
  boolean keeps(ZoneTask.Pair pair, boolean together) {
    boolean both = units.get(pair.a()) && units.get(pair.b());
    return together ? units.get(pair.a()) == units.get(pair.b()) : !both;
  }
}
