package yixian.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Account;
import yixian.access.Accounts;
import yixian.approval.course.Course;
import yixian.approval.db.tables.records.TasksRecord;
import yixian.kernel.Actor;

/**
 * 席位 · Whose task somebody may act on now: his own, or one of those in whose stead he stands.
 *
 * <p>Nobody decides on his own request, not even in another's stead.
 */
@Component
class Seats {

  private static final String ACT = "approval.act";

  private final Accounts accounts;

  Seats(Accounts accounts) {
    this.accounts = accounts;
  }

  /**
   * 席位.
   *
   * @param insteadOf the name of the approver, where a stand-in sits here
   */
  record Seat(TasksRecord task, @Nullable String insteadOf) {}

  /** The seats of the actor, his own first. */
  List<Seat> of(Actor actor, Course course) {
    UUID account = actor.account();
    if (account == null || account.equals(course.request().getApplicant())) {
      return List.of();
    }
    List<Seat> seats = new ArrayList<>();
    take(seats, course, account, null);
    for (Account principal : accounts.principals(account, ACT)) {
      take(seats, course, principal.id(), principal.name());
    }
    return seats;
  }

  private static void take(
      List<Seat> seats, Course course, UUID approver, @Nullable String insteadOf) {
    course.waiting().stream()
        .filter(task -> task.getApprover().equals(approver))
        .forEach(task -> seats.add(new Seat(task, insteadOf)));
  }

  /** The seat meant: that of the task named, or the first. */
  static Optional<Seat> meant(List<Seat> seats, @Nullable UUID task) {
    return seats.stream()
        .filter(seat -> task == null || seat.task().getId().equals(task))
        .findFirst();
  }
}
