package yixian.selection.substitute;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.directory.People;
import yixian.directory.Units;
import yixian.kernel.Actor;
import yixian.kernel.Days;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.officials.pool.Pools;
import yixian.officials.pool.Substitute;
import yixian.secondment.Named;
import yixian.secondment.batch.Batch;
import yixian.secondment.batch.Batches;
import yixian.secondment.batch.Term;
import yixian.secondment.placement.PlacementDraft;
import yixian.secondment.placement.PlacementState;
import yixian.secondment.placement.Placements;
import yixian.secondment.placement.Posting;
import yixian.secondment.placement.Postings;
import yixian.secondment.post.Post;
import yixian.secondment.post.Posts;
import yixian.selection.rule.Assessment;
import yixian.selection.rule.Eligibility;

/**
 * 召回替补 · Offers the place of somebody recalled to those who stand in a substitutes' pool, the same
 * day. Called inside the road.
 *
 * <p>The host sees who may come, with the reasons that the rules of the batch give, and nothing of
 * anybody's form. Who places people may place one of them with one tap; it is a placement as any
 * other, planned, to be approved and filed. Nobody is placed by the house.
 */
@Component
public class Substitutes {

  static final String VIEW = "selection.view";
  static final String PLACE = "secondment.place";

  private final Postings postings;
  private final Placements placements;
  private final Posts posts;
  private final Batches batches;
  private final Pools pools;
  private final Eligibility eligibility;
  private final People people;
  private final Units units;
  private final Audit audit;
  private final Clock clock;

  Substitutes(
      Postings postings,
      Placements placements,
      Posts posts,
      Batches batches,
      Pools pools,
      Eligibility eligibility,
      People people,
      Units units,
      Audit audit,
      Clock clock) {
    this.postings = postings;
    this.placements = placements;
    this.posts = posts;
    this.batches = batches;
    this.pools = pools;
    this.eligibility = eligibility;
    this.people = people;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** The recalled placement, where the scope reaches its host; all else reads as absent. */
  Posting vacancy(Scope scope, UUID placement) {
    return postings
        .find(scope, placement)
        .filter(each -> each.state() == PlacementState.RECALLED)
        .filter(each -> scope.covers(Set.of(each.hostUnit()), null, null))
        .orElseThrow(() -> Problem.notFound("召回空缺"));
  }

  /** Who may fill it, those of whom nothing speaks against first; asked as a job of the house. */
  Offer offer(Actor reader, Posting vacancy) {
    Post post = posts.behind(vacancy.post());
    Batch batch = batches.behind(vacancy.batch());
    List<Offer.Candidate> candidates =
        pools.substitutes().stream()
            .filter(each -> !each.person().equals(vacancy.person()))
            .map(each -> candidate(reader, batch, post, each))
            .sorted(Comparator.comparing(Offer.Candidate::eligible).reversed())
            .toList();
    return new Offer(
        vacancy.id(),
        people.name(vacancy.person()),
        new Named(post.id(), post.title()),
        new Named(vacancy.hostUnit(), units.name(vacancy.hostUnit())),
        !placements.free(post),
        reader.may(PLACE)
            && reader.scope(PLACE).covers(Set.of(vacancy.hostUnit()), vacancy.grid(), null),
        candidates);
  }

  private Offer.Candidate candidate(Actor reader, Batch batch, Post post, Substitute each) {
    Assessment answers =
        eligibility.check(reader, Scope.EVERYTHING, batch, List.of(post), each.person());
    List<String> against = against(batch, answers, each.person());
    UUID unit = each.unit();
    return new Offer.Candidate(
        each.person(),
        people.name(each.person()),
        unit == null ? null : units.name(unit),
        each.pool().name(),
        each.statement(),
        against.isEmpty(),
        against.isEmpty() ? reasons(each, answers) : against);
  }

  private List<String> against(Batch batch, Assessment answers, UUID person) {
    List<String> against = new ArrayList<>();
    if (answers.bars()) {
      against.add(answers.barring());
    }
    answers.barriers().forEach(barrier -> against.add(barrier.rule() + "：" + barrier.because()));
    placements
        .busy(person, rest(batch))
        .ifPresent(
            other ->
                against.add(
                    other.from() + " 至 " + other.to() + " 已派往“" + other.host().name() + "”"));
    return against;
  }

  private static List<String> reasons(Substitute each, Assessment answers) {
    List<String> reasons = new ArrayList<>();
    reasons.add("已通过“" + each.pool().name() + "”审核：" + each.reason());
    answers
        .findings()
        .forEach(
            finding ->
                reasons.add(
                    finding.rule() + "：" + finding.answer().label() + "，" + finding.because()));
    reasons.add("未见须回避的情形，任期内没有其他挂职安排");
    return reasons;
  }

  /** Plans the placement of a candidate in the place of who was recalled; its id. */
  UUID place(Actor actor, UUID placement, @Nullable UUID person, @Nullable String override) {
    Posting vacancy = vacancy(actor.scope(PLACE), placement);
    Substitute chosen =
        pools.substitutes().stream()
            .filter(each -> each.person().equals(person))
            .findFirst()
            .orElseThrow(
                () -> Problem.invalid(new Fault("person", "此人不在替补库中，或不在您的管辖范围内", "请从替补人选中选择")));
    Batch batch = batches.behind(vacancy.batch());
    Post post = posts.behind(vacancy.post());
    List<String> against =
        against(
            batch,
            eligibility.check(actor, actor.scope(PLACE), batch, List.of(post), chosen.person()),
            chosen.person());
    if (!against.isEmpty() && (override == null || override.isBlank())) {
      throw Problem.invalid(new Fault("override", String.join("；", against), "确需派往的，请写明理由"));
    }
    Term rest = rest(batch);
    PlacementDraft draft =
        new PlacementDraft(post.id(), chosen.person(), rest.from(), rest.to(), true, override);
    UUID placed = placements.place(actor, draft);
    audit.note(
        actor,
        "selection.substitute",
        "placement",
        placed,
        Map.of("vacancy", vacancy.id(), "person", chosen.person()));
    return placed;
  }

  /** What is left of the batch's term. */
  private Term rest(Batch batch) {
    LocalDate today = Days.today(clock);
    LocalDate last = batch.term().to();
    if (today.isAfter(last)) {
      throw Problem.refused("term-over", "本批任期已于 " + last + " 届满，不再补派");
    }
    return new Term(
        Optional.of(today).filter(batch.term()::contains).orElse(batch.term().from()), last);
  }
}
