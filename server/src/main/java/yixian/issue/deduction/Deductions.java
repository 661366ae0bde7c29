package yixian.issue.deduction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.calendar.Calendars;
import yixian.files.Files;
import yixian.issue.db.tables.records.DeductionStepsRecord;
import yixian.issue.db.tables.records.DeductionsRecord;
import yixian.issue.db.tables.records.IssuesRecord;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Lifecycle;
import yixian.kernel.Problem;

/**
 * 扣分 · Draws a month's deductions and shows them to the units, takes their disputes, and lets the
 * centre decide. Called inside the road.
 *
 * <p>A deduction counts only when its days of showing are over and nobody disputed it, or when it
 * was upheld. What was cleared stays with its trace. A month is drawn once, when it is over.
 */
@Component
public class Deductions {

  public static final String VIEW = "deduction.view";
  public static final String DISPUTE = "deduction.dispute";
  public static final String DECIDE = "deduction.decide";
  static final String FILES_OF = "deduction";
  private static final int LONGEST = 300;
  private static final int MOST_PROOFS = 6;

  private final DeductionStore store;
  private final FindingStore issues;
  private final Findings findings;
  private final DeductionTidings tidings;
  private final Calendars calendars;
  private final Files files;
  private final Audit audit;
  private final Clock clock;

