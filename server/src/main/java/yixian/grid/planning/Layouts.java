package yixian.grid.planning;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import yixian.audit.Audit;
import yixian.grid.planning.Layout.Origin;
import yixian.grid.planning.Layout.Signature;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Sha256;
import yixian.planner.Budget;
import yixian.planner.Status;
import yixian.planner.districting.town.TownDivision;
import yixian.planner.districting.town.TownPlan;
import yixian.planner.districting.town.TownPlan.GridName;

/**
 * 划分方案 · Keeps the ways to divide a survey, lets people move blocks, and has one signed and drawn.
 * Called inside the road.
 *
 * <p>A block moved by hand stays in its village and leaves both grids in one piece, or it is not
 * moved; why it was moved is kept. A signed layout never changes, its hash stands in the audit log,
 * and the grids are drawn from the day named; the shapes before stay in the record.
 */
@Component
public class Layouts {

  private static final int LONGEST_REASON = 300;
  private static final int MOST_HOUSEHOLDS = 100_000;

  private final LayoutStore store;
  private final Surveys surveys;
  private final Drawing drawing;
  private final ObjectMapper json;
  private final Audit audit;
  private final Clock clock;

  Layouts(
      LayoutStore store,
      Surveys surveys,
      Drawing drawing,
      ObjectMapper json,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.surveys = surveys;
    this.drawing = drawing;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
  }

  List<Layout> list(UUID survey) {
    surveys.get(survey);
    return store.list(survey);
  }

  Layout get(UUID id) {
    return store.find(id).orElseThrow(() -> Problem.notFound("划分方案"));
  }

  void demandOpen(UUID survey) {
    if (store.isSigned(survey)) {
      throw Problem.refused("survey-signed", "这份底图的方案已签发，不能再改；需要调整的，请另导入一份底图");
    }
  }

  static void demand(Asked asked) {
    if (asked.least() < 0 || asked.least() > asked.most() || asked.most() < 1) {
      throw Problem.invalid(
          new Fault(
              "least", "户数应为下限不大于上限，现为 " + asked.least() + " 至 " + asked.most(), "例如 300 至 500"));
    }
    if (asked.most() > MOST_HOUSEHOLDS || asked.keep() < 0 || asked.keep() > MOST_HOUSEHOLDS) {
      throw Problem.invalid(new Fault("keep", "户数上限与沿用现行网格的比重应为 0 至 100000", "请改正"));
    }
  }

  /** Takes the grids of today for a layout, to compare or to begin with. */
  public UUID takePresent(Actor actor, UUID id, int least, int most) {
    Survey survey = surveys.get(id);
    demandOpen(id);
    Asked asked = new Asked(least, most, null, 0);
    demand(asked);
    Map<String, Integer> numbers = new LinkedHashMap<>();
    List<GridName> grids = new ArrayList<>();
    List<Integer> gridOf = new ArrayList<>();
    for (SurveyBlock block : survey.blocks()) {
      String key = block.dedicated() == null ? String.valueOf(block.today()) : block.dedicated();
      if (block.dedicated() == null && block.today() == null) {
        throw Problem.refused("in-no-grid", "地块“" + block.code() + "”现在不在任何综合网格，不能照录");
      }
      Integer number = numbers.get(key);
      if (number == null) {
        number = grids.size();
        numbers.put(key, number);
        String today = block.dedicated() == null ? key : null;
        grids.add(new GridName(block.village(), block.dedicated(), today));
      }
      gridOf.add(number);
    }
    double cut = cut(survey, asked, gridOf);
    return keep(actor, survey, Origin.PRESENT, asked, grids, gridOf, cut, 0, false, List.of(), 0);
  }

  /** Has the engine divide a survey at once, for who calls without a person that waits. */
  public UUID divide(Actor actor, UUID id, Asked wanted, int seconds) {
    Survey survey = surveys.get(id);
    demandOpen(id);
    Asked asked = wanted.asToday(survey);
    demand(asked);
    Budget budget = Budget.ofSeconds(seconds);
    TownPlan plan = TownDivision.solve(survey.task(asked), budget);
    return keep(actor, survey, asked, plan, budget.secondsUsed());
  }

  private static double cut(Survey survey, Asked asked, List<Integer> gridOf) {
    return survey.task(asked).borders().stream()
        .filter(border -> !gridOf.get(border.one()).equals(gridOf.get(border.other())))
        .mapToDouble(border -> border.cost())
        .sum();
  }

  /** Keeps what the engine found; a refusal where it found nothing. */
  UUID keep(Actor actor, Survey survey, Asked asked, TownPlan plan, double seconds) {
    if (!plan.status().hasPlan()) {
      String obstacle = plan.obstacle();
      throw Problem.refused(
          "no-layout", obstacle == null ? "限时内没有找到符合要求的划分，请放宽户数范围，或给更多时间" : obstacle);
    }
    return keep(
        actor,
        survey,
        Origin.ENGINE,
        asked,
        plan.grids(),
        IntStream.of(plan.plan()).boxed().toList(),
        plan.objective(),
        plan.bound(),
        plan.status() == Status.OPTIMAL,
        plan.remarks(),
        seconds);
  }

