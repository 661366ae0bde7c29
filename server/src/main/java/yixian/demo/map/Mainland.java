package yixian.demo.map;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/**
 * The largest connected piece of the land; stray islets left by the wobbling outline are dropped.
 */
final class Mainland {
  private final Honeycomb comb;
  private final BitSet seen = new BitSet();

  Mainland(Honeycomb comb) {
    this.comb = comb;
  }

  int[] cells() {
    BitSet largest = new BitSet();
    for (int cell = 0; cell < comb.size(); cell++) {
      if (!seen.get(cell)) {
        BitSet piece = flooded(cell);
        largest = piece.cardinality() > largest.cardinality() ? piece : largest;
      }
    }
    return largest.stream().toArray();
  }

  private BitSet flooded(int start) {
    BitSet piece = new BitSet();
    Deque<Integer> open = new ArrayDeque<>();
    open.add(start);
    piece.set(start);
    while (!open.isEmpty()) {
      int at = open.remove();
      for (int side = 0; side < 6; side++) {
        int beyond = comb.beyond(at, side);
        if (beyond >= 0 && !piece.get(beyond)) {
          piece.set(beyond);
          open.add(beyond);
        }
      }
    }
    seen.or(piece);
    return piece;
  }
}
