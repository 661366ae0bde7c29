package yixian.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Account;
import yixian.access.Accounts;
import yixian.approval.course.Course;
import yixian.approval.course.TaskState;
import yixian.approval.db.tables.records.RequestsRecord;
import yixian.approval.db.tables.records.TasksRecord;
import yixian.approval.flow.Mode;
import yixian.approval.flow.Signers;
import yixian.kernel.Actor;
import yixian.kernel.Problem;

/**
 * 审批规则 · What a move does to a course in memory; whether it may be made stands in {@link Permits}.
 *
 * <p>A step is over when nobody in it is waited for any more. In a step where one suffices, the
 * first of those named by the flow who agrees frees the others; whoever was asked to sign besides
 * is still waited for. One refusal ends the request in either mode.
 */
@Component
class Proceedings {

  private final Signers signers;
  private final Terms terms;
  private final Accounts accounts;

  Proceedings(Signers signers, Terms terms, Accounts accounts) {
    this.signers = signers;
    this.terms = terms;
    this.accounts = accounts;
  }

  /** Begins the first step; refuses at once where any later step would find nobody. */
  void open(Course course) {
    for (int step = 2; step <= course.flow().steps().size(); step++) {
      signers(course, step);
    }
    begin(course, 1);
  }

  /** Carries out a move that may be made. */
  void carryOut(
      Actor actor, Course course, MoveOrder order, @Nullable TasksRecord task, Instant now) {
    switch (order.move()) {
      case AGREE -> agree(actor, course, given(task), now);
      case REFUSE -> {
        course.settle(given(task), TaskState.REFUSED, now, Course.nameOf(actor));
        end(course, State.REFUSED, now);
      }
      case RETURN -> {
        course.settle(given(task), TaskState.RETURNED, now, Course.nameOf(actor));
        course.lapse(now);
        course.request().setState(State.RETURNED.name());
      }
      case SEND_BACK -> {
        course.settle(given(task), TaskState.RETURNED, now, Course.nameOf(actor));
        again(course, earlier(course, order), now);
      }
      case TRANSFER, REASSIGN -> handOver(actor, course, order, given(task), now);
      case ADD_BEFORE -> {
        course.settle(given(task), TaskState.ADDED, now, Course.nameOf(actor));
        ask(course, order, given(task));
      }
      case ADD_AFTER -> {
        ask(course, order, given(task));
        agree(actor, course, given(task), now);
      }
      case RESEND -> {
        course.request().setState(State.RUNNING.name());
        again(course, 1, now);
      }
      case WITHDRAW -> end(course, State.WITHDRAWN, now);
      case COPY -> course.copyTo(people(order).stream().map(Account::id).toList());
      case URGE -> {}
      case ASK -> throw new IllegalArgumentException("A request is asked for once only.");
    }
  }

  private void agree(Actor actor, Course course, TasksRecord task, Instant now) {
    course.settle(task, TaskState.AGREED, now, Course.nameOf(actor));
    Optional<TasksRecord> asker = course.task(task.getBeside());
    if (asker.isEmpty()) {
      decide(course, task);
    } else if (asker.get().getState().equals(TaskState.ADDED.name())) {
      resume(course, asker.get(), now);
    }
    if (course.open().isEmpty()) {
      next(course, now);
    }
  }

  /** One of those whom the flow names has agreed: where one suffices, the others are free. */
  private static void decide(Course course, TasksRecord task) {
    if (course.step().mode() == Mode.ANY) {
      course.open().stream()
          .filter(each -> !task.getId().equals(each.getBeside()))
          .forEach(each -> each.setState(TaskState.LAPSED.name()));
    }
  }

  /** All whom somebody wanted to hear first have signed: now it is his turn, with a fresh term. */
  private void resume(Course course, TasksRecord asker, Instant now) {
    boolean heard =
        course.open().stream().noneMatch(each -> asker.getId().equals(each.getBeside()));
    if (heard) {
      asker.setState(TaskState.WAITING.name());
      asker.setActedAt(null);
      asker.setActedBy(null);
      asker.setReminded(false);
      asker.setOverdue(false);
      terms.begin(asker, now);
    }
  }

  private void next(Course course, Instant now) {
    int step = course.request().getStep();
    if (step == course.flow().steps().size()) {
      end(course, State.APPROVED, now);
    } else {
      begin(course, step + 1);
    }
  }

  private void begin(Course course, int step) {
    course.request().setStep(step);
    signers(course, step).forEach(signer -> terms.lay(course, signer, null));
  }

  private List<Account> signers(Course course, int step) {
    RequestsRecord request = course.request();
    return signers.of(course.flow(), step, request.getApplicant(), request.getApplicantUnit());
  }

  /** Begins a new round at a step. */
  private void again(Course course, int step, Instant now) {
    course.lapse(now);
    course.request().setRound(course.request().getRound() + 1);
    begin(course, step);
  }

  private static int earlier(Course course, MoveOrder order) {
    Integer step = order.step();
    return step == null ? course.request().getStep() - 1 : step;
  }

  /** Hands a task over; who asked him to sign besides, and whom he asked, stay with it. */
  private void handOver(
      Actor actor, Course course, MoveOrder order, TasksRecord task, Instant now) {
    course.settle(task, TaskState.TRANSFERRED, now, Course.nameOf(actor));
    terms.lay(course, people(order).getFirst(), task.getBeside());
  }

  private void ask(Course course, MoveOrder order, TasksRecord task) {
    people(order).forEach(each -> terms.lay(course, each, task.getId()));
  }

  private static void end(Course course, State outcome, Instant now) {
    course.lapse(now);
    course.request().setState(outcome.name());
    course.request().setEndedAt(now);
  }

  private List<Account> people(MoveOrder order) {
    return order.named().stream()
        .map(each -> accounts.find(each).orElseThrow(() -> Problem.notFound("所选人员")))
        .toList();
  }

  private static TasksRecord given(@Nullable TasksRecord task) {
    if (task == null) {
      throw new IllegalStateException("An approver acts on a task of his");
    }
    return task;
  }
}
