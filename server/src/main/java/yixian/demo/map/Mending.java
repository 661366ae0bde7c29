package yixian.demo.map;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes every part of a cut connected: only its largest piece stays, the rest joins the neighbour
 * it touches most.
 */
final class Mending {
  private final Honeycomb comb;
  private final int[] cells;
  private final int count;
  private final Map<Integer, Integer> positions = new HashMap<>();

  Mending(Honeycomb comb, int[] cells, int count) {
    this.comb = comb;
    this.cells = cells;
    this.count = count;
    for (int at = 0; at < cells.length; at++) {
      positions.put(cells[at], at);
    }
  }

  int[] mended(int[] parts) {
    int[] mended = parts.clone();
    boolean[] loose = loose(parts);
    boolean moved = true;
    while (moved) {
      moved = false;
      for (int at = 0; at < cells.length; at++) {
        int part = loose[at] ? strongestNeighbour(at, mended, loose) : -1;
        if (part >= 0) {
          mended[at] = part;
          loose[at] = false;
          moved = true;
        }
      }
    }
    return mended;
  }

  private boolean[] loose(int[] parts) {
    int[] piece = new int[cells.length];
    Arrays.fill(piece, -1);
    int[] largest = new int[count];
    int[] size = new int[count];
    for (int at = 0, next = 0; at < cells.length; at++) {
      if (piece[at] < 0) {
        int cellsOfPiece = flood(at, next, parts, piece);
        if (cellsOfPiece > size[parts[at]]) {
          size[parts[at]] = cellsOfPiece;
          largest[parts[at]] = next;
        }
        next++;
      }
    }
    boolean[] loose = new boolean[cells.length];
    for (int at = 0; at < cells.length; at++) {
      loose[at] = piece[at] != largest[parts[at]];
    }
    return loose;
  }

  private int flood(int start, int number, int[] parts, int[] piece) {
    Deque<Integer> open = new ArrayDeque<>();
    open.add(start);
    piece[start] = number;
    int size = 0;
    while (!open.isEmpty()) {
      int at = open.remove();
      size++;
      for (int side = 0; side < 6; side++) {
        int beyond = positions.getOrDefault(comb.beyond(cells[at], side), -1);
        if (beyond >= 0 && piece[beyond] < 0 && parts[beyond] == parts[at]) {
          piece[beyond] = number;
          open.add(beyond);
        }
      }
    }
    return size;
  }

  private int strongestNeighbour(int at, int[] parts, boolean[] loose) {
    int[] touches = new int[count];
    int best = -1;
    for (int side = 0; side < 6; side++) {
      int beyond = positions.getOrDefault(comb.beyond(cells[at], side), -1);
      if (beyond >= 0 && !loose[beyond]) {
        int part = parts[beyond];
        touches[part]++;
        best = best < 0 || touches[part] > touches[best] ? part : best;
      }
    }
    return best;
  }
}
