package yixian.selection.placing;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.audit.Audit;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Ids;
import yixian.kernel.Problem;
import yixian.kernel.Scope;
import yixian.secondment.batch.Batch;
import yixian.secondment.batch.BatchState;
import yixian.secondment.placement.PlacementDraft;
import yixian.secondment.placement.Placements;
import yixian.secondment.placement.Verdict;
import yixian.selection.Calls;
import yixian.selection.nomination.Nomination;
import yixian.selection.placing.Proposal.Seat;
import yixian.selection.preference.Window;
import yixian.selection.preference.Windows;

/**
 * 匹配方案 · Lets the matcher propose, people change, and one proposal be accepted. Called inside the
 * road.
 *
 * <p>A proposal begins once the window of both orders has closed. What a person puts otherwise, or
 * sends past a barrier, carries his reason; a locked pair stays in every further run. Accepting
 * plans the placements in their own room, which approves, files and sends them as any other.
 */
@Component
public class Proposals {

  static final String ARRANGE = "selection.arrange";
  private static final String PLACE = "secondment.place";
  private static final int LONGEST_REASON = 500;

  private final ProposalStore store;
  private final Boards boards;
  private final Matcher matcher;
  private final Calls calls;
  private final Windows windows;
  private final Placements placements;
  private final Audit audit;
  private final Clock clock;

  Proposals(
      ProposalStore store,
      Boards boards,
      Matcher matcher,
      Calls calls,
      Windows windows,
      Placements placements,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.boards = boards;
    this.matcher = matcher;
    this.calls = calls;
    this.windows = windows;
    this.placements = placements;
    this.audit = audit;
    this.clock = clock;
  }

  /** The proposals of a batch, the latest first. */
  public List<Proposal> list(Scope scope, UUID batch) {
    calls.get(scope, batch);
    return store.list(scope, batch);
  }

  public Proposal get(Scope scope, UUID id) {
    return store.find(scope, id).orElseThrow(() -> Problem.notFound("匹配方案"));
  }

  /**
   * Makes a new proposal.
   *
   * @param after the proposal whose locked pairs stay; null to begin anew
   */
  public UUID propose(Actor actor, UUID into, @Nullable UUID after) {
    Scope scope = actor.scope(ARRANGE);
    Batch batch = calls.get(scope, into);
    demandReady(actor, batch);
    actor.demand(PLACE, "安排挂职人员");
    Board board = boards.set(actor, scope, batch);
    if (board.people().isEmpty()) {
      throw Problem.refused("nobody-ready", "还没有已通过的人选，不能匹配");
    }
    List<Seat> locked =
        after == null
            ? List.of()
            : get(scope, after).seats().stream()
                .filter(Seat::locked)
                .filter(
                    seat ->
                        board.people().stream()
                            .anyMatch(each -> each.id().equals(seat.nomination())))
                .toList();
    Made made = made(actor, board, locked);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Proposal proposal =
        new Proposal(
            Ids.next(),
            batch.id(),
            store.nextNumber(batch.id()),
            made.rule(),
            ProposalState.DRAFT,
            actor.name(),
            now,
            made.seats(),
            1,
            actor.name(),
            now);
    store.add(proposal);
    audit.note(
        actor,
        "selection.propose",
        "batch",
        batch.id(),
        Map.of("proposal", proposal.id(), "number", proposal.number()));
    return proposal.id();
  }

  private void demandReady(Actor actor, Batch batch) {
    if (!actor.scope(ARRANGE).everything()) {
      throw Problem.forbidden("匹配由组织部门统一办理，您的管辖范围不足");
    }
    if (batch.state() != BatchState.OPEN) {
      throw Problem.refused(
          "batch-not-open", "批次“" + batch.name() + "”" + batch.state().label() + "，不能匹配");
    }
    boolean waiting =
        windows
            .find(batch.id())
            .filter(window -> window.phase(clock.instant()) != Window.Phase.CLOSED)
            .isPresent();
    if (waiting) {
      throw Problem.refused("window-open", "意向填报尚未截止，截止后才能匹配");
    }
  }

  /** What the matcher made of a board, with what stays from before. */
  private record Made(String rule, List<Seat> seats) {}

  private Made made(Actor actor, Board board, List<Seat> locked) {
    Map<UUID, Seat> kept =
        locked.stream().collect(Collectors.toMap(Seat::nomination, Function.identity()));
    List<Seat> placed = locked.stream().filter(seat -> seat.post() != null).toList();
    Board rest =
        new Board(
            board.people().stream()
                .filter(each -> !kept.containsKey(each.id()) || seated(kept, each))
                .toList(),
            board.posts(),
            board.wishes(),
            board.choices(),
            board.barriers());
    Matcher.Answer answer = matcher.match(rest.task(placed));
    List<Seat> seats = new ArrayList<>();
    kept.values().stream().filter(seat -> seat.post() == null).forEach(seats::add);
    for (Matcher.Pair pair : answer.pairs()) {
      Seat before = kept.get(pair.person());
      seats.add(
          before == null
              ? seat(actor, board, pair.person(), pair.post(), pair.because(), false, null)
              : before);
    }
    answer.left().stream()
        .map(left -> seat(actor, board, left.person(), null, left.because(), false, null))
        .forEach(seats::add);
    return new Made(answer.rule(), seats);
  }

  private static boolean seated(Map<UUID, Seat> kept, Nomination person) {
    return Objects.requireNonNull(kept.get(person.id())).post() != null;
  }

