package yixian.approval;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import yixian.access.Road;
import yixian.approval.course.Course;
import yixian.approval.course.Courses;
import yixian.approval.course.Paper;
import yixian.files.FileGuard;
import yixian.files.Files;
import yixian.kernel.Actor;

/** 附件 · Encloses files in a request; who sees the request sees them. */
@Component
class Enclosures implements FileGuard {

  private static final String KIND = "approval";
  private static final String ACT = "approval.act";

  private final Files files;
  private final Courses courses;
  private final Road road;

  Enclosures(Files files, Courses courses, Road road) {
    this.files = files;
    this.courses = courses;
    this.road = road;
  }

  /** Encloses files; each must be the actor's own upload, or have lain in an earlier edition. */
  List<Paper.Attachment> enclose(Actor actor, Course course, List<UUID> wanted) {
    Map<UUID, Paper.Attachment> known =
        course.papers().stream()
            .flatMap(paper -> paper.files().stream())
            .collect(Collectors.toMap(Paper.Attachment::file, each -> each, (a, b) -> a));
    return wanted.stream()
        .distinct()
        .map(
            file ->
                known.containsKey(file)
                    ? known.get(file)
                    : new Paper.Attachment(
                        file, files.attach(actor, file, KIND, course.id(), "files").name()))
        .toList();
  }

  @Override
  public boolean maySee(Actor actor, String kind, UUID record) {
    return kind.equals(KIND)
        && actor.may(ACT)
        && road.read(actor, ACT, () -> courses.sees(actor, record));
  }
}
