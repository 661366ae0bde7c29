package yixian.planner.districting;

/**
 * What is asked: so many parts, none empty, each within the band, each in one piece where asked.
 *
 * @param graph in one piece where contiguity is asked
 */
public record Task(Graph graph, int parts, Band band, boolean contiguous) {
  public Task {
    if (parts < 1 || parts > graph.nodes()) {
      throw new IllegalArgumentException("%d parts of %d nodes".formatted(parts, graph.nodes()));
    }
    if (contiguous && Graph.count(graph.pieces()) > 1) {
      throw new IllegalArgumentException("contiguous parts of a graph in pieces");
    }
  }

  /** Whether a division keeps every rule. */
  public boolean isKeptBy(int[] partOf) {
    int[] members = new int[parts];
    for (int part : partOf) {
      members[part]++;
    }
    double[] weights = graph.weights(partOf, parts);
    for (int part = 0; part < parts; part++) {
      if (members[part] == 0 || !band.holds(weights[part])) {
        return false;
      }
    }
    return !contiguous || Graph.count(graph.pieces(partOf)) == parts;
  }

  Task on(Graph other) {
    return new Task(other, parts, band, contiguous);
  }
}
