package yixian.issue.lookback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yixian.issue.lookback.review.Look;

/**
 * 回头看数字 · Counted from the samples that the reader sees; each opens into those that it counts.
 *
 * @param looks for each question, each answer as a share of the issues that were answered
 */
public record Figures(
    int sample,
    int answered,
    int problems,
    int decided,
    List<Asked> looks,
    List<Part> byUnit,
    List<Part> byCategory) {

  /** 一问 · One question and the shares of its answers. */
  public record Asked(Look look, String label, List<Answered> answers) {}

  /** 一答 · One answer as a share of all that were answered. */
  public record Answered(Finding finding, String label, Share share) {}

  /** 分项 · The same question by unit or by category: how many said yes. */
  public record Part(
      @Nullable UUID id, String name, int sample, int answered, Map<Look, Share> yes) {}

  static Figures of(List<SampleLine> lines) {
    List<SampleLine> answered = lines.stream().filter(SampleLine::answered).toList();
    return new Figures(
        lines.size(),
        answered.size(),
        count(lines, SampleLine::problem),
        count(lines, line -> line.verdict() != null),
        Arrays.stream(Look.values()).map(look -> asked(look, answered)).toList(),
        parts(lines, SampleLine::unit, SampleLine::unitName),
        parts(lines, SampleLine::category, SampleLine::categoryName));
  }

  private static Asked asked(Look look, List<SampleLine> answered) {
    return new Asked(
        look,
        look.label(),
        Arrays.stream(Finding.values())
            .filter(finding -> finding != Finding.PENDING)
            .map(finding -> new Answered(finding, finding.label(), share(answered, look, finding)))
            .toList());
  }

  private static Share share(List<SampleLine> answered, Look look, Finding finding) {
    return Share.of(count(answered, line -> line.findings().get(look) == finding), answered.size());
  }

  private static List<Part> parts(
      List<SampleLine> lines,
      Function<SampleLine, @Nullable UUID> id,
      Function<SampleLine, String> name) {
    Map<String, List<SampleLine>> parts = new LinkedHashMap<>();
    lines.stream()
        .sorted(Comparator.comparing(name))
        .forEach(line -> parts.computeIfAbsent(name.apply(line), _ -> new ArrayList<>()).add(line));
    return parts.entrySet().stream().map(each -> part(each.getKey(), each.getValue(), id)).toList();
  }

  private static Part part(
      String name, List<SampleLine> lines, Function<SampleLine, @Nullable UUID> id) {
    List<SampleLine> answered = lines.stream().filter(SampleLine::answered).toList();
    Map<Look, Share> yes = new LinkedHashMap<>();
    for (Look look : Look.values()) {
      yes.put(look, share(answered, look, Finding.YES));
    }
    return new Part(id.apply(lines.getFirst()), name, lines.size(), answered.size(), yes);
  }

  private static int count(List<SampleLine> lines, Predicate<SampleLine> counted) {
    return (int) lines.stream().filter(counted).count();
  }
}
