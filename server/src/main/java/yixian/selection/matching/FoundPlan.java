package yixian.selection.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import yixian.planner.Answer;
import yixian.planner.Status;
import yixian.selection.brief.Aim;
import yixian.selection.matching.Matcher.Locked;
import yixian.selection.matching.Matcher.Person;
import yixian.selection.matching.Matcher.Post;
import yixian.selection.matching.Matcher.Task;
import yixian.selection.matching.Proof.Alternative;
import yixian.selection.matching.Proof.Change;
import yixian.selection.matching.Proof.Level;

/** 求得的方案 · The engine's answer read back into persons, posts and points. */
final class FoundPlan {

  private final Task task;
  private final PostingDocument asked;
  private final Answer found;
  private final JsonNode body;
  private final Map<UUID, UUID> placed;

  FoundPlan(Task task, PostingDocument asked, Answer found, JsonNode body) {
    this.task = task;
    this.asked = asked;
    this.found = found;
    this.body = body;
    this.placed = placements();
    letTheFirstGoFirst();
  }

  private Map<UUID, UUID> placements() {
    Map<UUID, UUID> read = new LinkedHashMap<>();
    for (JsonNode each : body.get(Answer.PLAN).get("placements")) {
      read.put(id(each.get("person")), id(each.get("post")));
    }
    return read;
  }

  private static UUID id(JsonNode node) {
    return UUID.fromString(node.asString());
  }

  /** Of two who would do equally well in a post, who was nominated first has it. */
  private void letTheFirstGoFirst() {
    for (int later = task.people().size() - 1; later > 0; later--) {
      Person second = task.people().get(later);
      UUID post = placed.get(second.id());
      if (post == null || task.locked().contains(new Locked(second.id(), post))) {
        continue;
      }
      Post at = post(post);
      for (int earlier = 0; earlier < later; earlier++) {
        Person first = task.people().get(earlier);
        if (!placed.containsKey(first.id()) && mayTakeTheSeat(first, second, at)) {
          placed.remove(second.id());
          placed.put(first.id(), post);
          break;
        }
      }
    }
  }

  private boolean mayTakeTheSeat(Person first, Person second, Post at) {
    boolean alike =
        !task.brief().counts()
            || (first.unit().equals(second.unit()) && first.threeDoor() == second.threeDoor());
    return alike
        && task.spreading().of(first.id()).equals(task.spreading().of(second.id()))
        && !task.brief().aims().contains(Aim.STABLE)
        && asked.fit(first, at) == asked.fit(second, at)
        && !task.bars(first.id(), at.id());
  }

  private Post post(UUID id) {
    return task.posts().stream().filter(post -> post.id().equals(id)).findFirst().orElseThrow();
  }

  Matcher.Answer answer(String rule) {
    List<Matcher.Pair> pairs = new ArrayList<>();
    List<Matcher.Left> left = new ArrayList<>();
    Map<UUID, List<Otherwise>> otherwise = otherwise();
    for (Person person : task.people()) {
      UUID post = placed.get(person.id());
      List<Otherwise> others = otherwise.getOrDefault(person.id(), List.of());
      if (post == null) {
        left.add(new Matcher.Left(person.id(), Ranks.unplaced(task, person), others));
      } else {
        pairs.add(pair(person, post(post), others));
      }
    }
    return new Matcher.Answer(rule, pairs, left, proof(), List.of());
  }

  private Matcher.Pair pair(Person person, Post post, List<Otherwise> others) {
    boolean locked = task.locked().contains(new Locked(person.id(), post.id()));
    return new Matcher.Pair(
        person.id(),
        post.id(),
        locked ? GreedyMatcher.LOCKED : Ranks.because(person, post),
        Points.parts(task, person, post),
        locked ? List.of() : others);
  }

  /** Why not elsewhere, of those who are where the engine explained them. */
  private Map<UUID, List<Otherwise>> otherwise() {
    Map<UUID, List<Otherwise>> otherwise = new HashMap<>();
    for (JsonNode each : body.get("explanations").get("people")) {
      UUID person = id(each.get("person"));
      JsonNode post = each.get("post");
      UUID explained = post == null || post.isNull() ? null : id(post);
      if (Objects.equals(explained, placed.get(person))) {
        List<Otherwise> others = new ArrayList<>();
        each.get("otherwise").forEach(one -> others.add(otherwise(one)));
        otherwise.put(person, others);
      }
    }
    return otherwise;
  }

  private Otherwise otherwise(JsonNode one) {
    UUID post = id(one.get("post"));
    JsonNode cost = one.get("costAtLeast");
    if (cost == null) {
      return new Otherwise(post, null, one.get("because").asString());
    }
    double points = rounded(cost.asDouble() / asked.scale());
    return new Otherwise(
        post,
        points,
        points > 0 ? "改派到此，整个方案至少少 " + shown(points) + " 分（已证明）" : "改派到此不会更好，少多少可锁定后重新求解");
  }

  private Proof proof() {
    JsonNode blocking = body.get("blockingPairs");
    return new Proof(
        found.status() == Status.OPTIMAL,
        found.gap(),
        levels(),
        blocking == null || blocking.isNull() ? null : blocking.asInt(),
        alternatives());
  }

  private List<Level> levels() {
    List<Level> levels = new ArrayList<>();
    for (JsonNode each : body.get("levels")) {
      Aim aim = aim(each.get("level").asString());
      double scale = aim == Aim.WORST || aim == Aim.SUM ? asked.scale() : 1;
      levels.add(
          new Level(
              aim,
              rounded(each.get("value").asDouble() / scale),
              rounded(each.get("bound").asDouble() / scale),
              each.get("proven").asBoolean()));
    }
    return levels;
  }

  private static Aim aim(String word) {
    return Arrays.stream(Aim.values())
        .filter(aim -> PostingDocument.word(aim).equals(word))
        .findFirst()
        .orElseThrow();
  }

  private List<Alternative> alternatives() {
    List<Alternative> alternatives = new ArrayList<>();
    JsonNode all = body.get("alternatives");
    if (all != null) {
      double sum = sumOf(placements());
      for (JsonNode each : all) {
        Map<UUID, UUID> other = placements();
        each.get("changes").forEach(change -> take(other, change));
        double less = Math.max(0, sum - each.get("sum").asDouble() / asked.scale());
        alternatives.add(new Alternative(rounded(less), changes(other)));
      }
    }
    return alternatives;
  }

  private static void take(Map<UUID, UUID> plan, JsonNode change) {
    UUID person = id(change.get("person"));
    JsonNode to = change.get("to");
    if (to == null) {
      plan.remove(person);
    } else {
      plan.put(person, id(to));
    }
  }

  private List<Change> changes(Map<UUID, UUID> other) {
    return task.people().stream()
        .map(Person::id)
        .filter(person -> !Objects.equals(placed.get(person), other.get(person)))
        .map(person -> new Change(person, other.get(person)))
        .toList();
  }

  private double sumOf(Map<UUID, UUID> plan) {
    double sum = 0;
    for (Person person : task.people()) {
      UUID post = plan.get(person.id());
      sum += post == null ? 0 : asked.fit(person, post(post));
    }
    return sum / asked.scale();
  }

  private static double rounded(double points) {
    return Math.round(points * Points.HUNDREDTHS) / (double) Points.HUNDREDTHS;
  }

  static String shown(double points) {
    return java.math.BigDecimal.valueOf(rounded(points)).stripTrailingZeros().toPlainString();
  }
}
