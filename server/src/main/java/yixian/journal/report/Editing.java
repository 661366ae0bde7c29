package yixian.journal.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.ReportSource.Material;
import yixian.kernel.ReportSource.Source;
import yixian.kernel.ReportSource.Topic;

/**
 * 修改报告 · What a draft becomes by an edit: sentences of the house may be reworded or struck, never
 * dropped or given other sources; the official's own may also go.
 */
final class Editing {

  private static final int LONGEST = 500;
  private static final int MOST = 120;

  private Editing() {}

  /**
   * The sentences drawn from these materials, with what the official has already made his own: his
   * additions, and those he reworded or struck, whose records are not told of a second time.
   */
  static List<Sentence> gathered(List<Sentence> before, List<Material> materials) {
    List<Sentence> madeOwn =
        before.stream()
            .filter(each -> each.struck() || !each.text().equals(each.drafted()) || own(each))
            .toList();
    return added(before, madeOwn, materials);
  }

  /** All the sentences there are, and those drawn from what they do not tell of yet. */
  static List<Sentence> completed(List<Sentence> before, List<Material> materials) {
    return added(before, before, materials);
  }

  private static List<Sentence> added(
      List<Sentence> before, List<Sentence> kept, List<Material> materials) {
    List<Sentence> after = new ArrayList<>(kept);
    Set<Source> told =
        after.stream().flatMap(each -> each.sources().stream()).collect(Collectors.toSet());
    int next = before.stream().mapToInt(Sentence::key).max().orElse(0) + 1;
    for (Material each : materials) {
      if (each.sources().stream().noneMatch(told::contains)) {
        String text = each.sentence();
        after.add(
            new Sentence(next++, each.topic(), each.kind(), text, text, false, each.sources()));
      }
    }
    after.sort(Comparator.comparing(Sentence::topic));
    return after;
  }

  private static boolean own(Sentence sentence) {
    return sentence.kind().equals(Sentence.OWN);
  }

  static List<Sentence> of(List<Sentence> before, List<Edit.Words> edit) {
    Map<Integer, Sentence> known = new HashMap<>();
    before.forEach(sentence -> known.put(sentence.key(), sentence));
    int next = before.stream().mapToInt(Sentence::key).max().orElse(0) + 1;
    List<Fault> faults = new ArrayList<>();
    List<Sentence> after = new ArrayList<>();
    for (int at = 0; at < edit.size(); at++) {
      Edit.Words words = edit.get(at);
      if (words.text().isBlank() || words.text().strip().length() > LONGEST) {
        faults.add(new Fault("sentences." + at, "每句应为 1 至 " + LONGEST + " 个字", "请改写，不要的可以删去"));
        continue;
      }
      Sentence old = words.key() == null ? null : known.remove(words.key());
      after.add(
          old == null ? own(next++, words) : old.edited(words.text().strip(), words.struck()));
    }
    known.values().stream()
        .filter(sentence -> !own(sentence))
        .map(sentence -> sentence.edited(sentence.text(), true))
        .forEach(after::add);
    if (after.size() > MOST) {
      faults.add(new Fault("sentences", "一份报告最多 " + MOST + " 句", "请合并一些"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return after;
  }

  private static Sentence own(int key, Edit.Words words) {
    Topic topic = Objects.requireNonNullElse(words.topic(), Topic.NOTES);
    String text = words.text().strip();
    return new Sentence(key, topic, Sentence.OWN, text, text, words.struck(), List.of());
  }

  static String told(@Nullable String text, String field, String what, int longest) {
    if (text == null || text.isBlank() || text.strip().length() > longest) {
      throw Problem.invalid(new Fault(field, what + "应为 1 至 " + longest + " 个字", "请填写" + what));
    }
    return text.strip();
  }
}
