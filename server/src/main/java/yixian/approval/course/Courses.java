package yixian.approval.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import yixian.approval.db.tables.records.TasksRecord;
import yixian.kernel.Actor;
import yixian.kernel.Problem;

/** The shelf of courses: each is seen by those only whom it concerns. Called inside the road. */
@Component
public class Courses {

  private final CourseStore store;
  private final Readers readers;

  Courses(CourseStore store, Readers readers) {
    this.store = store;
    this.readers = readers;
  }

  /** The course, if the actor may see it. */
  public Optional<Course> find(Actor actor, UUID id) {
    return store.find(readers.enter(actor), id);
  }

  /**
   * The course for a deed: held, so that of two who act at once the second sees what the first did.
   */
  public Optional<Course> take(Actor actor, UUID id) {
    return store.take(readers.enter(actor), id);
  }

  /** The latest course about a subject, if the actor may see it. */
  public Optional<Course> find(Actor actor, String kind, UUID subject) {
    return store.find(readers.enter(actor), kind, subject);
  }

  public boolean sees(Actor actor, UUID id) {
    return store.sees(readers.enter(actor), id);
  }

  /** Puts a new course on the shelf. */
  public void add(Actor actor, Course course) {
    readers.enter(actor);
    store.add(course);
  }

  /**
   * Puts back what a deed changed.
   *
   * @param seen the version that the deed began from
   * @throws Problem conflict, telling who was faster and when
   */
  public void save(Course course, int seen) {
    store.save(course, seen);
  }

  /** The refusal for the one who came second. */
  public static Problem lost(String winner, Instant at) {
    return Problem.conflict("此件已由 " + winner + " 先行办理，请刷新后查看最新情况", winner, at);
  }

  /** Tasks soon due of which their approver was not reminded; for the job that does it. */
  public List<TasksRecord> soon(Actor house, Instant now, int most) {
    readers.enter(house);
    return store.soon(now, most);
  }

  /** Tasks past their deadline of which nobody was told; for the job that does it. */
  public List<TasksRecord> late(Actor house, Instant now, int most) {
    readers.enter(house);
    return store.late(now, most);
  }

  public void keep(TasksRecord task) {
    store.keep(task);
  }

  /** The requests in which somebody is waited for. */
  public List<UUID> running(Actor house) {
    readers.enter(house);
    return store.running();
  }

  /** Puts back deadlines that a new calendar moved. */
  public void keepDeadlines(Course course) {
    store.keepDeadlines(course);
  }
}