  private Seat seat(
      Actor actor,
      Board board,
      UUID nomination,
      @Nullable UUID post,
      String because,
      boolean locked,
      @Nullable String reason) {
    return new Seat(
        nomination,
        post,
        board.wish(nomination, post),
        board.choice(nomination, post),
        because,
        doubts(actor, board, nomination, post),
        locked,
        reason);
  }

  /** What speaks against a pair: the barriers of this room, and the doubts of the next one. */
  private List<String> doubts(Actor actor, Board board, UUID nomination, @Nullable UUID post) {
    if (post == null) {
      return List.of();
    }
    UUID person =
        board.people().stream()
            .filter(each -> each.id().equals(nomination))
            .map(Nomination::person)
            .findFirst()
            .orElseThrow();
    return Stream.concat(
            board.barriersTo(nomination, post).stream(),
            placements.doubts(actor, person, post).stream().map(Verdict.Doubt::because))
        .distinct()
        .toList();
  }

  /**
   * Puts one person elsewhere, or nowhere, or locks him where he is.
   *
   * @param reason needed where the post changes or something speaks against it
   */
  public void put(
      Actor actor,
      UUID id,
      int seen,
      UUID nomination,
      @Nullable UUID post,
      boolean locked,
      @Nullable String reason) {
    Proposal before = demandDraft(actor, id, seen);
    Board board = boards.set(actor, actor.scope(ARRANGE), batch(actor, before));
    Seat now =
        before.seats().stream()
            .filter(seat -> seat.nomination().equals(nomination))
            .findFirst()
            .orElseThrow(() -> Problem.notFound("方案中的人选"));
    if (post != null && !board.byId().containsKey(post)) {
      throw Problem.invalid(new Fault("post", "没有这个岗位", "请从本批岗位中选择"));
    }
    boolean moved = !Objects.equals(now.post(), post);
    String said = reason == null || reason.isBlank() ? now.reason() : reason.strip();
    if (moved && (reason == null || reason.isBlank())) {
      throw Problem.invalid(new Fault("reason", "人工调整须写明理由", "请填写理由"));
    }
    if (said != null && said.length() > LONGEST_REASON) {
      throw Problem.invalid(new Fault("reason", "理由超过 " + LONGEST_REASON + " 字", "请精简"));
    }
    Seat after = seat(actor, board, nomination, post, moved ? "人工调整" : now.because(), locked, said);
    List<Seat> seats =
        before.seats().stream()
            .map(seat -> seat.nomination().equals(nomination) ? after : seat)
            .toList();
    String overfull = board.overfull(seats);
    if (overfull != null) {
      throw Problem.invalid(new Fault("post", overfull, "请先移出一人，或另选岗位"));
    }
    store.save(changed(actor, before, seats, ProposalState.DRAFT), seen);
    audit.note(
        actor,
        "selection.put",
        "nomination",
        nomination,
        Map.of("proposal", id, "moved", moved, "locked", locked));
  }

  /**
   * Accepts a proposal: plans the placement of each person in it who has a post.
   *
   * @return how many
   */
  public int accept(Actor actor, UUID id, int seen) {
    Proposal before = demandDraft(actor, id, seen);
    actor.demand(PLACE, "安排挂职人员");
    Batch batch = batch(actor, before);
    demandReady(actor, batch);
    Board board = boards.set(actor, actor.scope(ARRANGE), batch);
    Map<UUID, Nomination> people =
        board.people().stream().collect(Collectors.toMap(Nomination::id, Function.identity()));
    demandSettled(before, people);
    int placed = 0;
    for (Seat seat : before.seats()) {
      UUID post = seat.post();
      if (post != null) {
        UUID person = Objects.requireNonNull(people.get(seat.nomination())).person();
        placements.place(actor, new PlacementDraft(post, person, null, null, true, seat.reason()));
        placed++;
      }
    }
    store.save(changed(actor, before, before.seats(), ProposalState.ACCEPTED), seen);
    audit.note(
        actor, "selection.accept", "batch", batch.id(), Map.of("proposal", id, "placed", placed));
    return placed;
  }

  private static void demandSettled(Proposal proposal, Map<UUID, Nomination> people) {
    List<Fault> faults = new ArrayList<>();
    for (Seat seat : proposal.seats()) {
      String field = "seats." + seat.nomination();
      if (!people.containsKey(seat.nomination()) && seat.post() != null) {
        faults.add(new Fault(field, "有一人的推荐已经撤回", "请重新匹配"));
      } else if (!seat.doubts().isEmpty() && seat.reason() == null) {
        faults.add(new Fault(field, String.join("；", seat.doubts()), "确需派往的，请写明理由，或另作安排"));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private Batch batch(Actor actor, Proposal proposal) {
    return calls.get(actor.scope(ARRANGE), proposal.batch());
  }

  private Proposal demandDraft(Actor actor, UUID id, int seen) {
    Proposal found = get(actor.scope(ARRANGE), id);
    if (found.state() != ProposalState.DRAFT) {
      throw Problem.refused("proposal-accepted", "方案已采纳，不能再改；请在“挂职批次”中调整");
    }
    if (found.version() != seen) {
      throw Problem.conflict(
          "方案已被 " + found.changedBy() + " 修改，请刷新后再办", found.changedBy(), found.changedAt());
    }
    return found;
  }

  private Proposal changed(Actor actor, Proposal before, List<Seat> seats, ProposalState state) {
    return new Proposal(
        before.id(),
        before.batch(),
        before.number(),
        before.rule(),
        state,
        before.madeBy(),
        before.madeAt(),
        seats,
        before.version() + 1,
        actor.name(),
        clock.instant());
  }
}
