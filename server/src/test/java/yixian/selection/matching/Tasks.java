package yixian.selection.matching;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import yixian.selection.brief.Brief;
import yixian.selection.matching.Matcher.Forbidden;
import yixian.selection.matching.Matcher.Locked;
import yixian.selection.matching.Matcher.Person;
import yixian.selection.matching.Matcher.Post;
import yixian.selection.matching.Matcher.Task;
import yixian.selection.matching.Matcher.Unit;

/** Tasks in which only what a test is about is said. */
final class Tasks {

  static final Watch A_MOMENT = Watch.patient(10, 0);
  static final Unit BUREAU = new Unit(new UUID(2, 1), "区城管局");

  private Tasks() {}

  static Person person(UUID id, List<UUID> wishes) {
    return new Person(id, BUREAU, false, wishes);
  }

  static Task task(
      List<Person> people, List<Post> posts, List<Forbidden> forbidden, List<Locked> locked) {
    return new Task(people, posts, forbidden, locked, Brief.USUAL, Map.of(), Spreading.NONE);
  }

  static Task task(List<Person> people, List<Post> posts, Brief brief) {
    return new Task(people, posts, List.of(), List.of(), brief, Map.of(), Spreading.NONE);
  }
}
