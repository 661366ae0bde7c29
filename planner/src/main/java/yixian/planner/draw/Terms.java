package yixian.planner.draw;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * 抽签约定 · What is fixed before anybody can know the result: the list, the rule for the places, and
 * which public extra will be mixed in.
 *
 * <p>The canonical text is what is hashed: the format, the rule, the extra agreed upon, and one
 * line for each on the list by its code, each ended by a line feed.
 *
 * @param agreed in words, what the extra will be, such as the number that a resident will call out;
 *     null where none is mixed in
 */
public record Terms(Rule rule, @Nullable String agreed, List<Line> list) {
  public static final String FORMAT = "yixian-draw/1";
  public static final int LONGEST_AGREED = 100;
  private static final Comparator<Line> BY_CODE = Comparator.comparing(Line::code);

  public Terms {
    list = List.copyOf(list);
    if (agreed != null) {
      Text.demand(agreed, LONGEST_AGREED);
    }
  }

  /** The same with the list in order. */
  public static Terms sorted(Rule rule, @Nullable String agreed, Collection<Line> list) {
    List<Line> lines = new ArrayList<>(list);
    lines.sort(BY_CODE);
    for (int at = 1; at < lines.size(); at++) {
      if (lines.get(at).code().equals(lines.get(at - 1).code())) {
        throw new IllegalArgumentException("Twice on the list: " + lines.get(at).code());
      }
    }
    return new Terms(rule, agreed, lines);
  }

  /** What is hashed; the order of the list at hand does not matter. */
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(FORMAT).append('\n');
    text.append(rule.spread()).append('\t').append(rule.places()).append('\n');
    text.append("extra\t").append(agreed == null ? "" : agreed).append('\n');
    list.stream().sorted(BY_CODE).forEach(line -> text.append(line.text()).append('\n'));
    return text.toString();
  }

  /** SHA-256 of the canonical text. */
  public String sha256() {
    return Text.sha256(Text.utf8(text()));
  }

  /** How many take part in each stratum. */
  public SortedMap<String, Integer> sizes() {
    SortedMap<String, Integer> sizes = new TreeMap<>(Text.ORDER);
    list.stream()
        .filter(Line::takesPart)
        .forEach(line -> sizes.merge(line.stratum(), 1, Integer::sum));
    return sizes;
  }
}
