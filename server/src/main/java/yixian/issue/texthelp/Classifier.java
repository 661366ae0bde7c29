package yixian.issue.texthelp;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * 分类器 · A linear classifier that is read, not asked to be believed: each answer is a sum of what
 * its words weigh.
 *
 * <p>One logistic regression a label; the shares of all labels are brought to a sum of one.
 */
final class Classifier {

  private static final int REASONS = 6;

  private final List<UUID> labels;
  private final Map<String, Integer> marks;
  private final float[][] weights;
  private final float[] bias;

  /**
   * @param marks to their columns
   * @param weights by label, then by mark
   * @param bias by label
   */
  Classifier(List<UUID> labels, Map<String, Integer> marks, float[][] weights, float[] bias) {
    this.labels = List.copyOf(labels);
    this.marks = Map.copyOf(marks);
    this.weights = weights;
    this.bias = bias;
  }

  /** The likeliest answers, best first; none where no mark is known. */
  List<Guess> guesses(Collection<String> seen, int most) {
    List<String> known = seen.stream().filter(marks::containsKey).distinct().toList();
    if (known.isEmpty()) {
      return List.of();
    }
    double length = 1 / Math.sqrt(known.size());
    double[] shares = new double[labels.size()];
    double all = 0;
    for (int label = 0; label < shares.length; label++) {
      double sum = bias[label];
      for (String mark : known) {
        sum += length * weight(label, mark);
      }
      shares[label] = 1 / (1 + Math.exp(-sum));
      all += shares[label];
    }
    double total = all;
    return IntStream.range(0, shares.length)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer label) -> -shares[label])
                .thenComparing(labels::get))
        .limit(most)
        .map(label -> new Guess(labels.get(label), shares[label] / total, reasons(label, known)))
        .toList();
  }

  private List<String> reasons(int label, List<String> known) {
    return known.stream()
        .filter(mark -> weight(label, mark) > 0)
        .sorted(Comparator.comparingDouble((String mark) -> -weight(label, mark)))
        .limit(REASONS)
        .toList();
  }

  private float weight(int label, String mark) {
    Integer column = marks.get(mark);
    return column == null ? 0 : weights[label][column];
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(labels.size());
      out.writeInt(marks.size());
      for (String mark : columns()) {
        out.writeUTF(mark);
      }
      for (int label = 0; label < labels.size(); label++) {
        out.writeLong(labels.get(label).getMostSignificantBits());
        out.writeLong(labels.get(label).getLeastSignificantBits());
        out.writeFloat(bias[label]);
        for (float weight : weights[label]) {
          out.writeFloat(weight);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private List<String> columns() {
    return marks.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  static Classifier of(byte[] bytes) {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
      int count = in.readInt();
      int width = in.readInt();
      Map<String, Integer> marks = new HashMap<>();
      for (int i = 0; i < width; i++) {
        marks.put(in.readUTF(), i);
      }
      List<UUID> labels = new ArrayList<>();
      float[][] weights = new float[count][width];
      float[] bias = new float[count];
      for (int label = 0; label < count; label++) {
        labels.add(new UUID(in.readLong(), in.readLong()));
        bias[label] = in.readFloat();
        for (int column = 0; column < width; column++) {
          weights[label][column] = in.readFloat();
        }
      }
      return new Classifier(labels, marks, weights, bias);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
