package yixian.assessment.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import yixian.kernel.Fault;
import yixian.kernel.Problem;

/**
 * What makes a plan whole: the weights of each kind of round add up to 100, no line stands twice,
 * figures have two ends, and each department that shall speak has somebody who speaks.
 */
final class PlanRules {

  private static final BigDecimal FULL = BigDecimal.valueOf(100);
  private static final int MOST_LINES = 30;
  private static final int MOST_FACTORS = 10;
  private static final int LONGEST_FACTOR = 20;

  private PlanRules() {}

  /**
   * The lines as they will be kept.
   *
   * @param countable codes of the indicators that there are
   */
  static List<PlanLine> lines(@Nullable List<PlanDraft.Line> wanted, Set<String> countable) {
    List<PlanDraft.Line> drafts = wanted == null ? List.of() : wanted;
    List<Fault> faults = new ArrayList<>();
    Map<Cadence, Integer> places = new EnumMap<>(Cadence.class);
    Set<String> seen = new HashSet<>();
    List<PlanLine> lines = new ArrayList<>();
    for (int row = 0; row < drafts.size(); row++) {
      PlanDraft.Line draft = drafts.get(row);
      String field = "lines[" + row + "]";
      if (draft.cadence() == null || draft.kind() == null || draft.weight() == null) {
        faults.add(new Fault(field, "第 " + (row + 1) + " 项没有填全考核期、种类或权重", "请填全"));
        continue;
      }
      int seq = places.merge(draft.cadence(), 1, Integer::sum);
      PlanLine line =
          new PlanLine(
              draft.cadence(),
              seq,
              draft.kind(),
              code(draft, field, countable, faults),
              draft.kind() == LineKind.INDICATOR
                  ? Objects.requireNonNullElse(draft.whose(), Whose.PERSON)
                  : null,
              draft.weight(),
              draft.kind() == LineKind.INDICATOR ? draft.nilAt() : null,
              draft.kind() == LineKind.INDICATOR ? draft.fullAt() : null);
      check(line, row, field, faults);
      if (!seen.add(line.cadence() + "/" + line.kind() + "/" + line.code() + "/" + line.whose())) {
        faults.add(new Fault(field, "第 " + (row + 1) + " 项重复", "请删去一项"));
      }
      lines.add(line);
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return lines;
  }

  private static String code(
      PlanDraft.Line draft, String field, Set<String> countable, List<Fault> faults) {
    String code = draft.code() == null ? "" : draft.code().strip();
    boolean known =
        switch (draft.kind()) {
          case INDICATOR -> countable.contains(code);
          case PANEL -> isPanel(code);
          case PERSONAL -> true;
          case null -> false;
        };
    if (!known) {
      faults.add(new Fault(field + ".code", "没有“" + code + "”这一指标或评议方", "请从列表中选择"));
    }
    return draft.kind() == LineKind.PERSONAL ? PlanLine.OWN : code;
  }

  private static boolean isPanel(String code) {
    for (Panel panel : Panel.values()) {
      if (panel.name().equals(code)) {
        return true;
      }
    }
    return false;
  }

  private static void check(PlanLine line, int row, String field, List<Fault> faults) {
    if (line.weight().signum() <= 0
        || line.weight().compareTo(FULL) > 0
        || line.weight().scale() > 2) {
      faults.add(
          new Fault(field + ".weight", "第 " + (row + 1) + " 项的权重应大于 0、不超过 100，至多两位小数", "请改正权重"));
    }
    BigDecimal nil = line.nilAt();
    BigDecimal full = line.fullAt();
    boolean apart = nil != null && full != null && nil.compareTo(full) != 0;
    if (line.kind() == LineKind.INDICATOR && !apart) {
      faults.add(
          new Fault(
              field + ".fullAt", "第 " + (row + 1) + " 项没有写明得 0 分与得 100 分的值，或两值相同", "请填写两个不同的值"));
    }
  }

  /** Refuses a plan that cannot be followed yet. */
  static void demandWhole(Plan plan) {
    List<Fault> faults = new ArrayList<>();
    if (plan.lines().isEmpty()) {
      faults.add(new Fault("lines", "方案没有考核项", "请至少为一种考核期列出考核项"));
    }
    for (Cadence cadence : Cadence.values()) {
      List<PlanLine> lines = plan.lines(cadence);
      BigDecimal sum =
          lines.stream().map(PlanLine::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
      if (!lines.isEmpty() && sum.compareTo(FULL) != 0) {
        faults.add(
            new Fault(
                "lines",
                cadence.label() + "的权重合计为 " + sum.stripTrailingZeros().toPlainString() + "，不是 100",
                "请调整权重"));
      }
      if (lines.size() > MOST_LINES) {
        faults.add(new Fault("lines", cadence.label() + "多于 " + MOST_LINES + " 项", "请合并或删减"));
      }
      for (Panel panel : Panel.values()) {
        if (panel.named() && plan.asks(cadence, panel) && raters(plan, panel).isEmpty()) {
          faults.add(
              new Fault(
                  "raters." + panel,
                  cadence.label() + "要" + panel.label() + "评议，却没有写明由谁评议",
                  "请选人"));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults.stream().distinct().toList());
    }
  }

  private static Set<UUID> raters(Plan plan, Panel panel) {
    return plan.raters().getOrDefault(panel, Set.of());
  }

  /** What raters give marks for: each short, none twice. */
  static List<String> factors(@Nullable List<String> wanted) {
    List<String> factors =
        wanted == null ? List.of() : wanted.stream().map(String::strip).distinct().toList();
    boolean sound =
        !factors.isEmpty()
            && factors.size() <= MOST_FACTORS
            && factors.stream()
                .allMatch(each -> !each.isEmpty() && each.length() <= LONGEST_FACTOR);
    if (!sound) {
      throw Problem.invalid(
          new Fault("factors", "评议内容应为 1 至 " + MOST_FACTORS + " 项、互不重复", "例如：德、能、勤、绩、廉"));
    }
    return factors;
  }

  /** Who speaks for the departments; nobody else is named in a plan. */
  static Map<Panel, Set<UUID>> raters(@Nullable Map<Panel, Set<UUID>> wanted) {
    Map<Panel, Set<UUID>> raters = new EnumMap<>(Panel.class);
    if (wanted != null) {
      wanted.forEach(
          (panel, people) -> {
            if (!panel.named()) {
              throw Problem.invalid(
                  new Fault("raters." + panel, panel.label() + "由谁评议随任职而定，不另指名", "请删去"));
            }
            if (!people.isEmpty()) {
              raters.put(panel, Set.copyOf(people));
            }
          });
    }
    return raters;
  }
}
