package yixian.issue.texthelp;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * 训练 · Makes a classifier out of lessons: logistic regression with squared weights held down
 * (LIBLINEAR, Fan et al. 2008).
 *
 * <p>A mark that stands in fewer than {@value #LEAST} lessons is not learnt: what only one report
 * says is often a name. Same lessons, same classifier.
 */
final class Learner {

  /** Lessons in which a mark must stand, so that no single person's words are kept. */
  static final int LEAST = 5;

  private static final int MOST_MARKS = 12_000;
  private static final double COST = 8;
  private static final double PRECISION = 0.01;

  static {
    Linear.disableDebugOutput();
  }

  private Learner() {}

  /** At least two labels must be among the lessons. */
  static Classifier learn(List<Lesson> lessons) {
    Map<String, Integer> columns = columns(lessons);
    List<UUID> labels = lessons.stream().map(Lesson::right).distinct().sorted().toList();
    Map<UUID, Integer> numbers = new HashMap<>();
    for (UUID label : labels) {
      numbers.put(label, numbers.size());
    }
    Problem problem = new Problem();
    problem.l = lessons.size();
    problem.n = columns.size() + 1;
    problem.bias = 1;
    problem.x = new Feature[lessons.size()][];
    problem.y = new double[lessons.size()];
    for (int i = 0; i < lessons.size(); i++) {
      problem.x[i] = features(lessons.get(i).marks(), columns);
      problem.y[i] = Objects.requireNonNull(numbers.get(lessons.get(i).right()));
    }
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, PRECISION));
    return classifier(model, labels, columns);
  }

  private static Map<String, Integer> columns(List<Lesson> lessons) {
    Map<String, Long> counts =
        lessons.stream()
            .flatMap(lesson -> lesson.marks().stream())
            .collect(Collectors.groupingBy(mark -> mark, Collectors.counting()));
    List<String> kept =
        counts.entrySet().stream()
            .filter(count -> count.getValue() >= LEAST)
            .sorted(
                Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_MARKS)
            .map(Map.Entry::getKey)
            .toList();
    Map<String, Integer> columns = new HashMap<>();
    for (String mark : kept) {
      columns.put(mark, columns.size());
    }
    return columns;
  }

  /** Columns of LIBLINEAR count from one and rise; the last one is always there. */
  private static Feature[] features(Set<String> marks, Map<String, Integer> columns) {
    List<Integer> known = new ArrayList<>();
    for (String mark : marks) {
      Integer column = columns.get(mark);
      if (column != null) {
        known.add(column);
      }
    }
    known.sort(null);
    Feature[] features = new Feature[known.size() + 1];
    double length = known.isEmpty() ? 0 : 1 / Math.sqrt(known.size());
    for (int i = 0; i < known.size(); i++) {
      features[i] = new FeatureNode(known.get(i) + 1, length);
    }
    features[known.size()] = new FeatureNode(columns.size() + 1, 1);
    return features;
  }

  /** Of two labels LIBLINEAR weighs the first only; the other is its contrary. */
  private static Classifier classifier(
      Model model, List<UUID> labels, Map<String, Integer> columns) {
    int[] order = model.getLabels();
    int across = labels.size() == 2 ? 1 : labels.size();
    double[] weights = model.getFeatureWeights();
    float[][] byLabel = new float[labels.size()][columns.size()];
    float[] bias = new float[labels.size()];
    for (int place = 0; place < order.length; place++) {
      int label = order[place];
      double sign = place < across ? 1 : -1;
      int from = Math.min(place, across - 1);
      for (int column = 0; column < columns.size(); column++) {
        byLabel[label][column] = (float) (sign * weights[column * across + from]);
      }
      bias[label] = (float) (sign * weights[columns.size() * across + from]);
    }
    return new Classifier(labels, columns, byLabel, bias);
  }
}
