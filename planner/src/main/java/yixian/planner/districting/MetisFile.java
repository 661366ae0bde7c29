package yixian.planner.districting;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;
import yixian.planner.command.Converter;
import yixian.planner.command.Flags;
import yixian.planner.json.BadInput;

/**
 * METIS graph files: a head {@code nodes edges [format [ncon]]}, then a line a node with its size,
 * weights and neighbours, as the format's three digits say. Of several weights a node the first
 * counts. Lines that begin with % are remarks; an empty line is a node without neighbours.
 */
public final class MetisFile implements Converter {
  @Override
  public String name() {
    return "metis";
  }

  @Override
  public Map<String, @Nullable Object> convert(Path file, Flags flags) {
    int parts = flags.whole("--k", 2, 1, Integer.MAX_VALUE);
    double tolerance = flags.number("--tolerance", 0.03, 0, 1000);
    boolean contiguous = DualGraphFile.yes(flags, "--contiguous", "no");
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Lines graph = new Lines(file.getFileName() + "", lines);
      graph.read();
      Map<String, @Nullable Object> document = new LinkedHashMap<>();
      document.put("kind", "partition");
      document.put("k", parts);
      document.put("tolerance", tolerance);
      document.put("contiguous", contiguous);
      document.put("weights", graph.weights);
      document.put("edges", graph.edges);
      return document;
    } catch (IOException e) {
      throw new BadInput(file.toString(), "读不出来（" + e.getMessage() + "）", "请检查路径与编码");
    }
  }

  private static final class Lines {
    private final String name;
    private final BufferedReader lines;
    private int line;
    private double[] weights = {};
    private final List<double[]> edges = new ArrayList<>();

    Lines(String name, BufferedReader lines) {
      this.name = name;
      this.lines = lines;
    }

    void read() throws IOException {
      StringTokenizer head = next();
      if (head == null) {
        throw wrong("文件是空的");
      }
      int nodes = (int) number(head, "节点数", 1, 1e8);
      long declared = (long) number(head, "边数", 0, 1e10);
      int format = head.hasMoreTokens() ? (int) number(head, "格式", 0, 111) : 0;
      int constraints = head.hasMoreTokens() ? (int) number(head, "权重个数", 1, 100) : 1;
      boolean sizes = format / 100 == 1;
      boolean weighed = format / 10 % 10 == 1;
      boolean costs = format % 10 == 1;
      if (!List.of(0, 1, 10, 11, 100, 101, 110, 111).contains(format)) {
        throw wrong("格式 " + format + " 不认识");
      }
      weights = new double[nodes];
      long arcs = 0;
      for (int v = 0; v < nodes; v++) {
        StringTokenizer words = next();
        if (words == null) {
          throw wrong("应有 %d 个节点，只写了 %d 个".formatted(nodes, v));
        }
        if (sizes) {
          number(words, "节点大小", 0, 1e15);
        }
        weights[v] = 1;
        for (int i = 0; weighed && i < constraints; i++) {
          double weight = number(words, "节点权重", 0, 1e15);
          weights[v] = i == 0 ? weight : weights[v];
        }
        while (words.hasMoreTokens()) {
          int near = (int) number(words, "相邻节点", 1, nodes) - 1;
          double cost = costs ? number(words, "边权重", 0, 1e15) : 1;
          arcs++;
          if (near == v) {
            throw wrong("节点 " + (v + 1) + " 与自己相邻");
          }
          edges.add(new double[] {v, near, cost});
        }
      }
      for (StringTokenizer rest = next(); rest != null; rest = next()) {
        if (rest.hasMoreTokens()) {
          throw wrong("节点之后还有内容");
        }
      }
      if (arcs != 2 * declared) {
        throw wrong("头一行说有 %d 条边，实际写了 %d 个相邻（应为两倍）".formatted(declared, arcs));
      }
      onceEach();
    }

    /** Each edge stands at both its ends, with one cost. */
    private void onceEach() {
      Map<Long, Double> open = new java.util.HashMap<>();
      List<double[]> kept = new ArrayList<>();
      for (double[] edge : edges) {
        long low = (long) Math.min(edge[0], edge[1]);
        long high = (long) Math.max(edge[0], edge[1]);
        boolean first = edge[0] < edge[1];
        long key = low * weights.length + high;
        if (first) {
          if (open.put(key, edge[2]) != null) {
            throw twice(low, high);
          }
          kept.add(edge);
        } else {
          Double cost = open.remove(key);
          if (cost == null || cost != edge[2]) {
            throw wrong("节点 %d 与 %d 之间的边只写了一边，或两边权重不同".formatted(low + 1, high + 1));
          }
        }
      }
      if (!open.isEmpty()) {
        long key = open.keySet().iterator().next();
        throw wrong(
            "节点 %d 与 %d 之间的边只写了一边".formatted(key / weights.length + 1, key % weights.length + 1));
      }
      edges.clear();
      edges.addAll(kept);
    }

    private BadInput twice(long low, long high) {
      return wrong("节点 %d 与 %d 之间的边写了两次".formatted(low + 1, high + 1));
    }

    private @Nullable StringTokenizer next() throws IOException {
      String text = lines.readLine();
      line++;
      while (text != null && text.startsWith("%")) {
        text = lines.readLine();
        line++;
      }
      return text == null ? null : new StringTokenizer(text);
    }

    private double number(StringTokenizer words, String what, double from, double to) {
      String word = words.hasMoreTokens() ? words.nextToken() : "";
      try {
        double number = Double.parseDouble(word);
        if (number >= from && number <= to) {
          return number;
        }
      } catch (NumberFormatException e) {
        // said below, as for a number out of its limits
      }
      throw wrong(
          "%s应为 %s 到 %s 的数，现为“%s”"
              .formatted(what, Arithmetic.shown(from), Arithmetic.shown(to), word));
    }

    private BadInput wrong(String what) {
      return new BadInput(name + " 第 " + line + " 行", what, "请按 METIS 图文件的格式改正");
    }
  }
}
