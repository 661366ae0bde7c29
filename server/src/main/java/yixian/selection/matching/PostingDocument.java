package yixian.selection.matching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import yixian.selection.brief.Aim;
import yixian.selection.brief.Brief;
import yixian.selection.brief.Quota;
import yixian.selection.brief.Spread;
import yixian.selection.matching.Matcher.Forbidden;
import yixian.selection.matching.Matcher.Locked;
import yixian.selection.matching.Matcher.Person;
import yixian.selection.matching.Matcher.Post;
import yixian.selection.matching.Matcher.Task;

/**
 * 匹配文件 · A task as the document that {@code ./yixian plan match} reads too
 * (docs/formats/plan-match.md).
 *
 * <p>Where nothing is wanted after the sum, the person's own wish decides between equal sums: the
 * fit is a multiple of the points, and the wish is what is left over.
 */
final class PostingDocument {

  private final Task task;
  private final List<Spread> spread;
  private final long finer;

  PostingDocument(Task task) {
    this.task = task;
    this.spread = task.spreading().wanted(task.brief());
    boolean stable = task.brief().aims().contains(Aim.STABLE);
    this.finer = stable ? 1 : (long) task.people().size() * (task.posts().size() + 1) + 1;
  }

  /** How much of the engine's fit makes one point. */
  double scale() {
    return (double) finer * Points.HUNDREDTHS;
  }

  /**
   * The whole document.
   *
   * @param mustFill whether posts that must be filled are demanded to be
   */
  Map<String, Object> document(boolean mustFill, int alternatives) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("kind", "posting");
    List<Map<String, Object>> people = new ArrayList<>();
    for (Person each : task.people()) {
      people.add(person(each, people.size() + 1));
    }
    document.put("people", people);
    document.put("posts", task.posts().stream().map(each -> post(each, mustFill)).toList());
    document.put("rules", rules());
    document.put("objectives", objectives());
    if (!spread.isEmpty()) {
      document.put("spread", spread);
    }
    document.put("alternatives", alternatives);
    return document;
  }

  private List<String> objectives() {
    return task.brief().aims().stream()
        .filter(aim -> aim != Aim.SPREAD || !spread.isEmpty())
        .map(PostingDocument::word)
        .toList();
  }

  static String word(Aim aim) {
    return aim.name().toLowerCase(Locale.ROOT);
  }

  private Map<String, Object> person(Person each, int number) {
    Map<String, Object> person = new LinkedHashMap<>();
    person.put("id", each.id());
    person.put("name", "推荐的第 " + number + " 人");
    person.put("unit", each.unit().id());
    person.put("threeDoor", each.threeDoor());
    person.put("tags", task.spreading().of(each.id()));
    person.put("fit", task.posts().stream().map(post -> fit(each, post)).toList());
    person.put("ranking", known(each.wishes(), ids(task.posts().stream().map(Post::id))));
    return person;
  }

  private Map<String, Object> post(Post each, boolean mustFill) {
    Map<String, Object> post = new LinkedHashMap<>();
    post.put("id", each.id());
    post.put("name", each.title());
    UUID host = task.spreading().hosts().get(each.id());
    if (host != null) {
      post.put("unit", host);
    }
    post.put("places", each.places());
    post.put("mustFill", mustFill && each.mustFill());
    post.put("ranking", known(each.choices(), ids(task.people().stream().map(Person::id))));
    return post;
  }

  private static List<UUID> known(List<UUID> order, Set<UUID> known) {
    return order.stream().filter(known::contains).distinct().toList();
  }

  private static Set<UUID> ids(Stream<UUID> ids) {
    return ids.collect(Collectors.toSet());
  }

  /** The higher the better. */
  long fit(Person person, Post post) {
    long points = Points.hundredths(task, person, post) * finer;
    return finer == 1 ? points : points + task.posts().size() + 1 - Ranks.wish(task, person, post);
  }

  private Map<String, Object> rules() {
    Brief brief = task.brief();
    Set<UUID> posts = ids(task.posts().stream().map(Post::id));
    Map<String, Object> rules = new LinkedHashMap<>();
    rules.put("locks", task.locked().stream().map(PostingDocument::pair).toList());
    rules.put(
        "forbidden",
        task.forbidden().stream()
            .filter(each -> !task.locked().contains(new Locked(each.person(), each.post())))
            .map(PostingDocument::forbidden)
            .toList());
    rules.put(
        "sending",
        brief.quotas().stream()
            .filter(each -> sends(each.unit()))
            .map(PostingDocument::quota)
            .toList());
    if (brief.leastThreeDoor() != null || brief.mostThreeDoor() != null) {
      rules.put(
          "threeDoorShare",
          Map.of("min", share(brief.leastThreeDoor(), 0), "max", share(brief.mostThreeDoor(), 1)));
    }
    rules.put(
        "apart",
        brief.apart().stream()
            .filter(each -> posts.contains(each.first()) && posts.contains(each.second()))
            .map(each -> List.of(each.first(), each.second()))
            .toList());
    return rules;
  }

  private boolean sends(UUID unit) {
    return task.people().stream().anyMatch(person -> person.unit().id().equals(unit));
  }

  /** Units that are to send somebody but have nobody, in words. */
  List<String> unitsWithoutPeople(Map<UUID, String> names) {
    return task.brief().quotas().stream()
        .filter(each -> each.least() > 0 && !sends(each.unit()))
        .map(
            each ->
                "“%s”至少选派 %d 人，但没有已通过的人选"
                    .formatted(names.getOrDefault(each.unit(), "某单位"), each.least()))
        .toList();
  }

  private static double share(@Nullable Integer percent, double otherwise) {
    return percent == null ? otherwise : percent / 100.0;
  }

  private static Map<String, Object> pair(Locked locked) {
    return Map.of("person", locked.person(), "post", locked.post());
  }

  private static Map<String, Object> forbidden(Forbidden each) {
    return Map.of("person", each.person(), "post", each.post(), "because", each.because());
  }

  private static Map<String, Object> quota(Quota quota) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("unit", quota.unit());
    written.put("min", quota.least());
    if (quota.most() != null) {
      written.put("max", quota.most());
    }
    return written;
  }
}