  private UUID keep(
      Actor actor,
      Survey survey,
      Origin origin,
      Asked asked,
      List<GridName> grids,
      List<Integer> gridOf,
      double objective,
      double bound,
      boolean proven,
      List<String> remarks,
      double seconds) {
    Instant now = now();
    Layout layout =
        new Layout(
            Ids.next(),
            survey.id(),
            store.nextNumber(survey.id()),
            origin,
            asked,
            grids,
            gridOf,
            gridOf,
            Map.of(),
            objective,
            bound,
            proven,
            remarks,
            seconds,
            actor.name(),
            now,
            1,
            actor.name(),
            now,
            null);
    store.add(layout);
    audit.note(
        actor,
        "grid.layout",
        "survey",
        survey.id(),
        Map.of("layout", layout.id(), "origin", origin, "grids", grids.size()));
    return layout.id();
  }

  /** Moves a block to a neighbouring grid of its village. */
  void put(
      Actor actor, UUID id, int seen, @Nullable String code, int grid, @Nullable String reason) {
    Layout before = demandDraft(id, seen);
    Survey survey = surveys.get(before.survey());
    int block = code == null ? -1 : survey.at(code);
    if (block < 0) {
      throw Problem.invalid(new Fault("block", "没有这个地块", "请在地图上选择，或填写地块编号"));
    }
    if (grid < 0 || grid >= before.grids().size()) {
      throw Problem.invalid(new Fault("grid", "没有这个网格", "请从列表中选择"));
    }
    String refusal = new BlockMove(survey, before).refusal(block, grid);
    if (refusal != null) {
      throw Problem.invalid(new Fault("grid", refusal, "请另选网格，或先移动其他地块"));
    }
    String said = reason == null ? "" : reason.strip();
    boolean back = before.found().get(block) == grid;
    if (!back && (said.isEmpty() || said.length() > LONGEST_REASON)) {
      throw Problem.invalid(
          new Fault("reason", "人工调整须写明理由，1 至 " + LONGEST_REASON + " 个字", "请写明为什么这样调整"));
    }
    Map<String, String> reasons = new HashMap<>(before.reasons());
    reasons.put(code, said);
    if (back) {
      reasons.remove(code);
    }
    store.save(before.with(block, grid, reasons, actor.name(), now()), seen);
    audit.note(
        actor,
        "grid.move-block",
        "layout",
        id,
        Map.of("block", code, "to", grid + 1, "reason", said));
  }

  /** Signs a layout and draws its grids from a day on. */
  public void sign(Actor actor, UUID id, int seen, @Nullable LocalDate from) {
    Layout before = demandDraft(id, seen);
    demandOpen(before.survey());
    LocalDate today = Days.today(clock);
    if (from == null || from.isBefore(today)) {
      throw Problem.invalid(new Fault("from", "施行日应不早于今天 " + today, "请改正施行日"));
    }
    Survey survey = surveys.get(before.survey());
    demandLater(survey.town(), from);
    Instant now = now();
    Signature signature =
        new Signature(actor.name(), now, from, hash(before, actor.name(), now, from));
    store.save(before.signed(signature), seen);
    drawing.draw(actor, survey, before, from);
    audit.note(
        actor,
        "grid.sign-layout",
        "layout",
        id,
        Map.of("hash", signature.hash(), "from", from.toString(), "grids", before.grids().size()));
  }

  /** Grids signed for a later day would be drawn over by these, and those days come out wrong. */
  private void demandLater(UUID town, LocalDate from) {
    store
        .latestDay(town)
        .filter(latest -> !from.isAfter(latest))
        .ifPresent(
            latest -> {
              throw Problem.invalid(
                  new Fault("from", "本镇街已签发的划分自 " + latest + " 起施行，施行日应晚于这一天", "请改为更晚的一天"));
            });
  }

  /** Whether a signed layout is still what was signed. */
  boolean isSound(Layout layout, Signature signature) {
    return signature.hash().equals(hash(layout, signature.by(), signature.at(), signature.from()));
  }

  private String hash(Layout layout, String by, Instant at, LocalDate from) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("survey", layout.survey());
    all.put("number", layout.number());
    all.put("asked", new java.util.TreeMap<>(layout.asked().villages()));
    all.put("band", List.of(layout.asked().least(), layout.asked().most(), layout.asked().keep()));
    all.put("grids", layout.grids());
    all.put("gridOf", layout.gridOf());
    all.put("reasons", new java.util.TreeMap<>(layout.reasons()));
    all.put("figures", List.of(layout.objective(), layout.bound()));
    all.put("signed", List.of(by, at.toString(), from.toString()));
    return Sha256.hex(json.writeValueAsString(all));
  }

  private Layout demandDraft(UUID id, int seen) {
    Layout found = get(id);
    if (found.signature() != null) {
      throw Problem.refused("layout-signed", "方案已签发，不能再改；需要调整的，请另导入一份底图");
    }
    if (found.version() != seen) {
      throw Problem.conflict(
          "方案已被 " + found.changedBy() + " 修改，请刷新后再办", found.changedBy(), found.changedAt());
    }
    return found;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
