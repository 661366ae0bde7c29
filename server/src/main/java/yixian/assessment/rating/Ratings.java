package yixian.assessment.rating;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.Texts;
import yixian.assessment.plan.LineKind;
import yixian.assessment.plan.Panel;
import yixian.assessment.plan.Plan;
import yixian.assessment.plan.Plans;
import yixian.assessment.round.Round;
import yixian.assessment.round.RoundState;
import yixian.assessment.round.Rounds;
import yixian.assessment.sheet.Line;
import yixian.assessment.sheet.Revision;
import yixian.assessment.sheet.Sheet;
import yixian.assessment.sheet.Sheets;
import yixian.audit.Audit;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;

/**
 * 评议 · Asks those who work with an official, and keeps what they say. Called inside the road.
 *
 * <p>A rater sees the figures on the sheet and nobody else's word. He may change his own until the
 * rating closes. The official never learns who said what.
 */
@Component
public class Ratings {

  private static final int LONGEST_REMARK = 500;
  private static final int FULL = 100;

  private final RatingStore store;
  private final Raters raters;
  private final Rounds rounds;
  private final Plans plans;
  private final Sheets sheets;
  private final People people;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  Ratings(
      RatingStore store,
      Raters raters,
      Rounds rounds,
      Plans plans,
      Sheets sheets,
      People people,
      Units units,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.raters = raters;
    this.rounds = rounds;
    this.plans = plans;
    this.sheets = sheets;
    this.people = people;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** What somebody is asked to say now; for a job of the house, which sees every sheet. */
  public List<Ballot> asked(Actor actor) {
    UUID person = actor.person();
    if (person == null) {
      return List.of();
    }
    Raters.Rater rater = raters.rater(actor, person);
    List<Rating> said = store.by(person);
    List<Ballot> ballots = new ArrayList<>();
    for (Round round : open()) {
      Plan plan = plans.get(round.plan());
      Map<UUID, List<Revision>> revisions = sheets.revisionsOf(round.id());
      for (Sheet sheet : sheets.ofRound(round.id())) {
        Set<Panel> panels = raters.panels(rater, plan, round, sheet);
        if (!panels.isEmpty()) {
          List<Line> lines = figures(sheet, revisions.getOrDefault(sheet.id(), List.of()));
          panels.forEach(panel -> ballots.add(ballot(plan, round, sheet, lines, panel, said)));
        }
      }
    }
    ballots.sort(
        Comparator.comparing(Ballot::rateUntil)
            .thenComparing(Ballot::person)
            .thenComparing(Ballot::panel));
    return ballots;
  }

  /** The rounds that are rated now. */
  private List<Round> open() {
    return rounds.list().stream().filter(round -> round.state() == RoundState.RATING).toList();
  }

  private static List<Line> figures(Sheet sheet, List<Revision> revisions) {
    return Sheets.standing(sheet, revisions).lines().stream()
        .filter(line -> line.kind() != LineKind.PANEL)
        .toList();
  }

  private Ballot ballot(
      Plan plan, Round round, Sheet sheet, List<Line> lines, Panel panel, List<Rating> said) {
    Rating before =
        said.stream()
            .filter(each -> each.sheet().equals(sheet.id()) && each.panel() == panel)
            .findFirst()
            .orElse(null);
    return new Ballot(
        sheet.id(),
        panel,
        panel.label(),
        round.title(),
        round.from(),
        round.to(),
        people.name(sheet.person()),
        sheet.post(),
        units.name(sheet.homeUnit()),
        units.name(sheet.hostUnit()),
        plan.factors(),
        lines,
        round.rateUntil(),
        before == null ? List.of() : before.scores(),
        before == null ? null : before.remark());
  }

  /**
   * Who may speak in which part of an official whose round is open; for a job of the house.
   *
   * @return empty where he may not, or where there is no such sheet
   */
  public Set<Panel> panels(Actor actor, UUID sheet) {
    UUID person = actor.person();
    return person == null
        ? Set.of()
        : sheets
            .find(sheet)
            .map(each -> panels(raters.rater(actor, person), each))
            .orElse(Set.of());
  }

  private Set<Panel> panels(Raters.Rater rater, Sheet sheet) {
    Round round = rounds.get(sheet.round());
    return raters.panels(rater, plans.get(round.plan()), round, sheet);
  }

  /** The round and the number of factors of a sheet; for a job of the house. */
  public Question question(UUID sheet) {
    Round round = rounds.get(sheets.get(sheet).round());
    return new Question(round, plans.get(round.plan()).factors());
  }

  /** What a rater is asked: in which round, and by which factors. */
  public record Question(Round round, List<String> factors) {}

  /** Keeps what somebody says of an official. */
  public void say(
      Actor actor,
      UUID sheet,
      Panel panel,
      Question question,
      @Nullable List<Integer> scores,
      @Nullable String remark) {
    if (!store.stillRated(sheet)) {
      throw Problem.refused("rating-closed", question.round().title() + "的评议已截止");
    }
    Rating rating =
        new Rating(
            Ids.next(),
            sheet,
            panel,
            Objects.requireNonNull(actor.person()),
            sound(question.factors(), scores),
            remark == null || remark.isBlank()
                ? null
                : Texts.demand("remark", remark, LONGEST_REMARK),
            clock.instant());
    store.put(rating);
    audit.note(actor, "assessment.rate", "assessment-sheet", sheet, Map.of("panel", panel));
  }

  private static List<Integer> sound(List<String> factors, @Nullable List<Integer> scores) {
    if (scores == null
        || scores.size() != factors.size()
        || !scores.stream().allMatch(each -> each != null && each >= 0 && each <= FULL)) {
      throw Problem.invalid(
          new Fault("scores", "应对" + String.join("、", factors) + "各给 0 至 100 分", "请逐项评分"));
    }
    return scores;
  }

  /** What the panels of a round said, ready to be filled in. */
  public PanelScores scores(Plan plan, UUID round) {
    return new PanelScores(store.ofRound(round), plan.severity());
  }

  /** What the score of a panel is made of; only after the rating has closed. */
  public Words words(Sheet sheet, Panel panel, BigDecimal score) {
    Plan plan = plans.get(rounds.get(sheet.round()).plan());
    return new Words(
        plan.factors(),
        plan.severity().label(),
        scores(plan, sheet.round()).words(sheet.id(), panel),
        score);
  }

  /** How many different people said their word of a sheet. */
  public int people(Sheet sheet) {
    return (int)
        store.ofRound(sheet.round()).stream()
            .filter(each -> each.sheet().equals(sheet.id()))
            .map(Rating::rater)
            .distinct()
            .count();
  }

  /** How strict each rater of a round is, panel by panel; names are not told. */
  public List<Strictness> strictness(UUID round) {
    List<Rating> all = store.ofRound(round);
    return all.stream()
        .map(each -> Map.entry(each.panel(), each.rater()))
        .distinct()
        .map(each -> Strictness.of(each.getValue(), each.getKey(), all))
        .sorted(Comparator.comparing(Strictness::panel).thenComparing(Strictness::apart))
        .toList();
  }

  /** The remarks on one sheet, without who wrote them. */
  public List<Remark> remarks(Sheet sheet) {
    return store.ofRound(sheet.round()).stream()
        .filter(each -> each.sheet().equals(sheet.id()) && each.remark() != null)
        .map(each -> new Remark(each.panel().label(), Objects.requireNonNull(each.remark())))
        .toList();
  }

  /** 评语 · What somebody of a panel wrote. */
  public record Remark(String panel, String text) {}
}
