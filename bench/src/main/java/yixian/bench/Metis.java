package yixian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import yixian.planner.districting.Graph;

/** {@code gpmetis} as a baseline, where it is installed (Debian: {@code apt install metis}). */
final class Metis {
  private Metis() {}

  /** The part of each node; none where METIS is not installed. */
  static Optional<int[]> divide(Graph graph, int parts, double tolerance) {
    try {
      Path file = Files.createTempFile("metis", ".graph");
      Files.writeString(file, text(graph));
      Process run =
          new ProcessBuilder(
                  "gpmetis",
                  "-contig",
                  "-ufactor=" + (int) (1000 * tolerance),
                  file.toString(),
                  "" + parts)
              .redirectErrorStream(true)
              .start();
      run.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
      if (run.waitFor() != 0) {
        return Optional.empty();
      }
      Path answer = Path.of(file + ".part." + parts);
      int[] partOf = Files.readAllLines(answer).stream().mapToInt(Integer::parseInt).toArray();
      Files.delete(file);
      Files.delete(answer);
      return Optional.of(partOf);
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String text(Graph graph) {
    StringBuilder text = new StringBuilder();
    text.append(graph.nodes()).append(' ').append(graph.to().length / 2).append(" 011\n");
    for (int v = 0; v < graph.nodes(); v++) {
      text.append((long) graph.weight()[v]);
      for (int a = graph.start()[v]; a < graph.start()[v + 1]; a++) {
        text.append(' ').append(graph.to()[a] + 1).append(' ').append((long) graph.cost()[a]);
      }
      text.append('\n');
    }
    return text.toString();
  }
}