  Deductions(
      DeductionStore store,
      FindingStore issues,
      Findings findings,
      DeductionTidings tidings,
      Calendars calendars,
      Files files,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.issues = issues;
    this.findings = findings;
    this.tidings = tidings;
    this.calendars = calendars;
    this.files = files;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the centre finds by itself: for which issue, against which unit, by what. */
  public record ByHand(LocalDate month, String code, @Nullable UUID unit, @Nullable String why) {}

  /** What is done with a deduction, by the version seen. */
  public record Order(Move move, int version, @Nullable String text, @Nullable List<UUID> proofs) {

    List<UUID> files() {
      return proofs == null ? List.of() : proofs;
    }
  }

  /** A deduction as it is known outside of this room. */
  public record Entry(UUID id, UUID unit, Kind kind, String code) {}

  /** Those of a month that the actor sees. */
  public List<Entry> list(Actor actor, LocalDate month) {
    return store.list(actor.scope(VIEW), month, null, Figure.ALL, clock.instant()).stream()
        .map(
            row ->
                new Entry(row.getId(), row.getUnit(), Kind.valueOf(row.getKind()), row.getCode()))
        .toList();
  }

  /** Draws a month that is over and shows what was found; how much that was. */
  public int draw(Actor actor, LocalDate month) {
    Instant now = clock.instant();
    if (month.getDayOfMonth() != 1 || !month.plusMonths(1).isBefore(Days.of(now).plusDays(1))) {
      throw Problem.invalid(new Fault("month", month + " 不是已经过完的月份", "请选择上月或更早的月份"));
    }
    List<Rule> rules = store.rules();
    List<Found> found = findings.in(month, rules);
    if (!store.open(month, now, actor.name(), found.size())) {
      throw Problem.refused(
          "drawn", month.getYear() + " 年 " + month.getMonthValue() + " 月已认定公示，一月一次");
    }
    Map<Kind, Rule> byKind =
        rules.stream().collect(Collectors.toMap(Rule::kind, Function.identity()));
    List<DeductionsRecord> rows =
        found.stream()
            .map(each -> shown(actor, month, each, Objects.requireNonNull(byKind.get(each.kind()))))
            .toList();
    int added = store.add(rows);
    tidings.shown(month, rows);
    audit.note(actor, "deduction.draw", "deduction", month.toString(), Map.of("found", added));
    return added;
  }

  /** Shows what a person of the centre found and no rule can. */
  public UUID add(Actor actor, ByHand hand) {
    IssuesRecord issue =
        issues
            .issue(hand.code().strip())
            .orElseThrow(() -> Problem.invalid(new Fault("code", "没有这件事件", "请核对事件编号")));
    UUID unit = hand.unit() == null ? issue.getUnit() : hand.unit();
    List<Fault> faults = new ArrayList<>();
    if (unit == null || !issues.worked(issue.getId(), unit)) {
      faults.add(new Fault("unit", "该单位没有承办过本事件", "请选择承办过本事件的单位"));
    }
    text(faults, "why", "认定依据", hand.why());
    if (store.months().stream().noneMatch(each -> each.month().equals(hand.month()))) {
      faults.add(new Fault("month", "该月尚未认定公示", "请先认定该月"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    Rule rule = rule(Kind.FALSE_FEEDBACK);
    Found found =
        new Found(
            rule.kind(),
            Objects.requireNonNull(unit),
            issue.getId(),
            issue.getCode(),
            "hand:" + issue.getId() + ":" + unit,
            null,
            null,
            Objects.requireNonNull(hand.why()).strip());
    DeductionsRecord row = shown(actor, hand.month(), found, rule);
    if (store.add(List.of(row)) == 0) {
      throw Problem.refused("once", "该单位在本事件上已有一条“" + rule.label() + "”");
    }
    tidings.shown(hand.month(), List.of(row));
    audit.note(actor, "deduction.add", "deduction", row.getId(), Map.of("code", row.getCode()));
    return row.getId();
  }

  private DeductionsRecord shown(Actor actor, LocalDate month, Found found, Rule rule) {
    Instant now = clock.instant();
    LocalDate last = calendars.addWorkingDays(Days.of(now), rule.days());
    DeductionsRecord row = new DeductionsRecord();
    row.setId(Ids.next());
    row.setMonth(month);
    row.setUnit(found.unit());
    row.setKind(found.kind().name());
    row.setPoints(rule.points());
    row.setIssue(found.issue());
    row.setCode(found.code());
    row.setEvidence(found.evidence());
    row.setWhy(Findings.why(found));
    row.setShownAt(now);
    row.setUntil(Days.start(last.plusDays(1)));
    row.setState(State.SHOWN.name());
    row.setProofs(new UUID[0]);
    row.setVersion(1);
    row.setChangedAt(now);
    row.setChangedBy(actor.name());
    return row;
  }

  /** Disputes, clears or upholds. */
  public UUID move(Actor actor, UUID id, Order order) {
    DeductionsRecord row =
        store.find(actor.scope(order.move().who()), id).orElseThrow(() -> Problem.notFound("扣分"));
    State from = State.valueOf(row.getState());
    Lifecycle.Edge<State, Move, Lifecycle.Always> edge =
        DeductionLifecycle.GRAPH.ends(from, order.move()).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    Problem.refused(
                        "not-now", "本条现为“" + from.label() + "”，不能“" + order.move().label() + "”"));
    demand(order, row);
    Instant now = clock.instant();
    String text = Objects.requireNonNull(order.text()).strip();
    if (order.move() == Move.DISPUTE) {
      row.setReason(text);
      row.setProofs(
          order.files().stream()
              .map(file -> files.attach(actor, file, FILES_OF, id, "proofs").id())
              .toArray(UUID[]::new));
    } else {
      row.setNote(text);
    }
    row.setState(edge.to().name());
    row.setChangedAt(now);
    row.setChangedBy(actor.name());
    store.save(row, order.version());
    store.add(
        new DeductionStepsRecord(
            id, order.version(), order.move().name(), now, actor.name(), text));
    if (order.move() != Move.DISPUTE) {
      tidings.decided(row, order.move());
    }
    audit.note(
        actor,
        "deduction." + order.move().code(),
        "deduction",
        id,
        Map.of("code", row.getCode(), "from", from.name(), "to", row.getState()));
    return id;
  }

  private void demand(Order order, DeductionsRecord row) {
    boolean disputes = order.move() == Move.DISPUTE;
    if (disputes && !clock.instant().isBefore(row.getUntil())) {
      throw Problem.refused("too-late", "申诉截止于 " + Days.of(row.getUntil()).minusDays(1) + "，公示期已过");
    }
    List<Fault> faults = new ArrayList<>();
    text(faults, "text", disputes ? "申诉理由" : "裁定说明", order.text());
    if (order.files().size() > MOST_PROOFS) {
      faults.add(new Fault("proofs", "佐证超过 " + MOST_PROOFS + " 件", "请减少佐证"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private static void text(List<Fault> faults, String field, String label, @Nullable String text) {
    if (text == null || text.isBlank() || text.strip().length() > LONGEST) {
      faults.add(new Fault(field, label + "应为 1 至 " + LONGEST + " 字", "请写明" + label));
    }
  }

  List<Rule> rules() {
    return store.rules();
  }

  private Rule rule(Kind kind) {
    return store.rules().stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
  }

  /** Changes what a kind costs from the next month drawn on; what is shown stays as it was. */
  Rule change(Actor actor, Rule wanted) {
    List<Fault> faults = new ArrayList<>();
    if (wanted.basis().isBlank() || wanted.basis().length() > 100) {
      faults.add(new Fault("basis", "依据应为 1 至 100 字", "请写明依据的办法与条款"));
    }
    double points = wanted.points().doubleValue();
    if (points <= 0 || points > 20 || wanted.points().scale() > 1) {
      faults.add(new Fault("points", "分值应为 0.1 至 20，一位小数", "请改正分值"));
    }
    if (wanted.days() < 1 || wanted.days() > 30) {
      faults.add(new Fault("days", "公示期应为 1 至 30 个工作日", "请改正公示期"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    store.change(actor, wanted, wanted.version(), clock.instant());
    audit.note(
        actor,
        "deduction.kind",
        "deduction",
        wanted.kind().name(),
        Map.of("points", wanted.points(), "days", wanted.days(), "running", wanted.running()));
    return rule(wanted.kind());
  }
}
