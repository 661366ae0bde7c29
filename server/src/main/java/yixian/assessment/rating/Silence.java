package yixian.assessment.rating;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import yixian.assessment.plan.Panel;

/**
 * 未评 · Whose word of a round is still missing.
 *
 * @param sheets of how many officials each panel has not said all
 * @param units whose leaders have not spoken for them
 * @param people who have not spoken themselves
 */
public record Silence(Map<Panel, Integer> sheets, Set<UUID> units, Set<UUID> people) {

  public Silence {
    sheets = Collections.unmodifiableMap(new TreeMap<>(sheets));
    units = Set.copyOf(units);
    people = Set.copyOf(people);
  }

  /** In Chinese, such as 接收单位 3 人、结对导师 1 人; empty where all have spoken. */
  public String words() {
    return sheets.entrySet().stream()
        .map(each -> each.getKey().label() + " " + each.getValue() + " 人")
        .collect(Collectors.joining("、"));
  }
}
