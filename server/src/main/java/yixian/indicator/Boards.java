package yixian.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.indicator.TallyStore.Tally;
import yixian.kernel.Titles.Title;

/**
 * Lays the counts out as a board. A record counts once in a cell, whatever number of facts speak
 * for it; the total is counted from the records too, so a record that two units share counts once
 * there.
 */
@Component
class Boards {

  private final TallyStore tallies;
  private final FormulaStore formulas;
  private final TitleBook titles;

  Boards(TallyStore tallies, FormulaStore formulas, TitleBook titles) {
    this.tallies = tallies;
    this.formulas = formulas;
    this.titles = titles;
  }

  Board board(Question question) {
    List<Formula> all = formulas.list();
    Set<String> bases = all.stream().map(Formula::base).collect(Collectors.toSet());
    List<Tally> counted = tallies.tallies(question, bases);
    Map<Boolean, List<Tally>> parts =
        counted.stream().collect(Collectors.partitioningBy(Tally::total));
    Map<String, List<Tally>> byKey =
        rows(parts).stream()
            .collect(Collectors.groupingBy(Tally::key, TreeMap::new, Collectors.toList()));
    Map<String, Title> names = titles.of(question.scope(), question.by().titles(), byKey.keySet());
    List<Board.Row> rows = new ArrayList<>();
    byKey.forEach(
        (key, of) -> rows.add(new Board.Row(key, name(question, key, names), values(all, of))));
    if (question.by() != Grouping.PERIOD) {
      rows.sort(Comparator.comparing(row -> order(row, names)));
    }
    Board.Row total = new Board.Row("", "合计", values(all, Objects.requireNonNull(parts.get(true))));
    return new Board(
        question.from(),
        question.to(),
        question.asOf(),
        null,
        question.by(),
        rows,
        total,
        List.of());
  }

  private static List<Tally> rows(Map<Boolean, List<Tally>> parts) {
    return Objects.requireNonNull(parts.get(false));
  }

  private static Map<String, Value> values(List<Formula> formulas, List<Tally> tallies) {
    Map<String, Value> values = new LinkedHashMap<>();
    for (Formula formula : formulas) {
      int numerator = 0;
      int denominator = 0;
      for (Tally tally : tallies) {
        if (tally.base().equals(formula.base())) {
          denominator += formula.counts(tally.marks()) ? tally.records() : 0;
          numerator += formula.hits(tally.marks()) ? tally.records() : 0;
        }
      }
      values.put(formula.code(), Value.of(numerator, denominator));
    }
    return values;
  }

  private static String name(Question question, String key, Map<String, Title> names) {
    if (question.by() == Grouping.PERIOD) {
      return key;
    }
    Title title = names.get(key);
    if (title != null) {
      return title.text();
    }
    return key.equals("-") ? "（未落实）" : "（已不可见）";
  }

  /** By code, as the directory and the map list them; those without a name last. */
  private static String order(Board.Row row, Map<String, Title> names) {
    Title title = names.get(row.key());
    String code = title == null ? null : title.code();
    return title == null ? "\uffff" + row.key() : (code == null ? "\ufffe" + title.text() : code);
  }
}
