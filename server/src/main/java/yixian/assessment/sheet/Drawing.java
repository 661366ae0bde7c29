package yixian.assessment.sheet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import yixian.assessment.Served;
import yixian.assessment.plan.Cadence;
import yixian.assessment.plan.Plan;
import yixian.assessment.plan.Plans;
import yixian.assessment.round.Round;
import yixian.assessment.round.Rounds;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Scope;
import yixian.secondment.batch.Batches;
import yixian.secondment.batch.Term;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;
import yixian.secondment.post.Posts;

/**
 * 按历开表 · Draws the round that ended last, with a sheet for everybody who served at least half of
 * it. Whoever served less is not assessed for it, neither for nor against. A term follows the plan
 * in force at its end, a month or a quarter the one in force as it began.
 */
@Component
public class Drawing {

  private final Plans plans;
  private final Rounds rounds;
  private final Sheets sheets;
  private final Evidence evidence;
  private final Batches batches;
  private final Postings postings;
  private final Posts posts;
  private final Audit audit;
  private final Clock clock;

  Drawing(
      Plans plans,
      Rounds rounds,
      Sheets sheets,
      Evidence evidence,
      Batches batches,
      Postings postings,
      Posts posts,
      Audit audit,
      Clock clock) {
    this.plans = plans;
    this.rounds = rounds;
    this.sheets = sheets;
    this.evidence = evidence;
    this.batches = batches;
    this.postings = postings;
    this.posts = posts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Draws all rounds that are due and not drawn yet. */
  public List<Round> due(Actor by) {
    Map<UUID, List<Plan>> followed =
        plans.followed().stream().collect(Collectors.groupingBy(Plan::batch));
    return followed.entrySet().stream()
        .flatMap(
            batch ->
                Stream.of(Cadence.values())
                    .flatMap(each -> due(by, batch.getKey(), batch.getValue(), each)))
        .toList();
  }

  private Stream<Round> due(Actor by, UUID batch, List<Plan> followed, Cadence cadence) {
    Term term = batches.behind(batch).term();
    LocalDate today = Days.today(clock);
    LocalDate from = cadence.lastStart(today, term.from());
    LocalDate to = cadence.end(from, term.to());
    if (!to.isBefore(today) || from.isAfter(term.to()) || rounds.drawn(batch, cadence, from)) {
      return Stream.empty();
    }
    LocalDate rules = cadence == Cadence.TERM ? to : from;
    return followed.stream()
        .filter(plan -> !plan.from().isAfter(rules))
        .findFirst()
        .filter(plan -> !plan.lines(cadence).isEmpty())
        .flatMap(plan -> draw(by, plan, cadence, from, to))
        .stream();
  }

  private Optional<Round> draw(Actor by, Plan plan, Cadence cadence, LocalDate from, LocalDate to) {
    List<Posting> served =
        postings.during(Scope.EVERYTHING, from, to.plusDays(1)).stream()
            .filter(posting -> posting.batch().equals(plan.batch()))
            .filter(posting -> servedHalf(posting, from, to))
            .toList();
    if (served.isEmpty()) {
      return Optional.empty();
    }
    Round round = rounds.open(by, plan, cadence, from, to);
    Map<Served, List<Line>> lines =
        evidence.lines(plan, round, served.stream().map(Drawing::served).toList(), round.drawnAt());
    for (Posting posting : served) {
      sheets.open(
          by,
          round,
          posting,
          posts.behind(posting.post()).title(),
          Objects.requireNonNull(lines.get(served(posting))));
    }
    audit.note(
        by,
        "assessment.draw",
        "assessment-round",
        round.id(),
        Map.of("round", round.title(), "sheets", served.size()));
    return Optional.of(round);
  }

  private static Served served(Posting posting) {
    return new Served(
        posting.id(), posting.person(), posting.grid(), posting.hostUnit(), posting.from());
  }

  private static boolean servedHalf(Posting posting, LocalDate from, LocalDate to) {
    LocalDate first = posting.from().isAfter(from) ? posting.from() : from;
    LocalDate end = posting.until().isBefore(to.plusDays(1)) ? posting.until() : to.plusDays(1);
    long served = ChronoUnit.DAYS.between(first, end);
    return served * 2 >= ChronoUnit.DAYS.between(from, to.plusDays(1));
  }
}
