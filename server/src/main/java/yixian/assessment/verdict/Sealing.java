package yixian.assessment.verdict;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.Served;
import yixian.assessment.plan.Plan;
import yixian.assessment.plan.Plans;
import yixian.assessment.rating.PanelScores;
import yixian.assessment.rating.Ratings;
import yixian.assessment.round.Round;
import yixian.assessment.round.RoundMove;
import yixian.assessment.round.RoundState;
import yixian.assessment.round.Rounds;
import yixian.assessment.sheet.Evidence;
import yixian.assessment.sheet.Line;
import yixian.assessment.sheet.Revision;
import yixian.assessment.sheet.Scoring;
import yixian.assessment.sheet.Sheet;
import yixian.assessment.sheet.SheetMove;
import yixian.assessment.sheet.Sheets;
import yixian.audit.Audit;
import yixian.directory.People;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Problem;
import yixian.kernel.Sha256;

/**
 * 锁定与复算 · Seals a round once everybody had his say, and counts it again whenever somebody asks. The
 * digest stands in the chained audit log, so that a change of the sealed sheets is found.
 */
@Component
public class Sealing {

  private final Rounds rounds;
  private final Plans plans;
  private final Sheets sheets;
  private final Evidence evidence;
  private final Ratings ratings;
  private final Reviews reviews;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Sealing(
      Rounds rounds,
      Plans plans,
      Sheets sheets,
      Evidence evidence,
      Ratings ratings,
      Reviews reviews,
      People people,
      Audit audit,
      Clock clock) {
    this.rounds = rounds;
    this.plans = plans;
    this.sheets = sheets;
    this.evidence = evidence;
    this.ratings = ratings;
    this.reviews = reviews;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** Locks a round whose terms for review and appeal are over. */
  public void lock(Actor actor, UUID id, int seen) {
    Round round = rounds.get(id);
    Rounds.edge(round, RoundMove.LOCK);
    List<Sheet> all = sheets.ofRound(id);
    all.forEach(this::demandHeard);
    String seal = seal(round, all);
    for (Sheet sheet : all) {
      sheets.save(actor, Sheets.edit(sheet).state(Sheets.after(sheet, SheetMove.LOCK)));
    }
    rounds.move(actor, round, seen, RoundMove.LOCK, seal);
    audit.note(
        actor,
        "assessment.lock",
        "assessment-round",
        id,
        Map.of("seal", seal, "sheets", all.size()));
  }

  private void demandHeard(Sheet sheet) {
    if (sheet.state().pending()) {
      throw Problem.refused("pending", people.name(sheet.person()) + "的复核或申诉还没有决定，不能锁定");
    }
    Instant now = clock.instant();
    for (ReviewKind kind : ReviewKind.values()) {
      Instant until = reviews.askUntil(sheet, kind);
      if (until != null && !now.isAfter(until)) {
        throw Problem.refused(
            "may-still-ask",
            people.name(sheet.person())
                + "还可在 "
                + Days.of(until)
                + " 前提出"
                + kind.label()
                + "，期满后再锁定");
      }
    }
  }

  /** The digest of all that stands on the sheets. */
  private String seal(Round round, List<Sheet> all) {
    SealText text = new SealText(round, plans.get(round.plan()));
    Map<UUID, List<Revision>> revisions = sheets.revisionsOf(round.id());
    List<Review> asked = reviews.ofRound(round.id());
    for (Sheet sheet : all) {
      text.sheet(
          sheet,
          revisions.getOrDefault(sheet.id(), List.of()),
          asked.stream().filter(each -> each.sheet().equals(sheet.id())).toList());
    }
    return Sha256.hex(text.toString());
  }

  /**
   * Counts every revision of every sheet again, each with what was known for it. Figures and totals
   * are compared; their wording is the seal's affair, since a later release may say it better.
   */
  public Proof prove(UUID id) {
    Round round = rounds.get(id);
    Plan plan = plans.get(round.plan());
    PanelScores scores = ratings.scores(plan, id);
    List<Sheet> all = sheets.ofRound(id);
    Map<UUID, List<Revision>> revisions = sheets.revisionsOf(id);
    Map<Instant, Map<Served, List<Line>>> counted = counted(plan, round, all, revisions);
    List<String> differences = new ArrayList<>();
    int lines = 0;
    for (Sheet sheet : all) {
      for (Revision revision : revisions.getOrDefault(sheet.id(), List.of())) {
        boolean rated = round.state() != RoundState.RATING && revision.number() > 1;
        List<Line> again =
            counted
                .getOrDefault(revision.knownBy(), Map.of())
                .getOrDefault(sheet.served(), List.of())
                .stream()
                .map(line -> rated ? scores.fill(sheet, line) : line)
                .toList();
        lines += again.size();
        differences.addAll(differences(sheet, revision, again));
        if (rated && !same(revision.score(), Scoring.of(again))) {
          differences.add(where(sheet, revision) + "的合计复算不符");
        }
      }
    }
    return new Proof(all.size(), lines, differences, seal(round, all), round.seal());
  }

  /** What each moment knew of those whose revisions rest on it; each moment is asked once. */
  private Map<Instant, Map<Served, List<Line>>> counted(
      Plan plan, Round round, List<Sheet> all, Map<UUID, List<Revision>> revisions) {
    Map<Instant, Set<Served>> rests = new HashMap<>();
    for (Sheet sheet : all) {
      for (Revision revision : revisions.getOrDefault(sheet.id(), List.of())) {
        rests.computeIfAbsent(revision.knownBy(), each -> new HashSet<>()).add(sheet.served());
      }
    }
    Map<Instant, Map<Served, List<Line>>> counted = new HashMap<>();
    rests.forEach(
        (knownBy, served) -> counted.put(knownBy, evidence.lines(plan, round, served, knownBy)));
    return counted;
  }

  private List<String> differences(Sheet sheet, Revision revision, List<Line> again) {
    List<String> found = new ArrayList<>();
    List<Line> stood = revision.lines();
    for (int at = 0; at < Math.max(stood.size(), again.size()); at++) {
      String before = at < stood.size() ? SealText.figures(stood.get(at)) : "";
      String now = at < again.size() ? SealText.figures(again.get(at)) : "";
      if (!before.equals(now)) {
        found.add(
            where(sheet, revision)
                + "第 "
                + (at + 1)
                + " 项“"
                + (at < stood.size() ? stood.get(at).label() : "")
                + "”复算不符");
      }
    }
    return found;
  }

  private String where(Sheet sheet, Revision revision) {
    return people.name(sheet.person()) + " 第 " + revision.number() + " 版";
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    return one == null || other == null ? one == other : one.compareTo(other) == 0;
  }
}
