package yixian.approval;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.approval.course.Course;
import yixian.approval.course.Courses;
import yixian.approval.db.tables.records.TasksRecord;
import yixian.audit.Audit;
import yixian.calendar.CalendarChanged;
import yixian.kernel.Actor;
import yixian.kernel.ClockWatch;

/**
 * 审批提醒 · Reminds approvers, and those who stand in for them, once before the deadline and once
 * after it; then the applicant is told too. Computes deadlines anew when the calendar changes.
 *
 * <p>When the clock of the machine jumps by more than an hour, nobody is reminded until it runs
 * steadily again.
 */
@Component
class Reminders {

  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
  private static final Actor HOUSE = Actor.system("审批提醒");
  private static final int AT_ONCE = 200;

  private final Courses courses;
  private final Terms terms;
  private final Tidings tidings;
  private final Audit audit;
  private final Road road;
  private final Clock clock;
  private final ClockWatch watch;

  Reminders(Courses courses, Terms terms, Tidings tidings, Audit audit, Road road, Clock clock) {
    this.courses = courses;
    this.terms = terms;
    this.tidings = tidings;
    this.audit = audit;
    this.road = road;
    this.clock = clock;
    this.watch = new ClockWatch(clock, System::nanoTime);
  }

  @Scheduled(fixedDelay = 60_000, initialDelay = 60_000)
  void remind() {
    watch.round("审批提醒", AT_ONCE, () -> road.job(this::some));
  }

  /** Reminds of a batch of tasks; how many there were. */
  int some() {
    List<TasksRecord> late = courses.late(HOUSE, clock.instant(), AT_ONCE);
    for (TasksRecord task : late) {
      task.setReminded(true);
      task.setOverdue(true);
      courses.keep(task);
      courses.find(HOUSE, task.getRequest()).ifPresent(course -> tellLate(course, task));
    }
    List<TasksRecord> soon = courses.soon(HOUSE, clock.instant(), AT_ONCE);
    for (TasksRecord task : soon) {
      task.setReminded(true);
      courses.keep(task);
      courses.find(HOUSE, task.getRequest()).ifPresent(course -> tidings.soon(course, task));
    }
    return late.size() + soon.size();
  }

  private void tellLate(Course course, TasksRecord task) {
    tidings.overdue(course, task);
    audit.note(
        HOUSE,
        "approval.overdue",
        "approval",
        course.id(),
        Map.of("approver", task.getApproverName(), "due", task.getDue().toString()));
  }

  /** Computes every running deadline anew; each request in a transaction of its own. */
  @EventListener
  void calendarChanged(CalendarChanged changed) {
    int moved = 0;
    for (UUID request : road.job(() -> courses.running(HOUSE))) {
      moved += road.job(() -> recompute(request));
    }
    LOG.info("工作日历已更新，重算后有 {} 项待办审批的期限变化", moved);
  }

  private int recompute(UUID request) {
    Course course = courses.take(HOUSE, request).orElse(null);
    if (course == null) {
      return 0;
    }
    int moved = (int) course.waiting().stream().filter(terms::compute).count();
    course.dueAnew();
    courses.keepDeadlines(course);
    return moved;
  }
}
