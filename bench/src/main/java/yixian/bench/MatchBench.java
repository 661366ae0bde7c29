package yixian.bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yixian.planner.Answer;
import yixian.planner.Budget;
import yixian.planner.json.JsonReader;
import yixian.planner.json.Node;
import yixian.planner.match.MatchEngine;
import yixian.planner.match.assign.Arcs;
import yixian.planner.match.assign.Assignment;
import yixian.planner.match.assign.JonkerVolgenant;

/**
 * 匹配跑分 · The assignment core beside OR-Tools' own on the same dense matrices, and batches with all
 * rules, each to its proof. Best of five after a round to warm up; batches once, after a small one.
 * One more size is asked for by {@code -Dbench.match=5000}, with the processor time and the
 * greatest memory that it took.
 *
 * <p>Ends with status 1 when the cores differ or a batch is not proven.
 */
public final class MatchBench {
  private static final int ROUNDS = 5;
  private final SplittableRandom random = new SplittableRandom(20260101);
  private boolean sound = true;

  /** What the last batch took. */
  private double seconds;

  public static void main(String[] args) throws IOException {
    Loader.loadNativeLibraries();
    MatchBench bench = new MatchBench();
    for (int size : new int[] {200, 1_000}) {
      bench.race(size);
    }
    bench.batch(20);
    for (int people : new int[] {50, 200, 1_000}) {
      System.out.println(bench.batch(people));
    }
    int more = Integer.getInteger("bench.match", 0);
    if (more > 0) {
      double before = processorSeconds();
      System.out.println(bench.batch(more));
      System.out.printf(
          "processor %.1f s with writing and reading the document, greatest memory %s%n",
          processorSeconds() - before, greatestMemory());
    }
    System.out.println(bench.whatIf(200));
    System.exit(bench.sound ? 0 : 1);
  }

  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
  }

  private static String greatestMemory() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> line.substring(6).strip())
        .findFirst()
        .orElse("unknown");
  }

  private void race(int size) {
    double[][] costs = new double[size][size];
    for (double[] row : costs) {
      Arrays.setAll(row, _ -> random.nextInt(10_000));
    }
    Arcs arcs = Arcs.of(costs, size);
    double own = Double.POSITIVE_INFINITY;
    double peer = Double.POSITIVE_INFINITY;
    for (int round = 0; round <= ROUNDS; round++) {
      long begun = System.nanoTime();
      double cost =
          JonkerVolgenant.solve(arcs) instanceof Assignment.Complete found ? found.cost() : -1;
      double ownSeconds = (System.nanoTime() - begun) / 1e9;
      LinearSumAssignment theirs = new LinearSumAssignment();
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          theirs.addArcWithCost(i, j, (long) costs[i][j]);
        }
      }
      begun = System.nanoTime();
      theirs.solve();
      double peerSeconds = (System.nanoTime() - begun) / 1e9;
      sound &= cost == theirs.getOptimalCost();
      if (round > 0) {
        own = Math.min(own, ownSeconds);
        peer = Math.min(peer, peerSeconds);
      }
    }
    System.out.printf(
        "assignment %,d x %,d dense: %.3f s; OR-Tools LinearSumAssignment %.3f s: x %.1f; same cost: %s%n",
        size, size, own, peer, peer / own, sound);
  }

  private String batch(int people) {
    String document = document(people);
    Answer answer = solve(document);
    return "batch %,d people x %,d posts, all rules: %s %s, gap %s in %.2f s"
        .formatted(
            people, people * 85 / 100, answer.status(), answer.objective(), answer.gap(), seconds);
  }

  /**
   * The same batch again as the desk asks it: a pair of its plan locked, another forbidden, every
   * person's reasons told.
   */
  private String whatIf(int people) {
    String document = document(people);
    String plan = String.valueOf(solve(document).body().get(Answer.PLAN));
    Matcher pairs = Pattern.compile("person=(p\\d+), post=(q\\d+)").matcher(plan);
    String asked = document.replace("\"explain\":false", "\"explain\":true");
    for (String rule : List.of("locks", "forbidden")) {
      sound &= pairs.find();
      String pair =
          "\"%s\":[{\"person\":\"%s\",\"post\":\"%s\"}],\"sending\""
              .formatted(rule, pairs.group(1), pairs.group(2));
      asked = asked.replaceFirst("\"sending\"", pair);
    }
    Answer answer = solve(asked);
    return "what if of %,d people one pair were locked and one forbidden, with all reasons: %s in %.2f s"
        .formatted(people, answer.status(), seconds);
  }

  private Answer solve(String document) {
    Node problem = JsonReader.read(document);
    long begun = System.nanoTime();
    Answer answer = new MatchEngine().solve(problem, Budget.ofSeconds(300));
    seconds = (System.nanoTime() - begun) / 1e9;
    sound &= "OPTIMAL".equals(answer.status().name());
    return answer;
  }

  private String document(int people) {
    int posts = people * 85 / 100;
    int units = Math.max(4, people / 8);
    StringBuilder text = new StringBuilder("{\"kind\":\"posting\",\"explain\":false,\"people\":[");
    for (int p = 0; p < people; p++) {
      text.append(p == 0 ? "" : ",")
          .append("{\"id\":\"p")
          .append(p)
          .append("\",\"unit\":\"u")
          .append(p % units);
      text.append("\",\"home\":\"h")
          .append(random.nextInt(12))
          .append("\",\"threeDoor\":")
          .append(p % 3 == 0);
      text.append(",\"fit\":[");
      for (int q = 0; q < posts; q++) {
        text.append(q == 0 ? "" : ",");
        text.append(random.nextInt(100) < 56 ? Integer.toString(random.nextInt(100)) : "null");
      }
      text.append("]}");
    }
    text.append("],\"posts\":[");
    for (int q = 0; q < posts; q++) {
      text.append(q == 0 ? "" : ",")
          .append("{\"id\":\"q")
          .append(q)
          .append("\",\"place\":\"h")
          .append(random.nextInt(12));
      text.append("\",\"mustFill\":").append(q % 10 == 0).append("}");
    }
    text.append(
        "],\"rules\":{\"avoidHome\":true,\"threeDoorShare\":{\"min\":0.2,\"max\":0.4},\"sending\":[");
    for (int u = 0; u < units; u++) {
      text.append(u == 0 ? "" : ",")
          .append("{\"unit\":\"u")
          .append(u)
          .append("\",\"min\":2,\"max\":7}");
    }
    text.append("],\"apart\":[");
    for (int i = 0; i < people / 5; i++) {
      text.append(i == 0 ? "" : ",")
          .append("[\"q")
          .append(2 * i)
          .append("\",\"q")
          .append(2 * i + 1)
          .append("\"]");
    }
    return text.append("]}}").toString();
  }
}
