package yixian.approval;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Account;
import yixian.access.Accounts;
import yixian.approval.course.Course;
import yixian.approval.db.tables.records.TasksRecord;
import yixian.approval.flow.Signers;
import yixian.kernel.Actor;
import yixian.kernel.Fault;
import yixian.kernel.Lifecycle;
import yixian.kernel.Problem;

/** 准许 · Whether somebody may make a move on a request that he sees, and with what was filled in. */
@Component
class Permits {

  private static final int LONGEST = 500;
  private static final int MOST_ADDED = 5;
  private static final int MOST_COPIED = 20;

  private final Seats seats;
  private final Accounts accounts;
  private final Signers signers;

  Permits(Seats seats, Accounts accounts, Signers signers) {
    this.seats = seats;
    this.accounts = accounts;
    this.signers = signers;
  }

  /** What a move goes by: the task acted on, and in whose stead. */
  record Permit(@Nullable TasksRecord task, @Nullable String insteadOf) {

    static final Permit PLAIN = new Permit(null, null);
  }

  /** Refuses what may not be done, with the reason and the mend. */
  Permit demand(Actor actor, Course course, MoveOrder order, Instant now) {
    Permit permit =
        party(actor, course, order, seats.of(actor, course), now)
            .orElseThrow(() -> Problem.refused("not-yours", refusal(course, order.move())));
    List<Lifecycle.Edge<State, Move, Given>> edges =
        ApprovalLifecycle.GRAPH.ends(course.state(), order.move());
    if (edges.isEmpty()) {
      throw Problem.refused(
          "not-allowed", "审批已处于“" + course.state().label() + "”，不能“" + order.move().label() + "”");
    }
    for (Lifecycle.Edge<State, Move, Given> edge : edges) {
      if (!course.holds(edge.given(), now)) {
        throw Problem.refused("not-allowed", edge.given().refusal());
      }
    }
    if (order.move() == Move.REASSIGN && permit.task() == null) {
      throw Problem.refused("not-allowed", Given.OVERDUE.refusal());
    }
    demandFilled(course, order);
    return permit;
  }

  /** Whether the move stands open to the actor, who holds these seats; for the buttons. */
  boolean open(
      Actor actor,
      Course course,
      Lifecycle.Edge<State, Move, Given> edge,
      List<Seats.Seat> held,
      Instant now) {
    MoveOrder order = MoveOrder.saying(edge.move(), null, null);
    return actor.may(edge.move().permission())
        && course.holds(edge.given(), now)
        && party(actor, course, order, held, now).isPresent();
  }

  private static Optional<Permit> party(
      Actor actor, Course course, MoveOrder order, List<Seats.Seat> held, Instant now) {
    UUID account = actor.account();
    boolean applicant = course.request().getApplicant().equals(account);
    return switch (order.move().party()) {
      case APPLICANT -> applicant ? Optional.of(Permit.PLAIN) : Optional.empty();
      case APPROVER ->
          Seats.meant(held, order.task()).map(seat -> new Permit(seat.task(), seat.insteadOf()));
      case INVOLVED ->
          applicant || Arrays.asList(course.request().getApprovers()).contains(account)
              ? Optional.of(Permit.PLAIN)
              : Seats.meant(held, null).map(seat -> new Permit(null, seat.insteadOf()));
      case KEEPER ->
          actor.may(order.move().permission())
              ? Optional.of(new Permit(late(course, order, now), null))
              : Optional.empty();
    };
  }

  private static @Nullable TasksRecord late(Course course, MoveOrder order, Instant now) {
    return course.late(now).stream()
        .filter(task -> order.task() == null || task.getId().equals(order.task()))
        .findFirst()
        .orElse(null);
  }

  private static String refusal(Course course, Move move) {
    return switch (move.party()) {
      case APPLICANT -> "只有申请人可以“" + move.label() + "”";
      case INVOLVED -> "只有申请人与审批人可以“" + move.label() + "”";
      case KEEPER -> "只有流程管理员可以“" + move.label() + "”";
      case APPROVER ->
          course.state().ended()
              ? "审批已办结（" + course.state().label() + "），不需要再表态"
              : "这件审批现在不等您表态（也不能代他人审批本人的申请），请刷新后查看";
    };
  }

  private void demandFilled(Course course, MoveOrder order) {
    List<Fault> faults = new ArrayList<>();
    String comment = order.comment();
    if (order.move().needs().contains(Need.COMMENT) && (comment == null || comment.isBlank())) {
      faults.add(new Fault("comment", "“" + order.move().label() + "”须写明意见", "请填写意见"));
    }
    if (comment != null && comment.length() > LONGEST) {
      faults.add(new Fault("comment", "意见超过 " + LONGEST + " 字", "请精简意见"));
    }
    if (order.move().needs().contains(Need.PEOPLE)) {
      people(faults, course, order);
    }
    Integer step = order.step();
    if (order.move() == Move.SEND_BACK
        && step != null
        && (step < 1 || step >= course.request().getStep())) {
      faults.add(new Fault("step", "只能退回到前面的步骤", "请从列表中选择步骤"));
    }
    if (!faults.isEmpty()) {
      throw Problem.invalid(faults);
    }
  }

  private void people(List<Fault> faults, Course course, MoveOrder order) {
    int most =
        switch (order.move()) {
          case ADD_BEFORE, ADD_AFTER -> MOST_ADDED;
          case COPY -> MOST_COPIED;
          default -> 1;
        };
    List<UUID> named = order.named();
    if (named.isEmpty() || named.size() > most || Set.copyOf(named).size() < named.size()) {
      faults.add(new Fault("people", "应选择 1 至 " + most + " 人，且不重复", "请选择人员"));
      return;
    }
    for (UUID each : named) {
      Optional<Account> account = accounts.find(each).filter(this::fits);
      if (account.isEmpty()) {
        faults.add(new Fault("people", "所选人员的账号已停用，或没有办理审批的权限", "请另选人员"));
      } else if (order.move() != Move.COPY) {
        signer(faults, course, account.get());
      }
    }
  }

  private boolean fits(Account account) {
    return account.state() == Account.State.ACTIVE && signers.maySign(account);
  }

  private static void signer(List<Fault> faults, Course course, Account account) {
    if (account.id().equals(course.request().getApplicant())) {
      faults.add(new Fault("people", "“" + account.name() + "”是申请人，不能审批本人的申请", "请另选人员"));
    }
    Set<UUID> busy = new HashSet<>();
    course.open().forEach(task -> busy.add(task.getApprover()));
    if (busy.contains(account.id())) {
      faults.add(new Fault("people", "“" + account.name() + "”已在本步审批人之中", "请另选人员"));
    }
  }
}
