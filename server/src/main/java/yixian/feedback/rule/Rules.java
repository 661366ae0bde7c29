package yixian.feedback.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.Units;
import yixian.feedback.Feedback;
import yixian.feedback.rule.RuleDraft.ShareDraft;
import yixian.feedback.rule.RuleSet.Share;
import yixian.indicator.Indicators;
import yixian.indicator.definition.General;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.FeedbackSource.Matter;
import yixian.kernel.Problem;

/**
 * 反馈规则 · Keeps the rules in versions. One begins on a day that has not passed; what was sent under
 * an earlier one stays as it was sent.
 */
@Component
public class Rules {

  private static final int LAST_DAY = 28;
  private static final int MOST_DAYS = 60;
  private static final int MOST_INDICATORS = 12;
  private static final int LONGEST_CLOSING = 300;
  private static final int LONGEST_REASON = 200;
  private static final int FEWEST_MONTHS = 6;
  private static final int MOST_MONTHS = 120;

  /** What departments are never told: it would be of one person each. */
  private static final Set<Matter> OF_PERSONS = Set.of(Matter.WORK);

  private final RuleStore store;
  private final Indicators indicators;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  Rules(RuleStore store, Indicators indicators, Units units, Audit audit, Clock clock) {
    this.store = store;
    this.indicators = indicators;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** All versions, the latest first. */
  public List<RuleSet> list() {
    return store.list();
  }

  /** Those in force on a day. */
  public RuleSet inForce(LocalDate day) {
    return store.inForce(day).orElseThrow(() -> Problem.notFound("反馈规则"));
  }

  /** Indicators that can be told of a person. */
  public List<General> indicators() {
    return indicators.general(Days.today(clock));
  }

  /** Puts rules in force from a day on. */
  public int set(Actor actor, RuleDraft draft) {
    Feedback.demandWhole(actor, Feedback.KEEP);
    demandSound(draft);
    RuleSet rules =
        new RuleSet(
            store.next(),
            Objects.requireNonNull(draft.inForce()),
            draft.day(),
            share(draft.home(), "home", Matter::open, "派出单位不收接收单位的待办"),
            share(draft.host(), "host", _ -> false, ""),
            share(draft.department(), "department", OF_PERSONS::contains, "三部门只收按单位的计数，不收个人的指标"),
            Objects.requireNonNullElse(draft.indicators(), List.of()),
            draft.organisation(),
            draft.community(),
            draft.operations(),
            draft.keepMonths(),
            Feedback.said(draft.because(), "because", "修改理由", LONGEST_REASON),
            actor.name(),
            clock.instant());
    store.add(rules);
    audit.note(
        actor,
        "feedback.rules",
        "settings",
        "feedback",
        Map.of("number", rules.number(), "inForce", rules.inForce().toString()));
    return rules.number();
  }

  private void demandSound(RuleDraft draft) {
    List<Fault> faults = new ArrayList<>();
    LocalDate day = draft.inForce();
    if (day == null || day.isBefore(Days.today(clock))) {
      faults.add(new Fault("inForce", "施行日期没有填写，或已经过去", "请填写今天或以后的日期"));
    } else if (store.list().stream().anyMatch(each -> each.inForce().equals(day))) {
      faults.add(new Fault("inForce", day + " 起已有一版规则", "请改用另一天"));
    }
    if (draft.day() < 1 || draft.day() > LAST_DAY) {
      faults.add(new Fault("day", "拟稿日应为 1 至 " + LAST_DAY + " 日", "请改正拟稿日"));
    }
    if (draft.keepMonths() < FEWEST_MONTHS || draft.keepMonths() > MOST_MONTHS) {
      faults.add(
          new Fault(
              "keepMonths", "保存期应为 " + FEWEST_MONTHS + " 至 " + MOST_MONTHS + " 个月", "请改正保存期"));
    }
    unknownIndicators(draft).forEach(faults::add);
    unknownUnits(draft).forEach(faults::add);
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private List<Fault> unknownIndicators(RuleDraft draft) {
    List<String> codes = Objects.requireNonNullElse(draft.indicators(), List.of());
    Set<String> known = indicators().stream().map(General::code).collect(Collectors.toSet());
    if (codes.size() > MOST_INDICATORS || !known.containsAll(codes)) {
      return List.of(
          new Fault("indicators", "指标超过 " + MOST_INDICATORS + " 项，或有指标库里没有的", "请从指标库中选择"));
    }
    return List.of();
  }

  private List<Fault> unknownUnits(RuleDraft draft) {
    List<UUID> named =
        Stream.of(draft.organisation(), draft.community(), draft.operations())
            .filter(Objects::nonNull)
            .toList();
    boolean sound =
        named.stream().distinct().count() == named.size()
            && named.stream().allMatch(unit -> units.find(unit).isPresent());
    return sound ? List.of() : List.of(new Fault("organisation", "三部门的单位不存在，或选了同一个单位", "请分别选择单位"));
  }

  private static Share share(
      @Nullable ShareDraft draft, String field, Predicate<Matter> never, String because) {
    List<Matter> matters = draft == null || draft.matters() == null ? List.of() : draft.matters();
    if (draft == null || draft.answerDays() < 0 || draft.answerDays() > MOST_DAYS) {
      throw Problem.invalid(
          new Fault(field, "回复期限应为 0 至 " + MOST_DAYS + " 个工作日", "请改正回复期限；0 为不要求回复"));
    }
    List<String> refused = matters.stream().filter(never).map(Matter::label).toList();
    if (!refused.isEmpty()) {
      throw Problem.invalid(new Fault(field, because, "请去掉" + String.join("、", refused)));
    }
    String closing = Feedback.maySay(draft.closing(), field, "结语", LONGEST_CLOSING);
    return new Share(
        matters.stream().distinct().sorted().toList(),
        draft.answerDays(),
        closing == null ? "" : closing);
  }
}
