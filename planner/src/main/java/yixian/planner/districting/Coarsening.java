package yixian.planner.districting;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Joins each node with the neighbour it is tied to most, so that a move of one coarse node moves a
 * whole stretch of border. What is one piece among coarse nodes is one piece among fine ones.
 */
record Coarsening(Graph fine, int[] coarseOf, Graph coarse) {

  /**
   * @param heaviest no joined node may weigh more
   */
  static Coarsening of(Graph fine, double heaviest, SplittableRandom random) {
    int nodes = fine.nodes();
    int[] order = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    int[] label = new int[nodes];
    Arrays.fill(label, -1);
    int labels = 0;
    for (int v : order) {
      if (label[v] < 0) {
        int mate = mate(fine, v, label, heaviest);
        label[v] = labels;
        if (mate >= 0) {
          label[mate] = labels;
        }
        labels++;
      }
    }
    return new Coarsening(fine, label, fine.contracted(label, labels));
  }

  private static int mate(Graph fine, int v, int[] label, double heaviest) {
    int mate = -1;
    double most = -1;
    for (int a = fine.start()[v]; a < fine.start()[v + 1]; a++) {
      int near = fine.to()[a];
      double weight = fine.weight()[v] + fine.weight()[near];
      if (label[near] < 0 && weight <= heaviest) {
        double tie = fine.cost()[a] / Math.max(weight, 1e-300);
        if (tie > most) {
          most = tie;
          mate = near;
        }
      }
    }
    return mate;
  }

  int[] toFine(int[] partOfCoarse) {
    int[] partOf = new int[coarseOf.length];
    Arrays.setAll(partOf, v -> partOfCoarse[coarseOf[v]]);
    return partOf;
  }
}
