package yixian.approval;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import yixian.access.Account;
import yixian.approval.course.Course;
import yixian.approval.course.TaskState;
import yixian.approval.db.tables.records.TasksRecord;
import yixian.calendar.Calendars;
import yixian.calendar.DeadlineUnit;
import yixian.kernel.Ids;

/**
 * 审批时限 · Lays a task before somebody, with the deadline that the working calendar gives, and the
 * moment at which he is reminded: a working day before, or half-way where the term is one day.
 */
@Component
class Terms {

  private final Calendars calendars;
  private final Clock clock;

  Terms(Calendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  /** A task that begins now. */
  TasksRecord lay(Course course, Account approver, @Nullable UUID beside) {
    Instant now = clock.instant();
    TasksRecord task = new TasksRecord();
    task.setId(Ids.next());
    task.setRequest(course.id());
    task.setRound(course.request().getRound());
    task.setStep(course.request().getStep());
    task.setApprover(approver.id());
    task.setApproverName(approver.name());
    task.setState(TaskState.WAITING.name());
    task.setBeside(beside);
    task.setTerm(course.step().days());
    task.setReminded(false);
    task.setOverdue(false);
    begin(task, now);
    course.tasks().add(task);
    return task;
  }

  /** Starts the clock of a task anew. */
  void begin(TasksRecord task, Instant since) {
    task.setSince(since);
    compute(task);
  }

  /** Computes deadline and reminder from the calendar as it stands; whether the deadline moved. */
  boolean compute(TasksRecord task) {
    Instant since = task.getSince();
    Instant due = end(since, task.getTerm());
    boolean moved = !due.equals(task.getDue());
    task.setDue(due);
    task.setRemindAt(
        task.getTerm() > 1
            ? end(since, task.getTerm() - 1)
            : since.plus(Duration.between(since, due).dividedBy(2)));
    return moved;
  }

  private Instant end(Instant since, int days) {
    return calendars.deadline(since, days, DeadlineUnit.WORKING_DAY).at();
  }
}
