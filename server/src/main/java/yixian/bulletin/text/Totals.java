package yixian.bulletin.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.bulletin.text.Content.Total;
import yixian.bulletin.text.Edition.Left;
import yixian.bulletin.text.Edition.Sum;
import yixian.kernel.Actor;
import yixian.kernel.FigureSource.Counted;
import yixian.kernel.FigureSource.Line;

/**
 * 合计核对 · Holds the parts against the whole, record by record: a gap is printed with whom it leaves
 * out and why, never hidden, and nobody is counted twice unseen.
 */
@Component
class Totals {

  private static final int MOST_NAMED = 20;

  private final Figures figures;

  Totals(Figures figures) {
    this.figures = figures;
  }

  List<Sum> checked(Actor reader, Content content, Map<String, Counted> counted) {
    return content.totals().stream()
        .flatMap(total -> checked(reader, total, counted).stream())
        .toList();
  }

  private Optional<Sum> checked(Actor reader, Total total, Map<String, Counted> counted) {
    Counted whole = counted.get(total.whole());
    List<Counted> parts =
        total.parts().stream().map(counted::get).filter(Objects::nonNull).toList();
    if (whole == null || parts.size() < total.parts().size()) {
      return Optional.empty();
    }
    Set<UUID> missing = new LinkedHashSet<>(whole.records());
    Set<UUID> seen = new HashSet<>();
    int sum = 0;
    int repeated = 0;
    for (Counted part : parts) {
      sum += part.figure().numerator();
      for (UUID each : part.records()) {
        missing.remove(each);
        repeated += seen.add(each) ? 0 : 1;
      }
    }
    List<Line> lines =
        missing.isEmpty()
            ? List.of()
            : figures.lines(reader, parts.getFirst().reference(), List.copyOf(missing));
    List<Left> left =
        lines.stream().limit(MOST_NAMED).map(each -> new Left(each.text(), each.note())).toList();
    int hidden = missing.size() - left.size();
    String name = total.name() == null || total.name().isBlank() ? "合计" : total.name().strip();
    boolean sound = sum == whole.figure().numerator() && missing.isEmpty() && repeated == 0;
    return Optional.of(
        new Sum(
            name,
            whole.figure().numerator(),
            sum,
            missing.size(),
            repeated,
            left,
            hidden,
            sentence(name, whole, parts, sum, missing.size(), repeated, left, hidden),
            sound));
  }

  private static String sentence(
      String name,
      Counted whole,
      List<Counted> parts,
      int sum,
      int gap,
      int twice,
      List<Left> left,
      int hidden) {
    String adds =
        parts.stream()
            .map(each -> each.figure().name() + " " + each.figure().numerator())
            .collect(Collectors.joining("、"));
    List<String> words = new ArrayList<>();
    words.add(name + "：" + adds + "，合计 " + sum);
    if (gap == 0 && twice == 0) {
      words.add("与" + whole.figure().name() + " " + whole.figure().numerator() + " 相符");
    }
    if (gap > 0) {
      String who =
          left.stream()
              .map(each -> each.text() + (each.because() == null ? "" : "，" + each.because()))
              .collect(Collectors.joining("；"));
      String rest = hidden == 0 ? "" : (left.isEmpty() ? "" : "；") + "另有 " + hidden + " 个未列出";
      words.add(
          "比"
              + whole.figure().name()
              + " "
              + whole.figure().numerator()
              + " 少 "
              + gap
              + "，未计入的是："
              + who
              + rest);
    }
    if (twice > 0) {
      words.add("有 " + twice + " 个在两个分项中重复计数");
    }
    return String.join("，", words) + "。";
  }
}
