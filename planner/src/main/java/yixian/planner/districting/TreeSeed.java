package yixian.planner.districting;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A first division: halves the graph along edges of trees drawn by lot, each half with its share of
 * the parts, until every region is one part.
 *
 * <p>Each cut leaves both sides room for their parts within the band; where no drawn tree offers
 * such a cut, the least bad one is taken and later steps mend it.
 */
final class TreeSeed {
  private static final int TRIES = 24;

  private final Task task;
  private final Trees trees;
  private final int[] partOf;
  private int named;

  private record Region(int[] nodes, int parts) {}

  private record Cut(double badness, boolean[] side, int parts) {}

  private TreeSeed(Task task, SplittableRandom random) {
    this.task = task;
    trees = new Trees(task.graph(), random);
    partOf = new int[task.graph().nodes()];
  }

  static int[] of(Task task, SplittableRandom random) {
    return new TreeSeed(task, random).grow();
  }

  private int[] grow() {
    Deque<Region> open = new ArrayDeque<>();
    open.push(new Region(IntStream.range(0, partOf.length).toArray(), task.parts()));
    while (!open.isEmpty()) {
      Region region = open.pop();
      if (region.parts == 1) {
        for (int v : region.nodes) {
          partOf[v] = named;
        }
        named++;
      } else {
        split(region, open);
      }
    }
    return partOf;
  }

  private void split(Region region, Deque<Region> open) {
    Cut best = new Cut(Double.POSITIVE_INFINITY, new boolean[0], 0);
    for (int i = 0; i < TRIES && best.badness > 0.3; i++) {
      if (!trees.draw(region.nodes)) {
        throw new IllegalStateException("a region fell into pieces");
      }
      Cut cut = bestCut(region);
      best = cut.badness < best.badness ? cut : best;
    }
    boolean[] side = best.side;
    open.push(new Region(chosen(region.nodes, side, true), best.parts));
    open.push(new Region(chosen(region.nodes, side, false), region.parts - best.parts));
  }

  /** Below 1 both sides can keep the band by weight; 0 in the middle of it. */
  private Cut bestCut(Region region) {
    double[] below = trees.below(region.nodes);
    int[] size = new int[region.nodes.length];
    int top = -1;
    int share = 0;
    double least = Double.POSITIVE_INFINITY;
    double total = below[0];
    for (int i = size.length - 1; i > 0; i--) {
      int v = trees.order[i];
      size[v]++;
      size[trees.parent[v]] += size[v];
      int even = (int) Math.rint(region.parts * below[v] / Math.max(total, 1e-300));
      for (int parts = even - 1; parts <= even + 1; parts++) {
        int rest = region.parts - parts;
        if (parts >= 1 && rest >= 1 && size[v] >= parts && size.length - size[v] >= rest) {
          double unequal = Math.abs(parts - region.parts / 2.0) / region.parts;
          double bad =
              Math.max(badness(below[v], parts), badness(total - below[v], rest)) + unequal / 2;
          if (bad < least) {
            least = bad;
            top = v;
            share = parts;
          }
        }
      }
    }
    if (top < 0) {
      return anyCut(size);
    }
    return new Cut(least, trees.branch(top), share);
  }

  /** A leaf for one part, the rest for the others. */
  private Cut anyCut(int[] size) {
    int leaf = trees.order[size.length - 1];
    return new Cut(Double.MAX_VALUE, trees.branch(leaf), 1);
  }

  private double badness(double weight, int parts) {
    Band band = task.band();
    double middle = (band.least() + band.most()) / 2;
    double half = Math.max((band.most() - band.least()) / 2, 1e-9 * Math.max(1, middle));
    double off = Math.abs(weight / parts - middle) / half;
    return off <= 1 + 1e-9 ? 0.2 * off : 10 * off;
  }

  private static int[] chosen(int[] nodes, boolean[] side, boolean wanted) {
    return Arrays.stream(IntStream.range(0, nodes.length).filter(i -> side[i] == wanted).toArray())
        .map(i -> nodes[i])
        .toArray();
  }
}
