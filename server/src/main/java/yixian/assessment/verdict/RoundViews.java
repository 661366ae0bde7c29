package yixian.assessment.verdict;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.assessment.plan.Plan;
import yixian.assessment.plan.Plans;
import yixian.assessment.plan.Severity;
import yixian.assessment.rating.Ratings;
import yixian.assessment.rating.Silences;
import yixian.assessment.rating.Strictness;
import yixian.assessment.round.Round;
import yixian.assessment.round.RoundLifecycle;
import yixian.assessment.round.RoundState;
import yixian.assessment.round.Rounds;
import yixian.assessment.sheet.Line;
import yixian.assessment.sheet.Revision;
import yixian.assessment.sheet.Sheet;
import yixian.assessment.sheet.Sheets;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.secondment.batch.Batches;

/** Writes rounds for the meeting. */
@Component
class RoundViews {

  private final Rounds rounds;
  private final Plans plans;
  private final Sheets sheets;
  private final Ratings ratings;
  private final Silences silences;
  private final Meeting meeting;
  private final Reviews reviews;
  private final Batches batches;
  private final People people;
  private final Units units;

  RoundViews(
      Rounds rounds,
      Plans plans,
      Sheets sheets,
      Ratings ratings,
      Silences silences,
      Meeting meeting,
      Reviews reviews,
      Batches batches,
      People people,
      Units units) {
    this.rounds = rounds;
    this.plans = plans;
    this.sheets = sheets;
    this.ratings = ratings;
    this.silences = silences;
    this.meeting = meeting;
    this.reviews = reviews;
    this.batches = batches;
    this.people = people;
    this.units = units;
  }

  RoundView view(Actor reader, UUID id) {
    Round round = rounds.get(id);
    Plan plan = plans.get(round.plan());
    List<Sheet> all = sheets.ofRound(id);
    Set<UUID> counted = Set.copyOf(all.stream().map(Sheet::person).toList());
    var names = people.names(counted);
    Map<UUID, List<Revision>> revisions = sheets.revisionsOf(id);
    Map<UUID, Instant> waiting = new HashMap<>();
    reviews.ofRound(id).stream()
        .filter(each -> each.decision() == null)
        .forEach(each -> waiting.put(each.sheet(), each.answerBy()));
    List<RoundView.Row> rows =
        all.stream()
            .map(
                sheet ->
                    row(
                        reader,
                        sheet,
                        names.getOrDefault(sheet.person(), ""),
                        Sheets.standing(sheet, revisions.getOrDefault(sheet.id(), List.of())),
                        waiting.get(sheet.id())))
            .sorted(Comparator.comparing(RoundView.Row::person).thenComparing(RoundView.Row::sheet))
            .toList();
    return new RoundView(
        round.id(),
        plan.id(),
        plan.name(),
        batches.behind(round.batch()).name(),
        round.title(),
        round.cadence(),
        round.cadence().graded(),
        round.from(),
        round.to(),
        round.drawnAt(),
        round.rateUntil(),
        round.state(),
        round.state().label(),
        round.toldAt(),
        round.lockedAt(),
        round.seal(),
        rows,
        round.state() == RoundState.RATING ? awaited(round) : List.of(),
        round.state() == RoundState.RATING
            ? List.of()
            : ratings.strictness(id).stream().map(each -> strict(plan, each)).toList(),
        plan.severity().label(),
        meeting.quota(round, all),
        RoundLifecycle.GRAPH.from(round.state()).stream()
            .map(edge -> edge.move())
            .filter(move -> reader.may(move.who()))
            .map(move -> new RoundView.Open(move, move.label()))
            .toList(),
        round.version());
  }

  private RoundView.Row row(
      Actor reader, Sheet sheet, String name, Revision revision, @Nullable Instant answerBy) {
    boolean mine = sheet.person().equals(reader.person());
    boolean unseen = mine && sheet.toldAt() == null;
    return new RoundView.Row(
        sheet.id(),
        name,
        sheet.post(),
        units.name(sheet.homeUnit()),
        units.name(sheet.hostUnit()),
        unseen ? List.of() : revision.lines(),
        unseen ? null : revision.score(),
        unseen ? null : sheet.grade(),
        unseen || sheet.grade() == null ? null : sheet.grade().label(),
        sheet.state(),
        sheet.state().label(),
        answerBy,
        revision.lines().stream()
            .map(Line::raters)
            .filter(Objects::nonNull)
            .mapToInt(Integer::intValue)
            .sum(),
        mine,
        sheet.version());
  }

  private List<RoundView.Awaited> awaited(Round round) {
    return silences.of(round).sheets().entrySet().stream()
        .map(each -> new RoundView.Awaited(each.getKey().label(), each.getValue()))
        .toList();
  }

  private static RoundView.Strict strict(Plan plan, Strictness each) {
    return new RoundView.Strict(
        each.panel().label(),
        each.rated(),
        each.mean(),
        each.panelMean(),
        each.apart(),
        plan.severity() == Severity.CENTRED && each.counts());
  }
}
