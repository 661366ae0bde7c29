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
import yixian.selection.Calls;
import yixian.selection.matching.Matcher;
import yixian.selection.matching.Watch;
import yixian.selection.nomination.Nomination;
import yixian.selection.placing.Proposal.Seat;
import yixian.selection.preference.Window;
import yixian.selection.preference.Windows;

/**
 * 匹配方案 · Keeps what the matcher proposes, and what people change in it. Called inside the road.
 *
 * <p>A proposal begins once the window of both orders has closed. What a person puts otherwise, or
 * sends past a barrier, carries his reason; a locked pair stays in every further run. A matching is
 * prepared in one transaction and kept in another; none is open while it runs.
 */
@Component
public class Proposals {

  static final String ARRANGE = "selection.arrange";
  private static final String PLACE = "secondment.place";
  private static final int LONGEST_REASON = 500;
  private static final double PATIENCE = 10;

  private final ProposalStore store;
  private final Boards boards;
  private final Seats seating;
  private final Matcher matcher;
  private final Calls calls;
  private final Windows windows;
  private final Audit audit;
  private final Clock clock;

  Proposals(
      ProposalStore store,
      Boards boards,
      Seats seating,
      Matcher matcher,
      Calls calls,
      Windows windows,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.boards = boards;
    this.seating = seating;
    this.matcher = matcher;
    this.calls = calls;
    this.windows = windows;
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
   * Reads all that a new proposal needs.
   *
   * @param after the proposal whose locked pairs stay; null to begin anew
   */
  public Prepared prepare(Actor actor, UUID into, @Nullable UUID after) {
    Scope scope = actor.scope(ARRANGE);
    Batch batch = calls.get(scope, into);
    demandReady(actor, batch);
    actor.demand(PLACE, "安排挂职人员");
    Board board = boards.set(actor, scope, batch);
    if (board.people().isEmpty()) {
      throw Problem.refused("nobody-ready", "还没有已通过的人选，不能匹配");
    }
    List<Seat> locked = after == null ? List.of() : locked(get(scope, after), board);
    Map<UUID, Seat> kept =
        locked.stream().collect(Collectors.toMap(Seat::nomination, Function.identity()));
    List<Nomination> free =
        board.people().stream()
            .filter(each -> !kept.containsKey(each.id()) || seated(kept, each))
            .toList();
    List<Seat> placed = locked.stream().filter(seat -> seat.post() != null).toList();
    return new Prepared(batch.id(), after, board, locked, board.of(free).task(placed));
  }

  private static List<Seat> locked(Proposal before, Board board) {
    return before.seats().stream()
        .filter(Seat::locked)
        .filter(
            seat -> board.people().stream().anyMatch(each -> each.id().equals(seat.nomination())))
        .filter(seat -> seat.post() == null || board.byId().containsKey(seat.post()))
        .toList();
  }

  private static boolean seated(Map<UUID, Seat> kept, Nomination person) {
    return Objects.requireNonNull(kept.get(person.id())).post() != null;
  }

  /** Keeps what the matcher answered as a new proposal. */
  public UUID keep(Actor actor, Prepared prepared, Matcher.Answer answer) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Proposal proposal =
        new Proposal(
            Ids.next(),
            prepared.batch(),
            store.nextNumber(prepared.batch()),
            prepared.after(),
            prepared.board().brief(),
            answer.rule(),
            answer.proof(),
            ProposalState.DRAFT,
            actor.name(),
            now,
            seats(actor, prepared, answer),
            1,
            actor.name(),
            now);
    store.add(proposal);
    audit.note(
        actor,
        "selection.propose",
        "batch",
        prepared.batch(),
        Map.of("proposal", proposal.id(), "number", proposal.number()));
    return proposal.id();
  }

  private List<Seat> seats(Actor actor, Prepared prepared, Matcher.Answer answer) {
    Board board = prepared.board();
    Map<UUID, Seat> kept =
        prepared.locked().stream().collect(Collectors.toMap(Seat::nomination, Function.identity()));
    List<Seat> seats = new ArrayList<>();
    kept.values().stream().filter(seat -> seat.post() == null).forEach(seats::add);
    for (Matcher.Pair pair : answer.pairs()) {
      Seat before = kept.get(pair.person());
      seats.add(
          before == null
              ? seating.made(
                  actor,
                  board,
                  pair.person(),
                  pair.post(),
                  pair.because(),
                  pair.parts(),
                  pair.otherwise())
              : seating.put(
                  actor, board, before, before.post(), before.because(), true, before.reason()));
    }
    for (Matcher.Left left : answer.left()) {
      seats.add(
          seating.made(
              actor, board, left.person(), null, left.because(), List.of(), left.otherwise()));
    }
    return WholeRules.judged(board, seats);
  }

  /** Prepares, matches and keeps at once, for who calls without a person that waits. */
  public UUID propose(Actor actor, UUID into, @Nullable UUID after) {
    Prepared prepared = prepare(actor, into, after);
    Matcher.Answer answer = matcher.match(prepared.task(), Watch.patient(PATIENCE, 0));
    if (!answer.clash().isEmpty()) {
      throw Problem.refused("rules-clash", "规则相互冲突，没有可行的方案：" + String.join("；", answer.clash()));
    }
    return keep(actor, prepared, answer);
  }

  void demandReady(Actor actor, Batch batch) {
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
    Proposal before = demand(actor, id, seen);
    if (before.state() != ProposalState.DRAFT) {
      throw Problem.refused(
          "proposal-signed", "方案" + before.state().label() + "，不能再改；需要调整的，请由本方案另作一份");
    }
    Board board = board(actor, before);
    Seat now = before.findSeat(nomination).orElseThrow(() -> Problem.notFound("方案中的人选"));
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
    Seat after =
        seating.put(
            actor, board, now, post, moved ? Proposal.BY_HAND : now.because(), locked, said);
    List<Seat> seats =
        before.seats().stream()
            .map(seat -> seat.nomination().equals(nomination) ? after : seat)
            .toList();
    List<Seat> judged = WholeRules.judged(board, seats);
    String overfull = board.overfull(judged);
    if (overfull != null) {
      throw Problem.invalid(new Fault("post", overfull, "请先移出一人，或另选岗位"));
    }
    store.save(before.with(judged, ProposalState.DRAFT, actor.name(), clock.instant()), seen);
    audit.note(
        actor,
        "selection.put",
        "nomination",
        nomination,
        Map.of("proposal", id, "moved", moved, "locked", locked));
  }

  /** The board of a proposal as its batch stands now, by the brief that it was made by. */
  Board board(Actor actor, Proposal proposal) {
    Batch batch = calls.get(actor.scope(ARRANGE), proposal.batch());
    return boards.set(actor, actor.scope(ARRANGE), batch, proposal.brief());
  }

  /** The proposal as it was seen, which may still be decided. */
  Proposal demand(Actor actor, UUID id, int seen) {
    Proposal found = get(actor.scope(ARRANGE), id);
    if (found.state() == ProposalState.ACCEPTED) {
      throw Problem.refused("proposal-accepted", "方案已采纳，不能再改；请在“挂职批次”中调整");
    }
    if (found.version() != seen) {
      throw Problem.conflict(
          "方案已被 " + found.changedBy() + " 修改，请刷新后再办", found.changedBy(), found.changedAt());
    }
    return found;
  }
}
