package yixian.planner.locate;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Draws one part after another into a frame: finds the cells its edges touch, the cells it fills,
 * and for each touched cell whether the centre is inside (by a line of sweep through the centres of
 * each row).
 */
final class Painter {
  private final double[] borders;
  private final Frame frame;
  private final Lists lists;
  private long[] touches = new long[256];
  private int touched;
  private boolean[] turns = new boolean[256];
  private int west;
  private int south;
  private int across;
  private int up;

  Painter(double[] borders, Frame frame, Lists lists) {
    this.borders = borders;
    this.frame = frame;
    this.lists = lists;
  }

  /** Draws a part of which all edges are given. */
  void draw(int part, Ints edges) {
    narrow(edges);
    paint(part, edges, row -> turns[row * across]);
  }

  /**
   * Draws what a part has in this frame; the caller knows whether the first centre of each row is
   * inside.
   */
  void drawWithin(int part, Ints edges, IntPredicate startsInside) {
    west = 0;
    south = 0;
    across = frame.columns();
    up = frame.rows();
    paint(part, edges, startsInside);
  }

  private void narrow(Ints edges) {
    west = frame.columns() - 1;
    south = frame.rows() - 1;
    int east = 0;
    int north = 0;
    for (int i = 0; i < edges.size(); i++) {
      int column = frame.column(borders[2 * edges.get(i)]);
      int row = frame.row(borders[2 * edges.get(i) + 1]);
      west = Math.min(west, column);
      south = Math.min(south, row);
      east = Math.max(east, column);
      north = Math.max(north, row);
    }
    across = Math.max(0, east - west + 1);
    up = Math.max(0, north - south + 1);
  }

  private void paint(int part, Ints edges, IntPredicate startsInside) {
    touched = 0;
    if (turns.length < across * up) {
      turns = new boolean[across * up];
    }
    Arrays.fill(turns, 0, across * up, false);
    for (int i = 0; i < edges.size(); i++) {
      trace(edges.get(i));
    }
    Arrays.sort(touches, 0, touched);
    int next = 0;
    for (int row = 0; row < up; row++) {
      next = tell(part, row, startsInside, next);
    }
  }

  private int tell(int part, int row, IntPredicate startsInside, int from) {
    int next = from;
    boolean inside = startsInside.test(row);
    for (int column = 0; column < across; column++) {
      int place = row * across + column;
      inside ^= column > 0 && turns[place];
      int cell = (south + row) * frame.columns() + west + column;
      int first = next;
      while (next < touched && touches[next] >>> 32 == place) {
        next++;
      }
      if (next > first) {
        lists.touch(cell, part, inside, touches, first, next);
      } else if (inside) {
        lists.fill(cell, part);
      }
    }
    return next;
  }

  private void trace(int edge) {
    double ax = borders[2 * edge];
    double ay = borders[2 * edge + 1];
    double bx = borders[2 * edge + 2];
    double by = borders[2 * edge + 3];
    double low = Math.min(ay, by);
    double high = Math.max(ay, by);
    int last = frame.row(high);
    for (int row = frame.row(low); row <= last; row++) {
      double from = Math.max(low, frame.bottom(row));
      double to = Math.min(high, frame.top(row));
      if (from <= to) {
        touchRow(edge, row, at(ax, ay, bx, by, from), at(bx, by, ax, ay, to));
      }
      double centre = frame.centreY(row);
      if ((ay <= centre) != (by <= centre)) {
        turn(row, firstRight(ax, ay, bx, by, centre));
      }
    }
  }

  /**
   * Roughly where the edge passes the height y, never beyond its ends. A level edge answers its
   * first end.
   */
  private static double at(double ax, double ay, double bx, double by, double y) {
    double share = ay == by ? 0 : Math.clamp((y - ay) / (by - ay), 0, 1);
    double x = ax + share * (bx - ax);
    return Math.clamp(x, Math.min(ax, bx), Math.max(ax, bx));
  }

  private void touchRow(int edge, int row, double one, double other) {
    int last = frame.column(Math.max(one, other) + frame.slackX());
    for (int column = frame.column(Math.min(one, other) - frame.slackX());
        column <= last;
        column++) {
      int x = column - west;
      if (x >= 0 && x < across) {
        if (touched == touches.length) {
          touches = Arrays.copyOf(touches, Math.multiplyExact(2, touched));
        }
        touches[touched++] = (long) ((row - south) * across + x) << 32 | edge;
      }
    }
  }

  /**
   * The first column whose centre lies right of the edge: guessed, then put right by the exact
   * test.
   */
  private int firstRight(double ax, double ay, double bx, double by, double y) {
    int column = frame.column(at(ax, ay, bx, by, y));
    while (column > 0 && Walk.isRight(ax, ay, bx, by, frame.centreX(column - 1), y)) {
      column--;
    }
    while (column < frame.columns() && !Walk.isRight(ax, ay, bx, by, frame.centreX(column), y)) {
      column++;
    }
    return column;
  }

  private void turn(int row, int column) {
    int x = Math.max(0, column - west);
    if (x < across) {
      turns[(row - south) * across + x] ^= true;
    }
  }
}
