package yixian.issue.intake.past;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;

/**
 * 检查所见 · What a pass over a sheet found: counts of all, the first faults themselves, and the words
 * that mean nothing here, most frequent first.
 */
final class Findings {

  private static final int MOST_SHOWN = 200;
  private static final int MOST_WORDS = 200;
  private static final int MOST_SAMPLES = 5;

  private final Consumer<Fault> listener;
  private final List<Fault> faults = new ArrayList<>();
  private final Map<PastField, Map<String, Integer>> strange = new EnumMap<>(PastField.class);
  private final Map<PastState, Integer> states = new EnumMap<>(PastState.class);
  private final List<PastCase> samples = new ArrayList<>();
  private int rows;
  private int good;
  private int known;
  private int bad;
  private int faultsInAll;
  private @Nullable Instant first;
  private @Nullable Instant last;

  /**
   * @param listener hears of every fault
   */
  Findings(Consumer<Fault> listener) {
    this.listener = listener;
  }

  /** 不识的词 · A word that has to be given a meaning, or mended. */
  record Strange(PastField field, String word, int times) {}

  void read() {
    rows++;
  }

  void bad(List<Fault> ofRow) {
    bad++;
    faultsInAll += ofRow.size();
    ofRow.forEach(listener);
    ofRow.stream().limit(Math.max(0, MOST_SHOWN - faults.size())).forEach(faults::add);
  }

  void strange(PastField field, String word) {
    Map<String, Integer> words = strange.computeIfAbsent(field, _ -> new LinkedHashMap<>());
    if (words.size() < MOST_WORDS || words.containsKey(word)) {
      words.merge(word, 1, Integer::sum);
    }
  }

  void known() {
    known++;
  }

  void good(PastCase each) {
    good++;
    states.merge(each.state(), 1, Integer::sum);
    first = first == null || each.reported().isBefore(first) ? each.reported() : first;
    last = last == null || each.reported().isAfter(last) ? each.reported() : last;
    if (samples.size() < MOST_SAMPLES) {
      samples.add(each);
    }
  }

  int rows() {
    return rows;
  }

  int good() {
    return good;
  }

  int knownRows() {
    return known;
  }

  int badRows() {
    return bad;
  }

  int faultsInAll() {
    return faultsInAll;
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  List<PastCase> samples() {
    return List.copyOf(samples);
  }

  Map<PastState, Integer> states() {
    return Map.copyOf(states);
  }

  @Nullable Instant first() {
    return first;
  }

  @Nullable Instant last() {
    return last;
  }

  List<Strange> strange() {
    List<Strange> all = new ArrayList<>();
    strange.forEach(
        (field, words) -> words.forEach((word, times) -> all.add(new Strange(field, word, times))));
    all.sort(Comparator.comparingInt(Strange::times).reversed());
    return all;
  }
}
