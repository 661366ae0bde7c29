package yixian.issue.intake.past;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yixian.kernel.CoordinateSystem;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * 对照 · Which column tells what, and what the words in it mean.
 *
 * @param source the system from which the cases come; with the number it makes a case unique
 * @param system of the two degrees; WGS-84 where null
 * @param columns the head of each field that the sheet tells
 * @param values by field, what words of the sheet stand for: the id of a class or unit, a state, a
 *     level
 */
record Mapping(
    String source,
    @Nullable CoordinateSystem system,
    Map<PastField, String> columns,
    @Nullable Map<PastField, Map<String, String>> values) {

  private static final int LONGEST_SOURCE = 40;
  private static final List<PastField> NEEDED =
      List.of(PastField.NUMBER, PastField.SUMMARY, PastField.REPORTED);

  /** The columns as the heads suggest them; each head serves once. */
  static Map<PastField, String> guessed(List<String> heads) {
    Map<PastField, String> columns = new EnumMap<>(PastField.class);
    Set<String> taken = new HashSet<>();
    for (PastField field : PastField.values()) {
      Stream.concat(Stream.of(field.label()), field.heads().stream())
          .flatMap(word -> heads.stream().filter(head -> head.equalsIgnoreCase(word)))
          .filter(taken::add)
          .findFirst()
          .ifPresent(head -> columns.put(field, head));
    }
    return columns;
  }

  Map<String, String> valuesOf(PastField field) {
    return values == null ? Map.of() : values.getOrDefault(field, Map.of());
  }

  CoordinateSystem coordinates() {
    return system == null ? CoordinateSystem.WGS84 : system;
  }

  /** Where each field stands in a line of a sheet with these heads; -1 where it is not told. */
  int[] positions(List<String> heads) {
    List<Fault> faults = new ArrayList<>();
    if (source.isBlank() || source.length() > LONGEST_SOURCE) {
      faults.add(
          new Fault("source", "来源系统应为 1 至 " + LONGEST_SOURCE + " 个字", "请填写这些工单原来所在的系统，如“旧城管平台”"));
    }
    int[] positions = new int[PastField.values().length];
    for (PastField field : PastField.values()) {
      String head = columns.get(field);
      positions[field.ordinal()] = head == null ? -1 : heads.indexOf(head);
      if (head == null && NEEDED.contains(field)) {
        faults.add(new Fault(field.name(), "没有指定“" + field.label() + "”是哪一列", "请在列对照中选择"));
      }
      if (head != null && !heads.contains(head)) {
        faults.add(new Fault(field.name(), "表中没有“" + head + "”这一列", "请在列对照中重新选择"));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return positions;
  }
}
