package yixian.selection.placing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.secondment.Names;
import yixian.secondment.batch.Batch;
import yixian.secondment.placement.PlacementDraft;
import yixian.secondment.placement.Placements;
import yixian.secondment.post.Post;
import yixian.secondment.post.Posts;
import yixian.selection.Calls;
import yixian.selection.nomination.Nomination;
import yixian.selection.nomination.Nominations;
import yixian.selection.placing.Proposal.Seat;

/**
 * 决定 · Signs a plan, and accepts it into placements. Called inside the road.
 *
 * <p>Whoever signs answers for the whole plan: nothing doubtful may be left without a reason, and
 * nothing can be changed afterwards. The record says who signed what and when, how good the plan is
 * proven to be, and where people decided otherwise. Who accepts a draft signs it by that. Accepting
 * plans the placements in their own room, which approves, files and sends them as any other.
 */
@Component
public class Decisions {

  private static final String ARRANGE = Proposals.ARRANGE;
  private static final String PLACE = "secondment.place";
  private static final String USUAL_OPINION = "同意按本方案安排";
  private static final int LONGEST_OPINION = 500;

  private final ProposalStore proposals;
  private final DecisionStore store;
  private final Proposals drafts;
  private final Nominations nominations;
  private final Posts posts;
  private final Placements placements;
  private final Calls calls;
  private final Names names;
  private final Audit audit;
  private final Clock clock;

  Decisions(
      ProposalStore proposals,
      DecisionStore store,
      Proposals drafts,
      Nominations nominations,
      Posts posts,
      Placements placements,
      Calls calls,
      Names names,
      Audit audit,
      Clock clock) {
    this.proposals = proposals;
    this.store = store;
    this.drafts = drafts;
    this.nominations = nominations;
    this.posts = posts;
    this.placements = placements;
    this.calls = calls;
    this.names = names;
    this.audit = audit;
    this.clock = clock;
  }

  /** The record of a proposal that the reader has found already. */
  public Optional<Decision> find(Proposal proposal) {
    return store.find(proposal.id());
  }

  /** Whether the record is as it was signed, and the plan as the record says. */
  public boolean intact(Proposal proposal, Decision decision) {
    return DecisionText.hash(decision.record()).equals(decision.hash())
        && decision.record().contains(decision.planHash())
        && DecisionText.planHash(proposal).equals(decision.planHash());
  }

  /** Signs a draft; it cannot be changed afterwards. */
  public Decision sign(Actor actor, UUID id, int seen, @Nullable String opinion) {
    Proposal before = drafts.demand(actor, id, seen);
    if (before.state() != ProposalState.DRAFT) {
      throw Problem.refused("proposal-signed", "方案已经签署");
    }
    Batch batch = batch(actor, before);
    demandReach(actor);
    Map<UUID, Nomination> people = demandSettled(before);
    return sign(actor, before, batch, people, said(opinion));
  }

  private static String said(@Nullable String opinion) {
    String said = opinion == null || opinion.isBlank() ? USUAL_OPINION : opinion.strip();
    if (said.length() > LONGEST_OPINION) {
      throw Problem.invalid(new Fault("opinion", "意见超过 " + LONGEST_OPINION + " 字", "请精简"));
    }
    return said;
  }

  private Decision sign(
      Actor actor, Proposal before, Batch batch, Map<UUID, Nomination> people, String opinion) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    String record =
        DecisionText.of(
            before, batch, people, posts(actor, batch), names, actor.name(), now, opinion);
    Decision decision =
        new Decision(
            before.id(),
            DecisionText.planHash(before),
            record,
            DecisionText.hash(record),
            actor.name(),
            actor.account(),
            now,
            opinion);
    store.add(decision);
    proposals.save(
        before.with(before.seats(), ProposalState.SIGNED, actor.name(), now), before.version());
    audit.note(
        actor,
        "selection.sign",
        "batch",
        batch.id(),
        Map.of("proposal", before.id(), "hash", decision.hash()));
    return decision;
  }

  private Map<UUID, Post> posts(Actor actor, Batch batch) {
    return posts.list(actor.scope(ARRANGE), batch.id()).stream()
        .collect(Collectors.toMap(Post::id, Function.identity()));
  }

  /**
   * Accepts a proposal: plans the placement of each person in it who has a post.
   *
   * @return how many
   */
  public int accept(Actor actor, UUID id, int seen) {
    Proposal seenThen = drafts.demand(actor, id, seen);
    actor.demand(PLACE, "安排挂职人员");
    Batch batch = batch(actor, seenThen);
    drafts.demandReady(actor, batch);
    Map<UUID, Nomination> people = demandSettled(seenThen);
    if (seenThen.state() == ProposalState.DRAFT) {
      sign(actor, seenThen, batch, people, USUAL_OPINION);
    }
    Proposal signed = drafts.get(actor.scope(ARRANGE), id);
    int placed = 0;
    for (Seat seat : signed.seats()) {
      UUID post = seat.post();
      if (post != null) {
        UUID person = Objects.requireNonNull(people.get(seat.nomination())).person();
        placements.place(actor, new PlacementDraft(post, person, null, null, true, seat.reason()));
        placed++;
      }
    }
    proposals.save(
        signed.with(signed.seats(), ProposalState.ACCEPTED, actor.name(), clock.instant()),
        signed.version());
    audit.note(
        actor, "selection.accept", "batch", batch.id(), Map.of("proposal", id, "placed", placed));
    return placed;
  }

  private Map<UUID, Nomination> demandSettled(Proposal proposal) {
    Map<UUID, Nomination> people =
        nominations.chosen(proposal.batch()).stream()
            .collect(Collectors.toMap(Nomination::id, Function.identity()));
    List<Fault> faults = new ArrayList<>();
    for (Seat seat : proposal.seats()) {
      String field = "seats." + seat.nomination();
      if (!people.containsKey(seat.nomination()) && seat.post() != null) {
        faults.add(new Fault(field, "有一人的推荐已经撤回", "请重新匹配"));
      } else if (!seat.against().isEmpty() && seat.reason() == null) {
        faults.add(new Fault(field, String.join("；", seat.against()), "确需派往的，请写明理由，或另作安排"));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
    return people;
  }

  private static void demandReach(Actor actor) {
    Scope scope = actor.scope(ARRANGE);
    if (!scope.everything()) {
      throw Problem.forbidden("方案由组织部门统一签署，您的管辖范围不足");
    }
  }

  private Batch batch(Actor actor, Proposal proposal) {
    return calls.get(actor.scope(ARRANGE), proposal.batch());
  }
}
